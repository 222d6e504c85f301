import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Key } from './table/keys'

const NONCE = 12
const TAG = 16

/**
 * Seals personal texts at rest: AES-256-GCM with the item's key as associated data, so that a sealed field moved to another item does not open.
 * `secret`: 32 bytes as base64.
 */
export class Sealer {
  readonly #key: Buffer

  constructor(secret: string) {
    this.#key = Buffer.from(secret, 'base64')
    if (this.#key.length !== 32) throw new Error('SEAL_KEY must be 32 bytes, base64')
  }

  seal(text: string, { pk, sk }: Key): Uint8Array {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(`${pk}|${sk}`))
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  }

  /** Throws when the bytes were altered or belong to another item. */
  open(sealed: Uint8Array, { pk, sk }: Key): string {
    const bytes = Buffer.from(sealed)
    const opener = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, NONCE))
    opener.setAAD(Buffer.from(`${pk}|${sk}`))
    opener.setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([opener.update(bytes.subarray(NONCE, -TAG)), opener.final()]).toString('utf8')
  }
}
