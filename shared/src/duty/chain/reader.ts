import type { Line } from './cleaning'
import { CHAIN_MARK } from './heads'
import { isSeparator, isSystem } from './lines'
import { readSpoken, readStamp } from './messages'
import { asLoneNumber, asNumbered } from './numbered'
import { asPlain } from './plain'
import { beginDeclared, beginMessage, close, firstOf, type Reading, type Step, startReading } from './reading'

/** Reads line by line; what a line means follows from what it says and from what stood above it. */
export function readChain(lines: Line[]): Reading {
  const reading = startReading(lines)
  for (const [index, line] of lines.entries()) firstOf(STEPS, reading, { index, line, text: line.text })
  return reading
}

const asEmpty: Step = (reading, { text }) => {
  if (text !== '') return false
  close(reading)
  return true
}

/** 2022/3/10 19:22 李四, and perhaps what was said. */
const asStamped: Step = (reading, turn) => {
  const stamp = readStamp(turn.text, reading.mail)
  if (stamp === null) return false
  beginMessage(reading, stamp.sender)
  return stamp.headOnly || firstOf(STEPS, reading, { ...turn, text: stamp.words })
}

/** 李四：#接龙. */
const asSaidDeclared: Step = (reading, turn) => {
  const said = readSpoken(turn.text)
  if (said === null || !CHAIN_MARK.test(said.words)) return false
  beginMessage(reading, said.sender)
  return asDeclared(reading, { ...turn, text: said.words })
}

/** #接龙, and perhaps the title. */
const asDeclared: Step = (reading, turn) => {
  const mark = CHAIN_MARK.exec(turn.text)
  if (mark === null) return false
  beginDeclared(reading)
  const text = turn.text.slice(mark[0].length)
  return text === '' || firstOf(STEPS, reading, { ...turn, text })
}

const asBreak: Step = (reading, { text }) => {
  if (!isSeparator(text) && !isSystem(text)) return false
  close(reading)
  return true
}

const asWords: Step = (reading, turn) => {
  const taken = firstOf([asNumbered, asLoneNumber, asPlain], reading, turn)
  reading.newMessage = false
  return taken
}

const STEPS: readonly Step[] = [asEmpty, asStamped, asSaidDeclared, asDeclared, asBreak, asWords]
