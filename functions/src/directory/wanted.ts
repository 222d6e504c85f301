import * as v from 'valibot'
import { keys } from '../table/keys'
import type { Table } from '../table/table'

const wantedItem = v.object({
  needId: v.string(),
  lineId: v.string(),
  communityId: v.string(),
  title: v.string(),
  item: v.string(),
  grade: v.optional(v.string()),
  measure: v.string(),
  wanted: v.number(),
  open: v.number(),
  urgent: v.boolean(),
  neededBy: v.optional(v.string()),
  /** Until when the need is shown. */
  until: v.string(),
})
/** An open line of some need, as who has its goods looks for it. */
export type Wanted = v.InferOutput<typeof wantedItem>

/** Which lines are open for goods of the catalogue, in every community: derived, so that one query finds them however many communities there are. */
export class WantedStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** What is open for these goods; some milliseconds behind the lines. */
  async of(goodsId: string, now: string): Promise<Wanted[]> {
    const items = await this.#table.query(keys.wantedPartition(goodsId), { consistent: false })
    return items.map((item) => v.parse(wantedItem, item)).filter(({ until }) => until > now)
  }

  /** `expires`: when the table may take it away by itself, epoch s; a need whose time runs out is written by nobody. */
  async put(goodsId: string, wanted: Wanted): Promise<void> {
    const expires = Math.ceil(Date.parse(wanted.until) / 1000)
    await this.#table.put({ ...keys.wanted(goodsId, wanted.needId, wanted.lineId), ...wanted, expires })
  }

  async remove(goodsId: string, needId: string, lineId: string): Promise<void> {
    await this.#table.delete(keys.wanted(goodsId, needId, lineId))
  }
}
