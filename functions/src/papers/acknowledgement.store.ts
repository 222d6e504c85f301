import { acknowledgement } from '@muster/shared'
import * as v from 'valibot'
import { isMacOf, macOf } from '../ids'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const { code, receiver, issuedAt } = acknowledgement.entries
const issued = v.object({
  code,
  receiver,
  issuedAt,
  /** Of which entries of the ledger it is, oldest first, and which corrections of each it knew. */
  entries: v.array(v.object({ n: v.number(), hash: v.string(), corrections: v.array(v.number()) })),
})
const acknowledgementItem = v.object({ ...issued.entries, mac: v.string() })

/** What is kept of an acknowledgement: nothing of the donor. The ledger has the rest. */
export type IssuedAcknowledgement = v.InferOutput<typeof issued>

/** Acknowledgements: written once, never changed. Each carries a MAC over all that it says. */
export class AcknowledgementStore {
  readonly #table: Table
  readonly #secret: string

  constructor(table: Table, secret: string) {
    this.#table = table
    this.#secret = secret
  }

  /** False when there is one under this code already. */
  async create(paper: IssuedAcknowledgement): Promise<boolean> {
    const mac = macOf(this.#secret, paper)
    return this.#table.create({ ...keys.acknowledgement(paper.code), ...paper, mac })
  }

  /** Undefined when there is none, and when anything in it is not as it was issued. */
  async get(code: string): Promise<IssuedAcknowledgement | undefined> {
    const parsed = v.safeParse(acknowledgementItem, await this.#table.get(keys.acknowledgement(code)))
    if (!parsed.success) return undefined
    const { mac, ...paper } = parsed.output
    return paper.code === code && isMacOf(mac, this.#secret, paper) ? paper : undefined
  }
}
