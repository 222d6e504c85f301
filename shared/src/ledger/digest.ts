import { sha256 } from '@noble/hashes/sha2.js'

/** A text's UTF-8 bytes. WeChat's mini-programs have no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point))
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point))
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point))
  }
  return Uint8Array.from(bytes)
}

const tail = (bits: number) => 0x80 | (bits & 0x3f)

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export function digest(text: string): string {
  return Array.from(sha256(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
