import { simplified } from '../traditional'

/** Full-width letters, figures and marks as half-width ones; what cannot be seen goes. Figures stay what they are: no ² becomes a 2. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')

/** The words of a text about goods: `latin` N95, GB 19083, 75%; `han` the runs of Chinese characters between them. */
export interface GoodsWords {
  latin: string[]
  han: string[]
}

// 3M is a maker, no grade; ml and the like are the size of a bottle, 中号, XL码 and 175 that of whoever wears it.
const SIZE = /(^|[^a-z\d])\d+(?:\.\d+)?\s*(?:ml|毫升|kg|公斤|g|克|l|升|cm|mm)(?![a-z])/g
const MAKER = /(^|[^a-z\d])3m(?![a-z\d])/g
const WORN = /[大中小]号|均码|(^|[^a-z\d])(?:(?:x{1,3}l|[sml])[码号]?|1[5-9][05][码号]?)(?![a-z\d.])/g
const FILLERS = /使用|型|级|的/g

/** Grades as they are typed: N-95, kn 95, GB/T 2626-2019, YY/T0969. */
const joined = (text: string) =>
  text
    .replace(/(^|[^a-z\d])(k?)\s?(n|p)\s?-?\s?(9[059]|100)(?!\d)/g, '$1 $2$3$4 ')
    .replace(
      /(^|[^a-z])(gb|yy|ws|qb|fz|ga|en)\s?(?:\/?\s?t)?\s?(\d{3,5})(?:\.\d+)?(?:-(?:19|20)\d\d)?/g,
      '$1 $2$3 ',
    )
    .replace(/ffp\s?-?\s?([123])(?!\d)/g, 'ffp$1')
    .replace(/kf\s?-?\s?(80|94|99)(?!\d)/g, 'kf$1')

export function goodsWords(text: string): GoodsWords {
  const plain = joined(
    simplified(halfWidth(text)).toLowerCase().replace(SIZE, '$1 ').replace(WORN, '$1 ').replace(MAKER, '$1 '),
  )
  return {
    latin: [
      ...new Set(plain.match(/[^\s\u4e00-\u9fff\u00b7\u00d7\u2010-\u203f\u3001-\u301f!-/:-@[-`{-~]+/g) ?? []),
    ],
    han: plain.replace(FILLERS, '').match(/[\u4e00-\u9fff]+/g) ?? [],
  }
}

/** One text for all ways of writing the same words: order, width, case and gaps do not count. */
export function goodsKey(...texts: (string | undefined)[]): string {
  const { latin, han } = goodsWords(texts.filter((text) => text !== undefined).join(' '))
  return [...latin.sort(), [...han.join('')].sort().join('')].join(' ')
}

/** A word that tells grades apart: it has a figure in it. */
export const isGradeWord = (word: string): boolean => /\d/.test(word)
