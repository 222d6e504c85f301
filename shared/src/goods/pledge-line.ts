import { COUNT, readCount } from './count-text'
import { type Each, QUANTITY, type SaidQuantity, sizesIn, UNIT_ALONE } from './pack-text'

/** One kind of goods as it was written. */
export interface Stated {
  item: string
  said: SaidQuantity
  note?: string
}

/** What a stretch between two separators is. */
export type Stretch =
  | { is: 'stated'; lines: Stated[] }
  /** A name that may belong to the figures behind the next separator. */
  | { is: 'name'; item: string }
  | { is: 'quantity'; said: SaidQuantity; note?: string }
  | { is: 'unit'; unit: string }
  /** 每箱100双, of the pack before the separator. */
  | { is: 'size'; each: Each }
  | { is: 'unclear' }

const UNCLEAR: Stretch = { is: 'unclear' }
// Longer than this, between two separators, is a letter and no list.
const LONGEST = 400
// Above this a figure is a telephone number.
const LARGEST = 10_000_000

const GUESSED_BEFORE =
  /(?:约|近|几|数|超|超过|至少|不少于|最多|不超过|不足|\d\s*[a-z\u4e00-\u9fff]{0,2}\s*(?:[-~–—]|至|到|或)|(?:^|[^\u4e00-\u9fff])-)\s*$/
const GUESSED_BEHIND =
  /^\s*(?:左右|以上|以下|上下|不等|以内|起|[/每](?:天|日|周|月|人|户|班|次)|[-~–—至到或]\s*\d)/
const PER = /每(?:天|日|周|月|人|户|班|次)|若干|合计|共计|总计|总共/
// Who asks for goods, or declines them, gives none.
const NO_GIFT = /不(?:要|收|捐|送|需|再)|勿|谢绝|拒收|退回|急需|急缺|短缺|缺少|需要|求购|求助/
const JOINING = /^(?:\s|以及|还有|另有|外加|和|及|与|加|另|[+&:=×*.\-|/])+|[\s:=×*\-|/]+$/g
// 2箱 共 1000只 is one gift, told twice.
const SUM = /^(?:总?共|合|计|即)?$/
// What stands before the number of a standard, and the whole of it.
const STANDARD = /(?:^|[^a-z])(?:[a-z]|gb|yy|ws|en|hj)\s*(?:\/?\s*t)?\s*$/i
const STANDARDS = /(?:gb|yy|ws|en|hj)\s*(?:\/?\s*t)?\s*\d+(?:-\d+)?/gi
// A note may tell of money or days; any other figure could be a quantity that was not understood.
const TOLD =
  /(?:[¥￥]\s*\d+(?:\.\d+)?|\d+(?:\.\d+)?\s*(?:万|千)?元|20\d\d(?:[-./年]\d{1,2}(?:[-./月](?:\d{1,2}日?)?)?)?|\d+\s*(?:个月|天|年))/g

const HAS_QUANTITY = new RegExp(QUANTITY, 'i')
const ONLY_QUANTITY = new RegExp(`^\\s*${QUANTITY}\\s*$`, 'i')
const ONLY_COUNT = new RegExp(`^${COUNT}$`, 'i')

