import { createHmac, timingSafeEqual } from 'node:crypto'

/** A code of the leader's phone is drawn anew this often, and taken for twice as long. */
const WINDOW = 30_000
const TAKEN_FOR = 2 * WINDOW

/** What a code says, once it is known to be ours and of this shift. */
export type ReadCode =
  | { kind: 'own'; personId: string }
  | { kind: 'rotating'; isOld: boolean }
  | { kind: 'printed' }

/** The codes of a roll-call. Each carries 96 bits of an HMAC over what it says, so that nobody can make one up. */
export class CheckInCodes {
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  /** The volunteer's own: a QR code's text, and four digits to read out. The same for the whole shift, so that it can be shown without network. */
  own(shiftId: string, personId: string): { qr: string; digits: string } {
    return {
      qr: `M.${shiftId}.${personId}.${this.#mac('own', shiftId, personId)}`,
      digits: this.digits(shiftId, personId),
    }
  }

  digits(shiftId: string, personId: string): string {
    const number = this.#digest('digits', shiftId, personId).readUInt32BE(0) % 10_000
    return String(number).padStart(4, '0')
  }

  /** The one on the leader's phone. `seconds`: after so many the next one can be drawn. */
  rotating(shiftId: string, now: number): { code: string; expiresAt: number; seconds: number } {
    const drawn = Math.floor(now / WINDOW)
    const window = drawn.toString(36)
    return {
      code: `R.${shiftId}.${window}.${this.#mac('rotating', shiftId, window)}`,
      expiresAt: drawn * WINDOW + TAKEN_FOR,
      seconds: Math.ceil(((drawn + 1) * WINDOW - now) / 1000),
    }
  }

  printed(shiftId: string): string {
    return `P.${shiftId}.${this.#mac('printed', shiftId)}`
  }

  /** What a code says; undefined when it is of another shift, or not ours. */
  read(code: string, shiftId: string, now: number): ReadCode | undefined {
    const [kind, , what = ''] = code.split('.')
    if (kind === 'M' && same(code, this.own(shiftId, what).qr)) return { kind: 'own', personId: what }
    if (kind === 'P' && same(code, this.printed(shiftId))) return { kind: 'printed' }
    if (kind !== 'R' || !same(code, `R.${shiftId}.${what}.${this.#mac('rotating', shiftId, what)}`))
      return undefined
    return { kind: 'rotating', isOld: now >= Number.parseInt(what, 36) * WINDOW + TAKEN_FOR }
  }

  #mac(...parts: string[]): string {
    return this.#digest(...parts)
      .subarray(0, 12)
      .toString('base64url')
  }

  #digest(...parts: string[]): Buffer {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify(['check-in code', ...parts]))
      .digest()
  }
}

/** Compares in a time that tells nothing of where two texts differ. */
function same(given: string, ours: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(ours)]
  return a.length === b.length && timingSafeEqual(a, b)
}
