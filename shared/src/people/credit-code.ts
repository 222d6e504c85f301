import * as v from 'valibot'

// GB 32100-2015: figures and letters without I, O, S, V and Z, which look like others.
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18
// Office and kind, six figures for the place, nine for the organisation, one to check.
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/

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

/** The unified social credit code of an organisation, 18 figures and letters; gaps, width and case are mended, its check character is checked. */
export const creditCode = v.pipe(
  v.string('要填统一社会信用代码'),
  v.maxLength(60, '信用代码是 18 位'),
  v.transform((text) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()),
  v.length(LENGTH, '信用代码是 18 位'),
  v.regex(FORM, '信用代码里有不该有的字，字母里没有 I、O、S、V、Z'),
  v.check((code) => code.at(-1) === checkCharacter(code), '信用代码对不上，请照证书再看一遍'),
)
