import { createHmac } from 'node:crypto'
import { CODE_BASE, CODE_LETTERS_DRAWN, certificateCode } from '@muster/shared'

/** The code of a paper that the same parts always give again; keyed, so that nobody outside can foresee it. */
export function derivedCode(secret: string, ...parts: unknown[]): string {
  return codeOf(createHmac('sha256', secret).update(JSON.stringify(parts)).digest())
}

/** A paper's code of 32 random bytes. */
export function codeOf(bytes: Buffer): string {
  // 256 bits for 92: the letters are as good as evenly drawn.
  let rest = BigInt(`0x${bytes.toString('hex')}`)
  const base = BigInt(CODE_BASE)
  const drawn = Array.from({ length: CODE_LETTERS_DRAWN }, () => {
    const n = Number(rest % base)
    rest /= base
    return n
  })
  return certificateCode(drawn)
}
