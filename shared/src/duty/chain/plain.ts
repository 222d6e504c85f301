import { applyChange, findChange } from './amendments'
import { titleOfBlock } from './blocks'
import { readEntry } from './entry'
import { asksOf, titleKey, titleOf } from './heads'
import { beginsBlock, isField, isRemark } from './labels'
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
  nextLine,
  type Reading,
  type Step,
  type Turn,
} from './reading'
import { sectionPlace } from './sections'
import { asColon, isHeadedLine, signUp } from './spoken'
import { isPerson } from './vocabulary'

const nextNumber = ({ ahead }: Reading, { index }: Turn) => ahead[index] ?? null

/** The title of an earlier block: a copy begins, or another chain. */
const asTitleAgain: Step = (reading, { text }) => {
  if (!reading.block.begun) return false
  const key = titleKey(titleOf(text))
  if (key === '' || !reading.titles.has(key)) return false
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

/** 电话：… below a person; 备注：… below the last one is said to all, where people have no fields. */
const asField: Step = (reading, turn) => {
  const { text } = turn
  const { open } = reading
  if (open === null || !isField(text)) return false
  const block = open.labelled || isField(open.words) || open.words.split('\n').slice(1).some(isField)
  if (!block && nextNumber(reading, turn) === null && isRemark(text)) close(reading)
  else continueOpen(reading, text)
  return true
}

const asSubhead: Step = (reading, turn) => {
  const next = nextNumber(reading, turn)
  const head = is.subheadOf(turn.text, next !== null && next <= 1) ?? siblingHead(reading, turn)
  if (head === null || mustBeTitle(reading, turn.text) || isOtherTitle(head)) return false
  // 周三： among 周二：李四 and 周四：王五 is a shift without anybody.
  if (next === null && isHeadedLine(nextLine(reading, turn))) return true
  beginSection(reading, head)
  return true
}

/** Among subheads, a short line right above a new 1. is another. */
function siblingHead(reading: Reading, turn: Turn): string | null {
  const { section, begun } = reading.block
  const restarts = begun && section.heads.length > 0 && /^1[.．、)）\s]/.test(nextLine(reading, turn))
  const { text } = turn
  if (!restarts || text.length > 16 || /[,，。!！?？\d]$/.test(text)) return null
  return is.isNobody(text) || is.isRule(text) || isPerson(text.split(/\s/)[0] ?? '') ? null : text
}

/** 周日布展志愿者接龙： is another chain, 周日接龙： a part of this one. */
const isOtherTitle = (head: string) =>
  /接龙$/.test(head) && !is.isGeneral(head) && !is.isSubheadAlone(head.replace(/接龙$/, ''))

/** Before a title is known, what could be a subhead is the title where it says so, or stands right below #接龙. */
function mustBeTitle(reading: Reading, text: string): boolean {
  const { begun, declared, head } = reading.block
  if (begun || hasTitle(reading)) return false
  if (is.saysTitle(text)) return true
  return head.length === 0 && !/[:：]$/.test(text) && (declared || !is.isSubheadAlone(text))
}

/** A person of a chain that has no numbers. */
const asUnnumbered: Step = (reading, turn) => {
  const { begun, section } = reading.block
  const below = sectionPlace(section) !== '' && section.fresh
  if (begun || (nextNumber(reading, turn) !== null && !below)) return false
  if (!hasTitle(reading) || !isLoosePerson(reading, turn)) return false
  enterLoose(reading, turn, null)
  return true
}

/** "+1", 我也来: whoever said it, or nobody. */
const asSignUp: Step = (reading, turn) => {
  const { text } = turn
  const own = reading.newMessage && reading.sender !== null && (reading.block.begun || hasTitle(reading))
  if (!signsUp(text) || (is.isGeneral(text) && !(own && SAYS_NO_MORE.test(text)))) return false
  if (reading.block.begun && is.isNobody(text)) return false
  const claims = reading.block.begun
    ? reading.newMessage || readEntry(text, reading.block.asks).name === null
    : text.length < 12 && !is.canBeTitle(text)
  if (!claims && !SPEAKS_OF_ME.test(text)) return false
  signUp(reading, turn, text, reading.sender)
  return true
}
const SAYS_NO_MORE = /^报名[了啦!！~～。]*$/
const SPEAKS_OF_ME = /^(?:[+＋]\s?\d|我|算我|加我|也)/

// What is no chain at all is one long head.
const LONGEST_HEAD = 40

const asHead: Step = ({ block }, { text }) => {
  if (block.begun) return false
  if (block.head.length < LONGEST_HEAD) block.head.push(text)
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
  const first = withoutDoor(reading, turn.text).split(/[\s,，。;；:：、（(+＋]/)[0] ?? ''
  const own = turn.line.bullet || block.lastNo === null || (isPerson(first) && !open?.labelled)
  if (slot === null && !own) return false
  enterLoose(reading, turn, slot)
  return true
}

/** Below 9栋：, 404 老甲 begins with a door. */
const withoutDoor = ({ block }: Reading, text: string): string =>
  sectionPlace(block.section) === '' ? text : text.replace(/^\d[\d-]*[室号]?\s*/, '')

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
  asField,
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
function isLoosePerson({ block, slot }: Reading, { line, text }: Turn): boolean {
  const others = [is.isNobody, is.isRule, is.isInstruction, is.isPlaceholder]
  if (text.length > 60 || others.some((other) => other(text))) return false
  const { name } = readEntry(text, block.asks)
  if (name === null) return false
  if (isPerson(name.split(/[、 ]/)[0] ?? '')) return true
  const declared = block.declared || is.saysTitle(titleOfBlock(block) ?? '')
  return (
    (line.bullet || declared || slot !== null) &&
    name.length <= 8 &&
    !/[。！!？?]/.test(text) &&
    !signsUp(text)
  )
}
