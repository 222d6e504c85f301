import { asks, type Board, freshness, needCard, shiftCard, toIso } from '@muster/shared'
import * as v from 'valibot'
import { type Key, keys } from '../table/keys'
import type { Table } from '../table/table'

const about = v.object({ name: v.string(), street: v.string(), phone: v.nullable(v.string()) })
const card = v.variant('of', [
  /** `rank`: its place on the page, as text that sorts. */
  v.object({
    of: v.literal('shift'),
    card: shiftCard,
    rank: v.string(),
    /** Only where some post asks for something, or it is for members: the others need no gate. */
    gated: v.optional(
      v.object({
        membersOnly: v.boolean(),
        posts: v.array(v.object({ left: v.number(), asks: v.optional(asks) })),
      }),
    ),
  }),
  v.object({
    of: v.literal('need'),
    card: v.omit(needCard, ['confirmedAt', 'unconfirmed']),
    postedAt: v.string(),
    confirmedAt: v.optional(v.string()),
    until: v.string(),
  }),
  /** What was taken down; stays until its time is past, so that a late projection cannot bring it back. */
  v.object({ of: v.literal('nothing') }),
])
export type Card = v.InferOutput<typeof card>
export type ShownShift = Extract<Card, { of: 'shift' }>
type ShownNeed = Extract<Card, { of: 'need' }>

/** The home pages: a community's partition holds one card for each shift and need that is open. */
export class BoardStore {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** One query. Undefined when there is no such community. */
  async get(communityId: string, now: number): Promise<Board | undefined> {
    const shown = await this.#shown(communityId, now)
    if (shown === undefined) return undefined
    return {
      community: { id: communityId, ...v.parse(about, shown.head) },
      asOf: toIso(now),
      shifts: shown.shifts.map((each) => each.card),
      needs: shown.needs
        .sort((a, b) => Number(b.card.urgent) - Number(a.card.urgent) || (a.postedAt < b.postedAt ? 1 : -1))
        .map(({ card, postedAt, confirmedAt = postedAt }) => ({
          ...card,
          confirmedAt,
          unconfirmed: freshness(confirmedAt, now).state === 'unconfirmed',
        })),
    }
  }

  /** The shifts of a home page with their gates, soonest first; the same one query. */
  async shifts(communityId: string, now: number): Promise<ShownShift[] | undefined> {
    return (await this.#shown(communityId, now))?.shifts
  }

  async #shown(communityId: string, now: number) {
    const items = await this.#table.query(keys.boardPartition(communityId), { consistent: false })
    const head = items.find((item) => item.sk === keys.boardAbout(communityId).sk)
    if (head === undefined) return undefined
    const asOf = toIso(now)
    const shifts: ShownShift[] = []
    const needs: ShownNeed[] = []
    for (const item of items) {
      if (item === head) continue
      const parsed = v.parse(card, item)
      if (parsed.of === 'shift' && parsed.card.endsAt > asOf) shifts.push(parsed)
      if (parsed.of === 'need' && parsed.until > asOf) needs.push(parsed)
    }
    return { head, shifts: shifts.sort((a, b) => (a.rank < b.rank ? -1 : 1)), needs }
  }

  async putAbout(communityId: string, { name, street, phone }: v.InferOutput<typeof about>): Promise<void> {
    await this.#table.put({ ...keys.boardAbout(communityId), name, street, phone })
  }

  /**
   * Writes a card unless a newer one is there. `version` grows with every change of what the card is made from;
   * the same one is written again, so that a rebuild also renews cards of an older shape.
   */
  async putCard(communityId: string, sourceId: string, version: number, made: Card): Promise<void> {
    await this.#table.put(
      { ...keys.card(communityId, sourceId), version, ...made },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR version <= :version',
        ExpressionAttributeValues: { ':version': version },
      },
    )
  }

  async removeCard(communityId: string, sourceId: string): Promise<void> {
    const key: Key = keys.card(communityId, sourceId)
    await this.#table.delete(key)
  }
}
