// No 0/O, 1/I/L, U/V: a code is read aloud over the telephone. 29 letters: with a prime number of them, one check letter finds
// every single wrong letter and every two that changed places.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const GROUPS = /^[2-9A-HJKMNP-TW-Z]{4}(-[2-9A-HJKMNP-TW-Z]{4}){4}$/

/** Letters of a code that are drawn at random: 19 of 29, 92 bits. A check letter follows. */
export const CODE_LETTERS_DRAWN = 19

/** The code `XXXX-XXXX-XXXX-XXXX-XXXX` of 19 numbers from 0 to 28. */
export function certificateCode(drawn: readonly number[]): string {
  const body = drawn.map((n) => LETTERS[n] ?? '').join('')
  const code = body + checkLetter(body)
  return code.match(/.{4}/g)?.join('-') ?? ''
}

export const CODE_BASE = LETTERS.length

function checkLetter(body: string): string {
  const sum = [...body].reduce((whole, letter, n) => whole + (n + 2) * LETTERS.indexOf(letter), 0)
  return LETTERS[sum % LETTERS.length] ?? ''
}

/** Whether a text is written as a code is, and its check letter is right. */
export function isCertificateCode(text: string): boolean {
  if (!GROUPS.test(text)) return false
  const letters = text.replaceAll('-', '')
  return checkLetter(letters.slice(0, -1)) === letters.at(-1)
}

/** What a person has typed, or a camera has read, as a code; undefined when it cannot be one. Takes small letters, spaces and a whole link. */
export function readCertificateCode(typed: string): string | undefined {
  const told = /[?&]code=([^&#]*)/.exec(typed)?.[1] ?? typed
  const letters = told.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const code = letters.match(/.{1,4}/g)?.join('-') ?? ''
  return isCertificateCode(code) ? code : undefined
}

/** The public page that says whether a certificate is genuine. `origin`: `https://muster.example.cn`. */
export function certificatePage(origin: string, code: string): string {
  return `${origin}/#/pages/certificate/index?code=${code}`
}

/** The same page for the acknowledgement of a gift. */
export function acknowledgementPage(origin: string, code: string): string {
  return `${certificatePage(origin, code)}&of=gift`
}
