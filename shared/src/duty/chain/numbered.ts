import { applyChange, findChange, isChange } from './amendments'
import { newBlock } from './blocks'
import { readEntry } from './entry'
import { asksOf } from './heads'
import { beginsBlock } from './labels'
import { isExample, isNoise, isPlaceholder, isRule, isUndecided, subheadOf } from './lines'
import { type NumberedPart, numberedAt, partsOf } from './numbering'
import { signsUp } from './proxies'
import {
  begin,
  beginBlock,
  beginSection,
  close,
  enter,
  nextLine,
  type Reading,
  type Step,
  type Turn,
} from './reading'
import { isPerson } from './vocabulary'

/** A line that begins with a number of the sequence. */
export const asNumbered: Step = (reading, turn) => {
  const numbered = numberedAt(turn.text, reading.block, reading.ahead[turn.index] ?? null)
  if (numbered) readNumbered(reading, turn, numbered)
  return numbered !== null
}

/** 7 alone, with 姓名：… below it. */
export const asLoneNumber: Step = (reading, turn) => {
  if (!/^\d{1,3}$/.test(turn.text) || !beginsBlock(nextLine(reading, turn))) return false
  close(reading)
  begin(reading)
  reading.block.lastNo = Number(turn.text)
  reading.slot = reading.block.lastNo
  return true
}

/** A line that begins with a number: a rule, an example, a heading, or people. */
export function readNumbered(reading: Reading, turn: Turn, numbered: NumberedPart): void {
  const { block } = reading
  const { no, words } = numbered
  if (isExample(words) || (!block.begun && isHeadRule(reading, turn, words))) {
    block.asks = asksOf(block.asks, words)
    if (isRule(words)) block.rules++
    return
  }
  if (numbered.chinese && headsNumbers(reading, turn, words)) {
    beginSection(reading, words)
    return
  }
  if (no === 1 && repeats(reading, words)) {
    beginBlock(reading, { ...newBlock(true), title: block.title, head: block.head, asks: block.asks })
  }
  for (const part of partsOf(numbered)) readPart(reading, turn, part)
}

/** 二、医疗救护 with 1. directly below it. */
function headsNumbers(reading: Reading, turn: Turn, words: string): boolean {
  if (reading.ahead[turn.index] !== 1) return false
  if (subheadOf(`${words}：`, false) !== null) return true
  const [first = ''] = words.split(/[\s,，:：（(]/)
  return /^[（(]?\s?1(?!\d)/.test(nextLine(reading, turn)) && !isPerson(first) && words.length <= 16
}

/** A rule by its words, or a line under 注意事项： after which the numbers begin again. */
const isHeadRule = ({ block, ahead }: Reading, { index }: Turn, words: string): boolean =>
  isRule(words) || (ahead.includes(1, index) && ANNOUNCES_RULES.test(block.head.at(-1) ?? ''))
const ANNOUNCES_RULES = /(?:注意|要求|须知|说明|规则|事项|流程|内容|提醒|安排)[^，,]{0,4}[:：]?$/

/** A copy without its title: the numbers begin again with the same person. */
function repeats({ block }: Reading, words: string): boolean {
  const [first] = block.entries
  if (first?.no !== 1 || block.entries.length < 2 || (block.lastNo ?? 0) < 2) return false
  return block.section.heads.length === 0 && readEntry(words, block.asks).name === first.name
}

function readPart(reading: Reading, turn: Turn, { no, words }: NumberedPart): void {
  const { block } = reading
  close(reading)
  begin(reading)
  block.lastNo = no
  if (isRule(words)) block.rules++
  if (isUndecided(words)) {
    reading.unresolved.push(turn.line)
    return
  }
  if (isPlaceholder(words)) {
    reading.slot = no
    return
  }
  const sheet = readEntry(words, block.asks)
  if (!isNoise(words) && sheet.name !== null && !isSentence(sheet.name, words)) {
    enter(reading, turn, { no, words, sheet })
    return
  }
  const change = isChange(words) ? findChange(`${no}号${words}`, null, block.entries) : null
  if (change && sheet.name === null) applyChange(change, block.asks)
  else if (reading.sender !== null && sheet.name === null && signsUp(words)) {
    enter(reading, turn, { no, words, sheet: { ...sheet, name: reading.sender } })
  } else reading.unresolved.push(turn.line)
}

/** 请大家戴口罩 is nobody's name. */
const isSentence = (name: string, words: string): boolean =>
  (name.length > 6 ? isRule(name) : /[请把将]/.test(name) && isRule(words)) && !isPerson(name.slice(0, 3))
