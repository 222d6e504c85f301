import { type Draft, keep } from './draft'
import { SLOT } from './vocabulary'

const DASH = '\\s?[-‐-―−~～至到]{1,2}\\s?'
const PREFIX = `(?:${SLOT}\\s?){0,3}`
const CLOCK = '\\d{1,2}[:：]\\d{2}(?!\\d)'
const HOUR = '\\d{1,2}(?:\\.\\d)?(?:点半?|时)?'

// Two numbers with 点, a colon or a slot word are a time and no door; so is a day.
const TIMES = [
  `${PREFIX}${CLOCK}(?:${DASH}(?:次日)?${CLOCK})?`,
  `${PREFIX}${HOUR}${DASH}${SLOT}?\\d{1,2}(?:\\.\\d)?(?:点半?|时(?!间|段)|小时)`,
  `${PREFIX}\\d{1,2}(?:点|时(?!间|段))(?:半|\\d{1,2}分?)?(?:${DASH}${SLOT}?\\d{1,2}点?半?(?![-\\d]))?`,
  `\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}[日号]?`,
  `\\d{1,2}月\\d{1,2}(?:[日号](?!楼|院))?(?:${DASH}\\d{1,2}[日号])?`,
  `\\d{1,2}号${DASH}\\d{1,2}号(?![楼院\\d])`,
  `\\d{1,2}日(?:${DASH}\\d{1,2}日)?`,
  `\\d{1,2}号(?=上午|下午|晚|早|白天|全天|中午|可以|有空|没空|之?后|之?前|到\\d)`,
  `\\d+\\.\\d+`,
  `\\d{1,2}/\\d{1,2}${DASH}\\d{1,2}/\\d{1,2}(?![\\d/])`,
  `\\d{1,2}/\\d{1,2}(?![\\d/])(?=\\s|$|${SLOT})`,
]
const TIME = new RegExp(`(?:${TIMES.join('|')})`, 'g')
const HOURS_BY_SLOT = new RegExp(`${SLOT}\\s?(\\d{1,2})${DASH}(\\d{1,2})(?![-\\d栋幢号#单楼])`, 'g')

/** Keeps times and days whole, for the note. */
export function keepTimes(draft: Draft): void {
  if (!/\d/.test(draft.text)) return
  const alone = (at: number) => !/[\d-]/.test(draft.text.charAt(at - 1))
  const kept = (found: string, at: number) => {
    const name = NAME_END.test(draft.text.slice(0, at)) ? (PART_ALONE.exec(found)?.[0] ?? '') : ''
    return name + keep(draft, found.slice(name.length))
  }
  draft.text = draft.text.replace(HOURS_BY_SLOT, (found, from, to, at: number) =>
    Number(from) < Number(to) && Number(to) <= 24 ? kept(found, at) : found,
  )
  draft.text = draft.text.replace(TIME, (found: string, at: number) => {
    if (!alone(at) && /^\d/.test(found)) return found
    if (/^\d+\.\d+$/.test(found) && /^[栋幢号#]/.test(draft.text.slice(at + found.length))) return found
    return kept(found, at)
  })
}

// 子夜 0-2点: the last letter of a name is no part of the day.
const NAME_END = /^\s*[\u4e00-\u9fff]$/
const PART_ALONE = /^[早晚夜]\s/
