import { readEntry } from './entry'
import { isField } from './labels'
import {
  canBeTitle,
  isChatter,
  isContact,
  isNoise,
  isPlaceholder,
  isRule,
  isSlotHead,
  isTotal,
  saysTitle,
} from './lines'
import { isLoneSender, readSpoken } from './messages'
import { readNumbered } from './numbered'
import { numberedAt } from './numbering'
import { wholePlace } from './places'
import { signsUp } from './proxies'
import { beginMessage, enter, hasTitle, type Reading, type Step, type Turn } from './reading'
import { below } from './sections'
import { isPerson, isSlot } from './vocabulary'

/** Words before a colon: a subhead with its people behind it, or who says it. False where they are neither. */
export const asColon: Step = (reading, turn) => {
  const said = isField(turn.text) ? null : readSpoken(turn.text)
  if (said === null || said.sender === null) return false
  const { sender, words } = said
  if (isHead(sender)) return words !== '' && readUnder(reading, turn, sender, words)
  if (isLoneSender(said)) {
    beginMessage(reading, sender)
    return true
  }
  if (words === '' || isContact(turn.text) || isTotal(turn.text)) return false
  return readMessage(reading, turn, sender, words)
}

const isHead = (words: string) => isSlotHead(words) || isSlot(words) || wholePlace(words) !== null

/** 周二： or 周二：李四. */
export const isHeadedLine = (text: string): boolean => isHead(readSpoken(text)?.sender ?? 'x')

/** 周六上午：李四, 9栋：404 老甲, 9栋：暂无. */
function readUnder(reading: Reading, turn: Turn, subhead: string, words: string): boolean {
  const { block } = reading
  const begun = block.begun || hasTitle(reading)
  if (!begun || isPlaceholder(words)) return begun
  const before = block.section
  block.section = below(before, subhead)
  const sheet = readEntry(words, { ...block.asks, doors: block.asks.doors || wholePlace(subhead) !== null })
  if (sheet.name !== null && !isNoise(words)) enter(reading, turn, { no: null, words, sheet })
  block.section = before
  reading.open = null
  return true
}

function readMessage(reading: Reading, turn: Turn, sender: string, words: string): boolean {
  const numbered = numberedAt(words, reading.block, null)
  if (numbered?.sure && !isRule(numbered.words)) {
    const { block } = reading
    if (!block.begun && !hasTitle(reading) && canBeTitle(sender)) block.head.push(sender)
    reading.sender = sender
    readNumbered(reading, turn, numbered)
    return true
  }
  const begun = reading.block.begun || hasTitle(reading)
  if (!begun && saysTitle(words) && canBeTitle(words) && isPerson(sender)) {
    reading.block.head.push(words)
    return true
  }
  if (!signsUp(words) && !(begun && isPerson(sender) && saysWhere(reading, words)))
    return isPerson(sender) || isChatter(words) || reading.block.entries.some(({ name }) => name === sender)
  signUp(reading, turn, words, sender)
  return true
}

/** What a known person writes after a colon and is no chatter: a door, a phone. */
function saysWhere({ block }: Reading, words: string): boolean {
  const sheet = readEntry(`某某 ${words}`, block.asks)
  return (sheet.phone ?? sheet.address) !== null && !/[?？]|吗/.test(words)
}

/** Somebody signs up in a message of their own; one that names nobody is the sender's. */
export function signUp(reading: Reading, turn: Turn, words: string, sender: string | null): void {
  const { asks } = reading.block
  const own = readEntry(words, asks)
  if (own.name !== null && isPerson(own.name.split(/[、 ]/)[0] ?? '')) {
    enter(reading, turn, { no: null, words, sheet: own })
    return
  }
  if (sender === null) {
    reading.unresolved.push(turn.line)
    return
  }
  const who = readEntry(sender, asks)
  const name = who.name ?? sender
  const bare = /^我?[+＋]\s?(\d{1,2})(?!\d)/.exec(words.trim())
  const said = readEntry(`${name} ${bare ? words.trim().slice(bare[0].length) : words}`, asks)
  const sheet = {
    ...said,
    name,
    count: bare ? Math.max(said.count, Number(bare[1])) : said.count,
    address: said.address ?? who.address,
    note: [who.note, said.note].filter(Boolean).join(' ') || null,
  }
  enter(reading, turn, { no: null, words, sheet })
  reading.open = null
}
