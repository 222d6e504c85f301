import { COUNT, readCount } from './count-text'
import type { Goods } from './schema'

export const UNITS =
  '人份|公斤|千克|kg|[只个枚片套件身双副对箱包袋盒瓶桶支把台份客餐顶床张条卷提扎打板罐组斤吨粒根壶听部]'

/** A count with what is counted; 24 个月 and 三件套 are none. */
export const QUANTITY = `(${COUNT})\\s*(${UNITS})(?![月装形式机湾家])`
export const UNIT_ALONE = new RegExp(`^(?:${UNITS})$`, 'i')

const ENDS_IN_QUANTITY = new RegExp(`${QUANTITY}\\s*$`, 'i')

/** What is in one pack; in which kind of pack, if that was said. */
export interface Each {
  count: number
  unit: string
  pack?: string
}

/** As it was said: 20 箱, and 500 只 in each if that was said too. */
export interface SaidQuantity {
  count: number
  /** Undefined where a bare figure was given. */
  unit?: string
  each?: Each
}

const TIMES = new RegExp(`[×*x]\\s*(${COUNT})\\s*(${UNITS})`, 'i')

const EACH: readonly { form: RegExp; at: { count: number; unit: number; pack?: number } }[] = [
  // 每箱100双
  {
    form: new RegExp(`每\\s*(${UNITS})\\s*[=为是装有共:]*\\s*(${COUNT})\\s*(${UNITS})`, 'i'),
    at: { pack: 1, count: 2, unit: 3 },
  },
  // 100双/箱, 100双每箱
  {
    form: new RegExp(`(${COUNT})\\s*(${UNITS})装?\\s*[/每]\\s*(${UNITS})`, 'i'),
    at: { count: 1, unit: 2, pack: 3 },
  },
  // 100只装
  { form: new RegExp(`(${COUNT})\\s*(${UNITS})装`, 'i'), at: { count: 1, unit: 2 } },
  // 20箱×500只: what is behind the mark
  { form: TIMES, at: { count: 1, unit: 2 } },
]
// (1箱100双), (100双一箱): outside brackets these may be two quantities.
const BRACKETED: typeof EACH = [
  {
    form: new RegExp(`^[1一]\\s*(${UNITS})\\s*[=为是装有共:]*\\s*(${COUNT})\\s*(${UNITS})$`, 'i'),
    at: { pack: 1, count: 2, unit: 3 },
  },
  {
    form: new RegExp(`^(${COUNT})\\s*(${UNITS})\\s*[=为是]*\\s*[1一](${UNITS})$`, 'i'),
    at: { count: 1, unit: 2, pack: 3 },
  },
]

function sizeIn(text: string, bracketed: boolean): { each: Each; rest: string } | null {
  for (const { form, at } of bracketed ? [...EACH, ...BRACKETED] : EACH) {
    const found = form.exec(text)
    const count = readCount(found?.[at.count] ?? '')
    const unit = found?.[at.unit]?.toLowerCase()
    if (found === null || count === null || unit === undefined) continue
    // 防护服×100套 says no pack: behind the mark is the quantity itself.
    const before = text.slice(0, found.index)
    if (form === TIMES && !ENDS_IN_QUANTITY.test(before)) continue
    const pack = at.pack === undefined ? undefined : found[at.pack]?.toLowerCase()
    const rest = `${before} ${text.slice(found.index + found[0].length)}`
    return { each: { count, unit, ...(pack === undefined ? {} : { pack }) }, rest }
  }
  return null
}

/** How much is said to be in a pack, and the text without these words. In brackets more is said so than outside. */
export function sizesIn(text: string, bracketed: boolean): { sizes: Each[]; rest: string } {
  const sizes: Each[] = []
  let rest = text.trim()
  for (let found = sizeIn(rest, bracketed); found; found = sizeIn(rest, bracketed)) {
    sizes.push(found.each)
    rest = found.rest.trim()
  }
  return { sizes, rest }
}

// Other words for one of the same: 20 个 masks are 20 只, 50 件 of noodles 50 箱. Never one for two: 只 is no 双.
const ALSO: Record<string, string> = {
  只: '个枚片',
  个: '只枚片件',
  套: '件身',
  件: '套身个',
  双: '副对',
  副: '个',
  箱: '件',
  份: '客餐盒',
  人份: '份支个条',
  把: '支个台只',
  支: '个根只',
  台: '个部',
  顶: '个',
  床: '条',
  张: '个',
  片: '个',
}

const isSameUnit = (measure: string, unit: string) => unit === measure || (ALSO[measure] ?? '').includes(unit)

/** What has to be asked before a quantity is known. */
export type QuantityQuestion =
  /** How many are in one pack? `usual`: what it often is. */
  | { about: 'pack'; pack: string; measure: string; usual: number[] }
  /** These are counted in `measure`; how many are that? */
  | { about: 'measure'; said?: string; measure: string }

export type InMeasure =
  | { quantity: number; measure: string; packs?: { count: number; name: string; of: number } }
  | { question: QuantityQuestion }

const PACKS = /^[箱包袋盒件提扎打板组条]$/

/** What was said, in the measure of these goods; or what has to be asked. The size of a pack is never taken from the catalogue unasked. */
export function inMeasure(
  { measure, packs }: Pick<Goods, 'measure' | 'packs'>,
  { count, unit, each }: SaidQuantity,
): InMeasure {
  if (unit === undefined) return { question: { about: 'measure', measure } }
  const isPack = packs.some(({ name }) => name === unit)
  const says = each !== undefined && (each.pack === undefined || each.pack === unit) && each.unit !== unit
  if (says && isSameUnit(measure, each.unit)) {
    const quantity = count * each.count
    if (Number.isSafeInteger(quantity))
      return { quantity, measure, packs: { count, name: unit, of: each.count } }
  }
  if (unit === measure || (isSameUnit(measure, unit) && !isPack)) return { quantity: count, measure }
  if (isPack || PACKS.test(unit)) {
    const usual = packs.filter(({ name }) => name === unit).map(({ of }) => of)
    return { question: { about: 'pack', pack: unit, measure, usual } }
  }
  return { question: { about: 'measure', said: unit, measure } }
}
