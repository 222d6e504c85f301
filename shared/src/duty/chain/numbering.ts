import type { Block } from './blocks'
import type { Line } from './cleaning'
import { CHAIN_MARK } from './heads'
import { isRule, saysTitle } from './lines'
import { enclosedForms, type Numbered, readNumber } from './numbers'
import { isPerson } from './vocabulary'

/** A number of the sequence and the words behind it. */
export interface NumberedPart {
  no: number
  words: string
  sure: boolean
  /** Written 一、: it may number a section. */
  chinese: boolean
}

/** The number of a line where it is one, given what stood before and what number comes next. */
export function numberedAt(text: string, block: Block, next: number | null): NumberedPart | null {
  const struck = /^~~/.test(text)
  const plain = struck ? text.slice(2) : text
  const found = readNumber(plain)
  if (!found || !belongs(found, plain, block, next)) return null
  return {
    no: found.no,
    words: struck ? `~~${found.rest}` : found.rest,
    sure: found.style === 'sure',
    chinese: /^[（(]?[一二三四五六七八九十]/.test(plain),
  }
}

function belongs(found: Numbered, text: string, block: Block, next: number | null): boolean {
  if (found.style === 'sure') return block.begun || !(saysTitle(text) && /^\d{4}|^\d{1,2}[-—]/.test(text))
  if (!block.begun && saysTitle(text) && !isPerson(found.rest.split(/\s/)[0] ?? '')) return false
  if (!block.begun && block.head.length === 0 && /^\d{1,2}\.\d{1,2}/.test(text) && saysTitle(text))
    return false
  if (found.style === 'tight') return block.lastNo !== null && found.no === block.lastNo + 1
  return fits(found.no, block.lastNo, next)
}

/** A number without a mark of its own counts on from the last one, or begins. */
const fits = (no: number, last: number | null, next: number | null): boolean =>
  no === 1 || (last === null ? no === 0 || next === no + 1 : no >= last && no <= last + 10)

/** For each line, the number of the next numbered line below it, within the same chain. */
export function numbersAhead(lines: Line[]): (number | null)[] {
  const ahead: (number | null)[] = []
  let next: number | null = null
  for (let index = lines.length - 1; index >= 0; index--) {
    ahead[index] = next
    const text = (lines[index]?.text ?? '').replace(/^~~/, '')
    if (CHAIN_MARK.test(text)) next = null
    const found = readNumber(text)
    if (!found || found.style === 'tight') continue
    if (found.style === 'fitting' && next !== found.no + 1 && found.no !== 1) continue
    if (found.style === 'sure' && next === null && isRule(found.rest)) continue
    next = found.no
  }
  return ahead
}

/** One line may hold several: 1.张三 2.李四. */
export function partsOf(first: NumberedPart): NumberedPart[] {
  const parts = [first]
  for (let last = first; parts.length < 500; ) {
    const cut = cutAt(last)
    if (cut === null) return parts
    parts[parts.length - 1] = { ...last, words: last.words.slice(0, cut.at).replace(/[\s,，;；、。]+$/, '') }
    last = { ...last, no: last.no + 1, words: last.words.slice(cut.end) }
    parts.push(last)
  }
  return parts
}

const HAS_ENCLOSED = /[\u2160-\u216b\u2460-\u24ff\u2776-\u2793\u3220-\u32bf]|\ud83d\udd1f/

function cutAt({ no, words }: NumberedPart): { at: number; end: number } | null {
  const want = String(no + 1)
  for (const form of HAS_ENCLOSED.test(words) ? enclosedForms(no + 1) : []) {
    const at = words.indexOf(form)
    if (at >= 0) return { at, end: at + form.length }
  }
  for (let at = words.indexOf(want, 1); at > 0; at = words.indexOf(want, at + 1)) {
    const end = endOfNumber(words, at, want)
    if (end !== null) return { at: /[（(【[]$/.test(words.slice(0, at)) ? at - 1 : at, end }
  }
  return null
}

const MARK = /^(?:\s?[.．、)）】\]]|[:：](?!\d))\s*/

/** Where the words of the next person begin, if the number here is that of the next person. */
function endOfNumber(words: string, at: number, want: string): number | null {
  const before = words.charAt(at - 1)
  if (/[\dA-Za-z.:：+＋*×-]/.test(before)) return null
  const behind = words.slice(at + want.length)
  const mark = MARK.exec(behind)
  const rest = behind.slice(mark?.[0].length ?? 0)
  const [person = ''] = rest.split(/[\s,，;；、。（(+＋\d]/)
  if (mark) {
    if (/^\d/.test(rest) && !/^\d{1,3}(?:栋|幢|号楼|-\d)/.test(rest)) return null
    const apart = /[\s,，;；。、）)]/.test(before)
    return apart || isPerson(person) ? at + want.length + mark[0].length : null
  }
  return /\s/.test(before) &&
    /^\s?(?=[\u4e00-\u9fff])/.test(behind) &&
    isPerson(person === '' ? (behind.trim().split(/\s/)[0] ?? '') : person)
    ? at + want.length
    : null
}
