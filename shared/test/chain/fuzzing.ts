import type { PlacedEntry } from '../../src/duty/chain/chain'
import { cleanText } from '../../src/duty/chain/cleaning'
import type { PlacedChain } from '../../src/duty/chain/index'
import { readCases } from './read'

const lines = readCases()
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.length < 200)

const INVISIBLE = ['\u200b', '\u200f', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u00a0', '\ufffc', '\u202e']
const SCRAPS = [
  '1. ',
  '2、',
  '③',
  '（',
  '）',
  '「',
  '」',
  '~~',
  '：',
  '、',
  ' +1',
  '3栋',
  '13800000101',
  '取消',
  '帮',
  '🌻',
  '#接龙\n',
  '\n',
  '\ud83c',
  '姓名：',
  '<b>',
  '&amp;',
  '|',
  'X',
  '0',
  '周六上午：\n',
  '例',
  'ﬁ',
  'Å',
  '　',
]

/** Small whole numbers from one seed; cheaper than a generated value each. */
function dice(seed: number): (below: number) => number {
  let state = seed | 1
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state ^= state + Math.imul(state ^ (state >>> 7), 0x297a2d39)
    return ((state ^ (state >>> 14)) >>> 0) % below
  }
}

/** Some lines of the cases, cut, spliced, swapped, doubled, with scraps and invisible characters put in. */
function chainFrom(seed: number, scrap: string): string {
  const roll = dice(seed)
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!
  const from = roll(lines.length)
  const picked =
    roll(2) === 0 ? lines.slice(from, from + 8) : Array.from({ length: 1 + roll(8) }, () => pick(lines))
  for (let changes = roll(6); changes > 0; changes--) {
    const at = roll(picked.length)
    const line = picked[at] ?? ''
    const place = roll(line.length + 1)
    const change = roll(7)
    if (change === 0) picked[at] = line.slice(0, place)
    else if (change === 1) picked[at] = line.slice(0, place) + pick(lines).slice(roll(6))
    else if (change === 2) picked.splice(roll(picked.length), 0, line)
    else if (change === 3) picked[at] = line.slice(0, place) + pick(INVISIBLE) + line.slice(place)
    else if (change === 4) picked[at] = line.slice(0, place) + pick(SCRAPS) + line.slice(place)
    else if (change === 5) picked[at] = line.slice(0, place) + scrap + line.slice(place)
    else picked.push(picked.splice(at, 1)[0] ?? '')
  }
  return picked.join(pick(['\n', '\n', '\n', '\r\n', '\r', '\u2028', ' ']))
}

/** Whether the characters of a name occur in the text, in order; the mark that joins two people is the reader's own. */
function occurs(name: string, text: string): boolean {
  let at = 0
  for (const letter of name.normalize('NFKC').replace(/[、\s·]/g, '')) {
    at = text.indexOf(letter, at) + letter.length
    if (at < letter.length) return false
  }
  return true
}

/** Of these names, those that the text does not hold. */
export const invented = (text: string, names: string[]): string[] => {
  const cleaned = cleanText(text).normalize('NFKC')
  return names.filter((name) => name === '' || !occurs(name, cleaned))
}

/** In how many runs of growing lines a chain stands: one for each copy whose people it holds. */
const runs = (chain: PlacedEntry[]) =>
  chain.reduce(
    (sum, entry, index) => sum + (index === 0 || (chain[index - 1]?.line ?? 0) > entry.line ? 1 : 0),
    0,
  )

export type Reader = (text: string) => PlacedChain

export const namesIn = ({ chains }: PlacedChain) => chains.flat().map(({ name }) => name)

/** What is wrong with what a reader makes of a text, in a word. */
function faultOf(read: Reader, text: string, { again }: { again: boolean }): string | undefined {
  const result = read(text)
  const { chains, copies } = result
  const wrong = invented(text, namesIn(result))
  if (wrong.length > 0) return `invented ${wrong.join()}`
  if (chains.some((chain, index) => runs(chain) > Math.max(1, copies[index] ?? 0))) return 'out of order'
  if (again && JSON.stringify(read(text)) !== JSON.stringify(result)) return 'not the same again'
  return undefined
}

const FAMILIES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = ['伟', '建国', '玉兰', '静', '文秀', '志强', '秀英', '军', '海燕', '春生']
const STYLES = [
  (n: number) => `${n}. `,
  (n: number) => `${n}、`,
  (n: number) => `${n}．`,
  (n: number) => `${n}) `,
]
const BESIDES = ['', ' 13800000101', ' 3栋2单元', '（下午来）', '，能搬东西']

/** A chain as the group writes it when nobody is careless: a title, one person a line. */
export function plainChain(seed: number): { text: string; names: string[] } {
  const roll = dice(seed)
  const style = STYLES[roll(STYLES.length)]!
  const people = 1 + roll(12)
  const names = new Set<string>()
  while (names.size < people) names.add(`${FAMILIES[roll(FAMILIES.length)]}${GIVEN[roll(GIVEN.length)]}`)
  const listed = [...names].map((name, n) => `${style(n + 1)}${name}${BESIDES[roll(BESIDES.length)]}`)
  return { text: ['#接龙', '周六下午卡口值守', '', ...listed].join('\n'), names: [...names] }
}

/** Who stands in a plain chain and is not read, in that order. */
function lostFrom(read: Reader, seed: number): string | undefined {
  const { text, names } = plainChain(seed)
  return namesIn(read(text)).join() === names.join() ? undefined : 'lost somebody'
}

/** The first fault of a reader that so many texts from a seed show. */
export function firstFault(read: Reader, seed: number, scrap: string, texts: number): string | undefined {
  const lost = lostFrom(read, seed)
  if (lost) return `${lost}: ${JSON.stringify(plainChain(seed).text)}`
  for (let turn = 1; turn < texts; turn++) {
    const text = chainFrom(seed + turn * 7919, scrap)
    const fault = faultOf(read, text, { again: turn === 1 })
    if (fault) return `${fault}: ${JSON.stringify(text)}`
  }
  return undefined
}