// 我公司捐赠, 3月15日送来: who gives and when is no part of what is given.
const GIVING =
  /^(?:[^(]*?(?:捐赠|捐献|认捐|捐助|赠送|支援|提供|送来)|(?:[^(]*?[们司位会日])?[捐送])(?:了|防疫|抗疫|物资|清单|以下|如下|有|[:\s])*/

const nameIn = (text: string) =>
  text
    .replace(GIVING, '')
    .replace(JOINING, '')
    .replace(/([\s\d\u4e00-\u9fff])[x*×]$/i, '$1')
    .replace(/\s+/g, ' ')
    .trim()

interface Opened {
  text: string
  said: string[]
}

/** Takes out what stands in brackets behind a quantity; brackets in a name are part of the name. */
function opened(text: string): Opened {
  const said: string[] = []
  const alone = !HAS_QUANTITY.test(text.replace(/\([^()]*\)/g, ' '))
  const flat = text.replace(/\(([^()]*)\)/g, (_, inside: string, at: number) => {
    const whole = ONLY_QUANTITY.test(inside)
    if (alone && whole) return ` ${inside} `
    const behind = HAS_QUANTITY.test(text.slice(0, at).replace(/\([^()]*\)/g, ' '))
    if (!behind && sizesIn(inside, true).sizes.length === 0) return ` ${inside} `
    said.push(inside.trim())
    return ' '
  })
  return { text: flat, said }
}

/** Reads a stretch; `text` is half-width and without separators outside brackets. */
export function readStretch(written: string): Stretch {
  if (written.length > LONGEST) return UNCLEAR
  const { text, said } = opened(written)
  if (PER.test(text) || NO_GIFT.test(text)) return UNCLEAR
  const outside = sizesIn(text, false)
  const brackets = said.map((inside) => ({ inside, ...sizesIn(inside, true) }))
  const [each, ...more] = [outside, ...brackets].flatMap(({ sizes }) => sizes)
  if (each && more.length === 0 && nameIn(outside.rest) === '') return { is: 'size', each }
  // 10只/袋，50袋/箱: which of them counts has to be asked.
  const one = more.length === 0 ? each : undefined
  const notes = brackets.filter(({ sizes }) => sizes.length === 0 || one === undefined)
  return readFlat(outside.rest, one, notes.map(({ inside }) => inside).join('；'))
}

function readFlat(text: string, each: Each | undefined, note: string): Stretch {
  const spans = [...text.matchAll(new RegExp(QUANTITY, 'gi'))]
  if (spans.length === 0) return readBare(text, each, note)
  const told: SaidQuantity[] = []
  const between: string[] = []
  let from = 0
  for (const span of spans) {
    const [whole, figures = '', unit = ''] = span
    const end = span.index + whole.length
    const count = readCount(figures)
    const before = text.slice(from, span.index)
    if (count === null || count > LARGEST || isGuess(before, figures, text.slice(end))) return UNCLEAR
    told.push({ count, unit: unit.toLowerCase(), ...(each ? { each } : {}) })
    between.push(nameIn(before))
    from = end
  }
  const rest = nameIn(text.slice(from))
  const kept = note === '' ? {} : { note }
  const [first = ''] = between
  const [said, ...more] = told
  if (said && more.length === 0 && first === '' && rest === '') return { is: 'quantity', said, ...kept }
  const names = first === '' ? [...between.slice(1), rest] : between
  if (names.some((name) => SUM.test(name)) || (each !== undefined && more.length > 0)) return UNCLEAR
  const lines = told.map((one, at) => ({ item: names[at] ?? '', said: one, ...kept }))
  if (first === '' || rest === '') return { is: 'stated', lines }
  if (/\d/.test(rest.replace(TOLD, ''))) return UNCLEAR
  const last = lines.at(-1)
  return {
    is: 'stated',
    lines: lines.map((one) =>
      one === last ? { ...one, note: [note, rest].filter(Boolean).join('；') } : one,
    ),
  }
}

// 三 in 十三只 is part of its count; 95 in N95只 is no count at all.
const isGuess = (before: string, figures: string, behind: string) =>
  GUESSED_BEFORE.test(before) ||
  GUESSED_BEHIND.test(behind) ||
  /[几数余多来半\d.零〇一二两三四五六七八九十百千万]$/.test(before) ||
  (/^\d/.test(figures) && (/[a-z]-?$/i.test(before) || STANDARD.test(before)))

const BARE = new RegExp(`^(.+?)[\\s:=×*]+(${COUNT})$`, 'i')
const GLUED = /^(.*[\u4e00-\u9fff])(\d+(?:\.\d+)?[千万百kw]?)$/i
const UNIT_FIRST = new RegExp(`^(.+?)\\s+(\\S{1,2})\\s+(${COUNT})$`, 'i')

/** A table's row without units, or with the unit before the figure. */
function readBare(text: string, each: Each | undefined, note: string): Stretch {
  const plain = text.trim().replace(/\s+/g, ' ')
  const kept = note === '' ? {} : { note }
  if (UNIT_ALONE.test(plain)) return { is: 'unit', unit: plain }
  const alone = ONLY_COUNT.test(plain) ? readCount(plain) : null
  if (alone !== null) return { is: 'quantity', said: { count: alone }, ...kept }
  const row = UNIT_FIRST.exec(plain)
  const unit = row?.[2] ?? ''
  const [, name = '', figures = ''] =
    row && UNIT_ALONE.test(unit) ? [row[0], row[1], row[3]] : (BARE.exec(plain) ?? GLUED.exec(plain) ?? [])
  const count = readCount(figures)
  const item = nameIn(name)
  // GB 19082 is a standard, 75% and 2023 no count.
  if (
    count === null ||
    count > LARGEST ||
    item === '' ||
    STANDARD.test(item) ||
    / \d+( |$)/.test(item.replace(STANDARDS, '')) ||
    isGuess(`${name} `, figures, '')
  ) {
    const named = nameIn(text)
    return each === undefined && named !== '' && named.length <= 30 ? { is: 'name', item: named } : UNCLEAR
  }
  const said = { count, ...(UNIT_ALONE.test(unit) ? { unit } : {}), ...(each ? { each } : {}) }
  return { is: 'stated', lines: [{ item, said, ...kept }] }
}
