import { sha256 } from '@noble/hashes/sha2.js'

/** A text's UTF-8 bytes. WeChat's mini-programs have no TextEncoder. */
export function utf8(text: string): Uint8Array {
  // No UTF-16 unit takes more than three.
  const bytes = new Uint8Array(text.length * 3)
  let length = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    if (point < 0x80) {
      bytes[length++] = point
      continue
    }
    if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6)
    else {
      if (point < 0x10000) bytes[length++] = 0xe0 | (point >> 12)
      else {
        bytes[length++] = 0xf0 | (point >> 18)
        bytes[length++] = tail(point >> 12)
      }
      bytes[length++] = tail(point >> 6)
    }
    bytes[length++] = tail(point)
  }
  return bytes.slice(0, length)
}

const tail = (bits: number) => 0x80 | (bits & 0x3f)

/** SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export function digest(text: string): string {
  return Array.from(sha256(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
