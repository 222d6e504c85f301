import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new id: 128 random bits as 22 letters and digits of base64url. */
export function randomId(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * An id that the same parts always give again, so that a repeated request finds what the first one wrote.
 * Keyed (HMAC-SHA-256, 128 bits kept), so that nobody outside can foresee it.
 */
export function derivedId(secret: string, ...parts: string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(parts))
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

/** What a request asked for, in 64 bits: tells a repeat from another request under the same key. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)) ?? '')
    .digest()
    .subarray(0, 8)
    .toString('base64url')
}

/** HMAC-SHA-256 over everything that the value says, in whatever order its fields come. */
export function macOf(secret: string, value: object): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(sorted(value)))
    .digest('base64url')
}

export function isMacOf(mac: string, secret: string, value: object): boolean {
  const [given, right] = [Buffer.from(mac), Buffer.from(macOf(secret, value))]
  return given.length === right.length && timingSafeEqual(given, right)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

// No 0/O, 1/I/L, U/V: the code is read aloud at a door and written on a box.
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const CODE_LENGTH = 8

/** Eight letters and digits (38 bits) that are easy to read aloud. */
export function readableCode(): string {
  return lettersOf(() => randomBytes(32))
}

/** The same from parts that always give it again; keyed, so that nobody outside can foresee it. */
export function readableCodeOf(secret: string, ...parts: string[]): string {
  let round = 0
  return lettersOf(() =>
    createHmac('sha256', secret)
      .update(JSON.stringify([round++, ...parts]))
      .digest(),
  )
}

function lettersOf(bytes: () => Uint8Array): string {
  let code = ''
  while (code.length < CODE_LENGTH)
    // Bytes past the last whole multiple would make some letters more likely.
    for (const byte of bytes())
      if (code.length < CODE_LENGTH && byte < CODE_LETTERS.length * 8)
        code += CODE_LETTERS[byte % CODE_LETTERS.length]
  return code
}
