import type { Asks } from './chain'
import { canBeTitle, isExample, isTableHead, saysTitle } from './lines'

/** `#接龙`, `#Group Note`, and the rest of the line behind it. */
export const CHAIN_MARK =
  /^[【[]?\s?(?:[#＃]\s?(?:接龙|群接龙|Group\s?Note|接龍)|接龙|群接龙)\s?[】\]]?(?=[\s:：,，]|$)[:：]?\s*/i

const ASKS_DOORS = /门牌|楼栋|楼号|栋号|房号|房间号|门号|室号|几号楼|几栋|几单元|住址|家庭地址|户号|房屋号/
const ASKS_FIELDS = /格式|请写|请填|请按|注明|写清|写明|写上|姓名|名字|\+|＋/
const FIELD_OF_PLACE = /地址|单元|栋|楼|室/
const PLACE_SAID = /\d\s?(?:栋|幢|号楼|单元|室)|\d{1,2}-\d{1,2}-\d{3,4}|\d{1,2}-\d{3,4}(?!\d)/

/** What the lines of a head ask for, with what was asked before. */
export function asksOf(asks: Asks, text: string): Asks {
  const fields = ASKS_FIELDS.test(text)
  const doors =
    ASKS_DOORS.test(text) ||
    (fields && FIELD_OF_PLACE.test(text)) ||
    (isExample(text) && PLACE_SAID.test(text))
  const headcount =
    /人数/.test(text) &&
    !/人数\s?[:：限]?\s?\d|限.{0,3}人数|人数[不上有]?限/.test(text) &&
    (fields || isTableHead(text))
  return { doors: asks.doors || doors, headcount: asks.headcount || headcount }
}

const CALLS_ALL = /^@(?:所有人|全体成员|all\b)\s*/i
const EMOJI = '(?:[\\u{1f000}-\\u{1faff}\\u2600-\\u27bf\\u2b00-\\u2bff]|\\ufe0f|\\s)+'
const EMOJI_AROUND = new RegExp(`^${EMOJI}|${EMOJI}$`, 'gu')

/** A line as a title: without the mark, brackets around the whole, emoji around it and a final colon. */
export function titleOf(line: string): string {
  const plain = line
    .replace(CHAIN_MARK, '')
    .replace(CALLS_ALL, '')
    .replace(EMOJI_AROUND, '')
    .replace(/[\s:：]+$/, '')
  const inner = /^【([^【】]*)】$/.exec(plain)?.[1] ?? plain
  return inner
    .replace(EMOJI_AROUND, '')
    .replace(/^[*#=—-]+\s*|\s*[*#=—-]+$/g, '')
    .trim()
}

/** The line of a head that says what the chain is about; null if it has none. */
export function pickTitle(head: string[]): string | null {
  const possible = head.filter((line) => canBeTitle(line) && titleOf(line) !== '')
  const [first] = possible
  if (first === undefined) return null
  const sentence = first.length > 24 || /[。！!]$/.test(first)
  const clear =
    saysTitle(first) || !sentence
      ? first
      : (possible.find((line) => saysTitle(line) && line.length < 40) ?? first)
  return titleOf(clear)
}

/** Titles are the same where their letters are. */
export const titleKey = (title: string): string => title.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')
