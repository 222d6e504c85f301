import type { Goods } from './schema'
import { type GoodsWords, goodsKey, goodsWords, isGradeWord } from './words'

/** A piece of Chinese that still means something. */
const SHORTEST = 2

const namesOf = ({ name, otherNames }: Goods) => [name, ...otherNames]

/** Whether the whole run is made of pieces of these names, in any order: 口罩医用 of 医用 N95 口罩. */
function covers(names: readonly string[], run: string): boolean {
  const reached = new Set([0])
  for (let from = 0; from < run.length; from++) {
    if (!reached.has(from)) continue
    for (let to = from + SHORTEST; to <= run.length; to++)
      if (names.some((name) => name.includes(run.slice(from, to)))) reached.add(to)
  }
  return reached.has(run.length)
}

// 19083 alone is the standard's number.
const isSame = (asked: string, has: string) =>
  has === asked || (/^\d{4,5}$/.test(asked) && has.endsWith(asked) && /^[a-z]+\d+$/.test(has))

interface Indexed {
  goods: Goods
  keys: Set<string>
  latin: string[]
  han: string[]
}

// Goods never change in place, and a pasted list looks all of them up for each of its lines.
const known = new WeakMap<Goods, Indexed>()

function indexed(goods: Goods): Indexed {
  const item = known.get(goods) ?? index(goods)
  known.set(goods, item)
  return item
}

function index(goods: Goods): Indexed {
  const texts = [...namesOf(goods), goods.grade ?? '', goods.spec ?? '']
  const words = texts.map(goodsWords)
  return {
    goods,
    keys: new Set(namesOf(goods).flatMap((name) => [goodsKey(name), goodsKey(name, goods.grade)])),
    latin: words.flatMap(({ latin }) => latin),
    han: words.flatMap(({ han }) => han),
  }
}

const knows = ({ latin }: Indexed, word: string) => latin.some((has) => isSame(word, has))

const isWhole = (item: Indexed, { latin, han }: GoodsWords) =>
  latin.every((word) => knows(item, word)) && han.every((run) => covers(item.han, run))

/** How much of the text an item's names say, its end first: what something is stands last. 0: nothing, or another grade. */
function nearness(item: Indexed, { latin, han }: GoodsWords): number {
  const grades = latin.filter(isGradeWord)
  const met = grades.filter((word) => knows(item, word)).length
  if (grades.length > 0 && met === 0) return 0
  const last = han.at(-1)?.slice(-SHORTEST) ?? ''
  const ends = last.length === SHORTEST && item.han.some((name) => name.endsWith(last))
  const shared = han.some((run) => [...run].some((_, at) => says(item.han, run.slice(at, at + SHORTEST))))
  return met * 4 + (ends ? 2 : 0) + (shared ? 1 : 0)
}
const says = (names: readonly string[], piece: string) =>
  piece.length === SHORTEST && names.some((name) => name.includes(piece))

interface Found {
  /** The text is one of their names. */
  named: Goods[]
  /** All of the text is found in their names, grade and specification. */
  whole: Goods[]
  /** Some of it is; nearest first. */
  near: Goods[]
}

function find(text: string, list: readonly Goods[]): Found {
  const found: Found = { named: [], whole: [], near: [] }
  const key = goodsKey(text)
  if (key === '') return found
  const words = goodsWords(text)
  const near: { goods: Goods; by: number }[] = []
  for (const item of list.map(indexed)) {
    if (item.keys.has(key)) found.named.push(item.goods)
    else if (isWhole(item, words)) found.whole.push(item.goods)
    else near.push({ goods: item.goods, by: nearness(item, words) })
  }
  found.near = near
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ goods }) => goods)
  return found
}

/** Goods that a text may mean, the likeliest first; never those of a grade that the text does not name when it names one. */
export function findGoods(text: string, list: readonly Goods[]): Goods[] {
  const { named, whole, near } = find(text, list)
  const sure = [...named, ...whole]
  return sure.length > 0 ? sure : near
}

/**
 * The goods that a text names without doubt, or what it may mean. A text that does not name the grade of graded goods, nor is one of their
 * names, leaves a doubt even where only one fits: 一次性口罩 need not be medical.
 */
export function identifyGoods(
  text: string,
  list: readonly Goods[],
): { goods: Goods; candidates?: never } | { goods?: never; candidates: Goods[] } {
  const { named, whole, near } = find(text, list)
  const [one, ...more] = named.length > 0 ? named : whole
  if (one === undefined) return { candidates: near }
  const grade = goodsWords(one.grade ?? '').latin
  const says = named.length > 0 || one.grade === undefined || namesGrade(text, one, grade)
  return more.length === 0 && says ? { goods: one } : { candidates: [one, ...more] }
}

const namesGrade = (text: string, { name }: Goods, grade: readonly string[]) => {
  const own = [...grade, ...goodsWords(name).latin].filter(isGradeWord)
  return goodsWords(text).latin.some((word) => own.some((has) => isSame(word, has)))
}
