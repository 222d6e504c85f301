import type { Asks, PlacedEntry } from './chain'
import { readEntry } from './entry'
import { toNumber } from './numbers'
import { isFullName, isSlot } from './vocabulary'
import { takeWithdrawal } from './withdrawals'

const BY_NUMBER = /^(?:[#＃]|第|no\.?)?\s?(\d{1,4})\s?(?:号|位|楼|[#＃])?\s?(?:[:：,，.、]\s?)?(?=\S)/i
const CHANGE =
  /^(?:我|那边|这边|家|的|已经?|要|想|先|临时|有事|因|不好意思|抱歉|[,，])*\s?(?:更正|改|变更|换|调整|修改|增加|再?加|减|恢复|撤回|退|取消|不来|来不|不去|去不|不参加|作废|划掉|删|电话|手机|地址)/
const CANCELS_LATER = /[,，\s](?:我?退出|取消|来不了|不来了|去不了|不去了|退了)/
const REWORDED = /^我?(?:更正|改|变更|换|调整|修改)(?:为|成|到|至|报|一下|了)?\s?[:：]?\s?/
const ADDED = /^我?(?:增加|再?加|[+＋])\s?(\d{1,2}|[一二两三四五六七八九十])\s?个?(?:人|位|名)?$/
const PEOPLE = /^(\d{1,2}|[一二两三四五六七八九十]{1,2})\s?个?(?:人|位|名)$/

/** Whether words can change an entry: cancel it, or say 改. */
export const isChange = (words: string): boolean =>
  words.length < 60 && !/[?？]|吗/.test(words) && (CHANGE.test(words) || CANCELS_LATER.test(words))

interface Change {
  entry: PlacedEntry
  words: string
}

/** 8号取消，要出差 / 王五：我退出 / 王五改4人: the entry that a later line changes, and how; null if it changes none. */
export function findChange(text: string, sender: string | null, entries: PlacedEntry[]): Change | null {
  const number = BY_NUMBER.exec(text)
  const entry = number ? entries.findLast((other) => other.no === Number(number[1])) : undefined
  if (number && entry) {
    const behind = text.slice(number[0].length)
    const words = behind.startsWith(entry.name) ? behind.slice(entry.name.length).trim() : behind
    // A new numbered line is an entry of its own: 5. 李四 取消, but 5号李四取消 changes the fifth.
    if (isChange(words) && (words === behind || /[号位]/.test(number[0]))) return { entry, words }
  }
  const plain = text.replace(/^@/, '')
  const named = entries
    .filter((other) => plain.startsWith(other.name))
    .reduce<PlacedEntry | null>(
      (best, other) => (best === null || other.name.length >= best.name.length ? other : best),
      null,
    )
  if (named) {
    const words = plain.slice(named.name.length).replace(/^[\s:：,，]+/, '')
    if (isChange(words)) return { entry: named, words }
  }
  if (sender === null || !isChange(text)) return null
  const own = entries.findLast((other) => other.name === sender || sender.endsWith(other.name))
  return own ? { entry: own, words: text } : null
}

export function applyChange({ entry, words }: Change, asks: Asks): void {
  const taken = takeWithdrawal(words)
  if (taken.withdrawn) {
    entry.withdrawn = true
    const reason = taken.text.replace(/^[\s我,，:：]+/, '')
    entry.note = joined(entry.note, readEntry(`某某 ${reason}`, asks).note)
    return
  }
  if (/恢复/.test(words)) {
    entry.withdrawn = false
    return
  }
  const added = ADDED.exec(words)
  if (added) {
    entry.count += toNumber(added[1] ?? '')
    return
  }
  const rest = words.replace(REWORDED, '').trim()
  if (isFullName(rest)) {
    entry.name = rest
    return
  }
  const people = PEOPLE.exec(rest)
  const sheet = readEntry(`某某 ${rest}`, asks)
  if (people) entry.count = toNumber(people[1] ?? '')
  else if (sheet.count > 1) entry.count = sheet.count
  entry.phone = sheet.phone ?? entry.phone
  entry.address = sheet.address ?? entry.address
  if (sheet.note === null) return
  entry.note =
    entry.note !== null && isSlot(entry.note) && isSlot(sheet.note)
      ? sheet.note
      : joined(entry.note, sheet.note)
}

const joined = (note: string | null, more: string | null): string | null =>
  [note, more].filter((part) => part !== null && part !== '').join(' ') || null
