import { applyChange, findChange } from './amendments'
import { readEntry } from './entry'
import { asksOf, pickTitle, titleKey, titleOf } from './heads'
import { beginsBlock } from './labels'
import * as is from './lines'
import { signsUp } from './proxies'
import {
  beginSection,
  beginTitled,
  close,
  continueOpen,
  enter,
  firstOf,
  hasTitle,
  type Reading,
  type Step,
  type Turn,
} from './reading'
import { asColon, signUp } from './spoken'
import { isPerson } from './vocabulary'

const nextNumber = ({ ahead }: Reading, { index }: Turn) => ahead[index] ?? null

/** The title of an earlier block: a copy begins, or another chain. */
const asTitleAgain: Step = (reading, { text }) => {
  if (!reading.block.begun) return false
  const key = titleKey(titleOf(text))
  const titles = reading.blocks.map((block) => titleKey(block.title ?? pickTitle(block.head) ?? ''))
  if (key === '' || !titles.includes(key)) return false
  beginTitled(reading, text)
  return true
}

const asExample: Step = (reading, { text }) => {
  if (!is.isExample(text)) return false
  reading.block.asks = asksOf(reading.block.asks, text)
  close(reading)
  return true
}

/** 8号取消，要出差 / 王五改4人. */
const asChange: Step = ({ block, sender }, { text }) => {
  const change = block.begun ? findChange(text, sender, block.entries) : null
  if (change) applyChange(change, block.asks)
  return change !== null
}

/** 姓名：… begins a person, or says who stands in an empty slot, or belongs to the number above. */
const asLabelled: Step = (reading, turn) => {
  const { open, slot, block } = reading
  if (!beginsBlock(turn.text)) return false
  if (
    slot === null &&
    open !== null &&
    !open.labelled &&
    open.entry.no !== null &&
    !beginsBlock(open.words)
  ) {
    continueOpen(reading, turn.text)
    return true
  }
  const sheet = readEntry(turn.text, block.asks)
  if (sheet.name !== null) enter(reading, turn, { no: slot, words: turn.text, sheet, labelled: true })
  return true
}

const asSubhead: Step = (reading, turn) => {
  const next = nextNumber(reading, turn)
  const head = is.subheadOf(turn.text, next !== null && next <= 1)
  if (head === null || (!reading.block.begun && !hasTitle(reading) && is.saysTitle(turn.text))) return false
  beginSection(reading, head)
  return true
}

/** A person of a chain that has no numbers. */
const asUnnumbered: Step = (reading, turn) => {
  if (reading.block.begun || nextNumber(reading, turn) !== null) return false
  if (!hasTitle(reading) || !isLoosePerson(reading, turn)) return false
  enterLoose(reading, turn, null)
  return true
}

/** "+1", 我也来: whoever said it, or nobody. */
const asSignUp: Step = (reading, turn) => {
  const { text } = turn
  if (!signsUp(text) || (reading.block.begun && is.isNobody(text))) return false
  const claims = reading.block.begun
    ? reading.newMessage || readEntry(text, reading.block.asks).name === null
    : text.length < 12 && !is.canBeTitle(text)
  if (!claims && !SPEAKS_OF_ME.test(text)) return false
  signUp(reading, turn, text, reading.sender)
  return true
}
const SPEAKS_OF_ME = /^(?:[+＋]\s?\d|我|算我|加我|也)/

const asHead: Step = ({ block }, { text }) => {
  if (block.begun) return false
  block.head.push(text)
  block.asks = asksOf(block.asks, text)
  return true
}

const asNewTitle: Step = (reading, turn) => {
  const { text } = turn
  if (nextNumber(reading, turn) !== 1 || !is.saysTitle(text) || !is.canBeTitle(text) || /[。，,]/.test(text))
    return false
  beginTitled(reading, text)
  return true
}

/** Foot, chatter, adverts, and what somebody says that signs up nobody. */
const asNobody: Step = (reading, { text }) => {
  if (!is.isNobody(text) && !(reading.newMessage && reading.sender !== null)) return false
  close(reading)
  return true
}

/** Somebody between the numbers: in an empty slot, behind a bullet, or with a full name. */
const asLoosePerson: Step = (reading, turn) => {
  const { block, open, slot } = reading
  if (!isLoosePerson(reading, turn)) return false
  const first = turn.text.split(/[\s,，。;；:：、（(+＋]/)[0] ?? ''
  const own = turn.line.bullet || block.lastNo === null || (isPerson(first) && !open?.labelled)
  if (slot === null && !own) return false
  enterLoose(reading, turn, slot)
  return true
}

const asContinuation: Step = (reading, { text }) => {
  if (!is.isRule(text) && text.length <= 60) continueOpen(reading, text)
  return true
}

/** A line without a number: each step asks one question, the first that knows the line takes it. */
export const asPlain: Step = (reading, turn) => firstOf(STEPS, reading, turn)
const STEPS: readonly Step[] = [
  asTitleAgain,
  asExample,
  asChange,
  asLabelled,
  asColon,
  asSubhead,
  asUnnumbered,
  asSignUp,
  asHead,
  asNewTitle,
  asNobody,
  asLoosePerson,
  asContinuation,
]

function enterLoose(reading: Reading, turn: Turn, no: number | null): void {
  enter(reading, turn, { no, words: turn.text, sheet: readEntry(turn.text, reading.block.asks) })
}

/** A line that is somebody's, though it bears no number. */
function isLoosePerson({ block }: Reading, { line, text }: Turn): boolean {
  const others = [is.isNobody, is.isRule, is.isInstruction, is.isPlaceholder]
  if (text.length > 60 || others.some((other) => other(text))) return false
  const { name } = readEntry(text, block.asks)
  if (name === null) return false
  if (isPerson(name.split(/[、 ]/)[0] ?? '')) return true
  const declared = block.declared || is.saysTitle(pickTitle(block.head) ?? '')
  return (line.bullet || declared) && name.length <= 8 && !/[。！!？?]/.test(text) && !signsUp(text)
}
