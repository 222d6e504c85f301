import { chinaDay, HOUR } from '../../time'
import type { ChainEntry } from './chain'

/** Why a named person cannot simply be added: not decided yet, or free at another part of the day than the shift's. */
export type Doubt = { kind: 'undecided' } | { kind: 'part'; part: string }

// 可能晚到 comes, only later.
const UNDECIDED =
  /待定|[未没]定|不一定|不确定|说不准|看情况|看天气|看时间|也许|再(?:看|说|定)|可能(?!.{0,2}[晚迟早])/

// Hours of the day; a night goes on into the next.
const PARTS: readonly [RegExp, from: number, to: number][] = [
  [/凌晨/, 0, 6],
  [/早上|早晨|清晨|明早|早班/, 5, 12],
  [/上午/, 6, 12],
  [/中午/, 11, 14],
  [/下午|午后/, 12, 18],
  [/傍晚/, 17, 20],
  [/晚上|今晚|明晚|每晚|晚班|夜里|夜间|深夜|夜班/, 18, 30],
]
// 下午要上班 says when somebody cannot.
const CANNOT = /^.{0,3}(?:不|没|要上|上班|有事|得走|得回)/

/** Parts of the day at which somebody says they can. */
function partsIn(note: string) {
  return PARTS.flatMap(([pattern, from, to]) => {
    const found = pattern.exec(note)
    if (found === null || CANNOT.test(note.slice(found.index + found[0].length))) return []
    return [{ part: found[0], from, to }]
  })
}

/** `startsAt` and `endsAt` of the shift, ISO. Null where the line can be taken as it stands. */
export function doubtOf(
  { name, note }: Pick<ChainEntry, 'name' | 'note'>,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): Doubt | null {
  const said = note ?? ''
  if (UNDECIDED.test(`${name} ${said}`)) return { kind: 'undecided' }
  const midnight = Date.parse(`${chinaDay(Date.parse(startsAt))}T00:00:00+08:00`)
  const from = (Date.parse(startsAt) - midnight) / HOUR
  const to = (Date.parse(endsAt) - midnight) / HOUR
  const parts = partsIn(said)
  // The small hours are this night's or, of a shift that goes on past midnight, the next day's.
  const fits = parts.some((part) => [-24, 0, 24].some((day) => part.from + day < to && from < part.to + day))
  const [first] = parts
  return first === undefined || fits ? null : { kind: 'part', part: first.part }
}
