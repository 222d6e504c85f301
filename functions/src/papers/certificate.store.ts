import { type Certificate, certificate, type ListedCertificate, listedCertificate } from '@muster/shared'
import * as v from 'valibot'
import { isMacOf, macOf } from '../ids'
import type { Sealer } from '../seal'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const content = v.object({ ...certificate.entries, personId: v.string(), print: v.string() })
const certificateItem = v.object({
  ...v.omit(content, ['name']).entries,
  sealed: v.instance(Uint8Array),
  mac: v.string(),
})

/** A certificate with whom it was issued to. */
export interface IssuedCertificate extends Certificate {
  personId: string
  /** Fingerprint of the request that it was issued for. */
  print: string
}

/** Certificates: written once, never changed. Each carries a MAC over all that it says, the name too. */
export class CertificateStore {
  readonly #table: Table
  readonly #sealer: Sealer
  readonly #secret: string

  constructor(table: Table, sealer: Sealer, secret: string) {
    this.#table = table
    this.#sealer = sealer
    this.#secret = secret
  }

  /** False when there is one under this code already. */
  async create({ name, ...issued }: IssuedCertificate): Promise<boolean> {
    const key = keys.certificate(issued.code)
    return this.#table.create({
      ...key,
      ...issued,
      sealed: this.#sealer.seal(name, key),
      mac: macOf(this.#secret, { ...issued, name }),
    })
  }

  /** Undefined when there is none, and when anything in it is not as it was issued. */
  async get(code: string): Promise<IssuedCertificate | undefined> {
    const key = keys.certificate(code)
    const parsed = v.safeParse(certificateItem, await this.#table.get(key))
    if (!parsed.success) return undefined
    const { sealed, mac, ...rest } = parsed.output
    const name = this.#opened(sealed, code)
    if (name === undefined) return undefined
    const issued = { ...rest, name }
    return issued.code === code && isMacOf(mac, this.#secret, issued) ? issued : undefined
  }

  /** Puts it among its person's own; once more changes nothing. */
  async enlist({ personId, code, from, to, duties, minutes, issuedAt }: IssuedCertificate): Promise<void> {
    const listed: ListedCertificate = { code, from, to, duties, minutes, issuedAt }
    await this.#table.put({ ...keys.listedCertificate(personId, issuedAt, code), ...listed })
  }

  /** A person's certificates, newest first. One query. */
  async newest(personId: string, limit: number): Promise<ListedCertificate[]> {
    const items = await this.#table.query(keys.certificates(personId), { limit, newestFirst: true })
    return items.map((item) => v.parse(listedCertificate, item))
  }

  #opened(sealed: Uint8Array, code: string): string | undefined {
    try {
      return this.#sealer.open(sealed, keys.certificate(code))
    } catch {
      return undefined
    }
  }
}
