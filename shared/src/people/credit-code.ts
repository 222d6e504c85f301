import * as v from 'valibot'

// GB 32100-2015: figures and letters without I, O, S, V and Z, which look like others.
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

/** The check character of the first 17, GB 32100-2015: weights 3^i mod 31. Null where a character does not occur in codes. */
export function checkCharacter(code: string): string | null {
  let sum = 0
  let weight = 1
  for (const letter of code.slice(0, LENGTH - 1)) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
    sum += value * weight
    // 31 is prime: no weight is 0 mod 31, so that any single altered character alters the check.
    weight = (weight * 3) % LETTERS.length
  }
  return LETTERS.charAt((LETTERS.length - (sum % LETTERS.length)) % LETTERS.length)
}

// Office and kind, six figures for the place, nine for the organisation, one to check.
const FIGURES_FROM = 2
const FIGURES_TO = 8

/** The first character that cannot stand where it stands, with its place from 1; undefined where each of them can. */
export function strayIn(code: string): { place: number; letter: string; wantsFigure: boolean } | undefined {
  const letters = [...code]
  const at = letters.findIndex((letter, place) =>
    place >= FIGURES_FROM && place < FIGURES_TO ? !/\d/.test(letter) : !LETTERS.includes(letter),
  )
  const letter = letters[at]
  if (letter === undefined) return undefined
  return { place: at + 1, letter, wantsFigure: at >= FIGURES_FROM && at < FIGURES_TO }
}

const lengthText = (code: string) => `信用代码是 18 位，这里是 ${code.length} 位`

function strayText(code: string): string {
  const stray = strayIn(code)
  if (stray === undefined) return '信用代码里有不该有的字'
  const { place, letter, wantsFigure } = stray
  const why = wantsFigure ? '第 3 到 8 位都是数字' : '字母里没有 I、O、S、V、Z'
  return `信用代码第 ${place} 位“${letter}”不对，${why}`
}

// Any one of the others may be the wrong one as well: which it is, the check does not tell.
const checkText = (code: string) => `信用代码前 17 位和最后一位“${code.at(-1)}”对不上，请照证书再看一遍`

/** The unified social credit code of an organisation, 18 figures and letters; gaps, width and case are mended, its check character is checked. */
export const creditCode = v.pipe(
  v.string('要填统一社会信用代码'),
  v.maxLength(60, '信用代码是 18 位'),
  v.transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()),
  v.length(LENGTH, ({ input }) => lengthText(input)),
  v.check(
    (code) => strayIn(code) === undefined,
    ({ input }) => strayText(input),
  ),
  v.check(
    (code) => code.at(-1) === checkCharacter(code),
    ({ input }) => checkText(input),
  ),
)
