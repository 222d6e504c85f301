import { expect } from 'vitest'
import type { Street } from '../../../dev/street'
import { type LedgerStores, ledgerStores } from '../../src/ledger/stores'
import { contextOf } from '../../src/services'
import { accounts } from '../../src/supply/line.item'
import { type StoredPledge, stateOf } from '../../src/supply/pledge.store'
import type { Account, Books } from './books'
import { DONORS } from './taps'

export const storesOf = ({ services }: Street): LedgerStores => ledgerStores(contextOf(services))

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const added = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** What has to be so once everybody has been answered and nothing is under way. `hashes`: of the entries that were answered. */
export async function expectTheEnd(street: Street, books: Books, hashes: string[]): Promise<void> {
  const stores = storesOf(street)
  const items = books.accounts.flatMap(({ seen }) => seen)
  // What was answered is what was entered: each success is one entry, and there are no others.
  expect(hashes.sort()).toEqual(items.map(({ hash }) => hash).sort())
  expect(new Set(items.map(({ deed }) => deed)).size).toBe(items.length)
  for (const kind of ['receipt', 'issue', 'count', 'correction', 'sent', 'arrived'])
    expect(items.map(({ entry }) => entry.kind)).toContain(kind)
  await expectStored(stores, books)
  await expectPledges(street, stores, books)
}

/** What is stored is what the entries lead to: the stock, and what is under way; and nothing holds an entry. */
export async function expectStored(stores: LedgerStores, books: Books): Promise<void> {
  for (const { receiver, state } of books.accounts) {
    expect(plain((await stores.ledger.tail(receiver)).state)).toEqual(plain(state))
    const kept = await stores.ledger.after(receiver, 0)
    expect(kept.filter(({ holder }) => holder !== undefined)).toEqual([])
    const underWay = (await stores.transfers.underWayTo(receiver)).map(({ id }) => id)
    expect(underWay.sort()).toEqual(
      books
        .underWayTo(receiver)
        .map(({ transfer }) => transfer)
        .sort(),
    )
  }
}

/** Each pledge is taken in by one entry at most, and each line has what the entries say that came for it. */
async function expectPledges(street: Street, stores: LedgerStores, books: Books): Promise<void> {
  const pledges: StoredPledge[] = []
  for (const who of DONORS) pledges.push(...(await stores.pledges.of((await street.person(who)).id)))
  const delivered: string[] = []
  const given = new Map<string, number>()
  for (const { seen } of books.accounts)
    for (const { deed, entry } of seen) {
      const { deliveries = [], gifts = [] } = (await stores.deeds.get(deed))?.outside ?? {}
      for (const { pledgeId } of deliveries) {
        delivered.push(pledgeId)
        expect(pledges.find(({ id }) => id === pledgeId)?.received).toMatchObject({ n: entry.n })
      }
      for (const { lineId, needId, quantity } of gifts)
        given.set(needId + lineId, (given.get(needId + lineId) ?? 0) + quantity)
    }
  expect(new Set(delivered).size).toBe(delivered.length)
  expect(delivered.sort()).toEqual(
    pledges
      .filter(({ received }) => received)
      .map(({ id }) => id)
      .sort(),
  )
  for (const account of books.accounts) expectLines(account, pledges, given)
  // A short walk need not come by every way in which a pledge can end.
  const ends = books.entries.length < 500 ? accounts.slice(1, 3) : accounts
  for (const sum of ends)
    expect(added(books.accounts.flatMap(({ lines }) => lines.map((line) => line[sum]))), sum).toBeGreaterThan(
      0,
    )
}

function expectLines({ needId, lines }: Account, pledges: StoredPledge[], given: Map<string, number>): void {
  for (const { id, taken, fulfilled } of lines) {
    const own = pledges.filter((pledge) => pledge.needId === needId && pledge.lineId === id)
    const live = own.filter((pledge) => stateOf(pledge) === 'pledged' && taken[pledge.id] !== undefined)
    // No deed holds anything, and nothing is outstanding but pledges that wait.
    expect(Object.keys(taken).sort()).toEqual(live.map((pledge) => pledge.id).sort())
    expect(live.filter(({ claimedBy }) => claimedBy !== undefined)).toEqual([])
    const came = own.flatMap(({ received, lapsedAt, quantity }) =>
      received ? [{ most: received.came, least: lapsedAt ? 0 : Math.min(received.came, quantity) }] : [],
    )
    expect(fulfilled).toBeGreaterThanOrEqual(added(came.map(({ least }) => least)))
    expect(fulfilled).toBeLessThanOrEqual(added(came.map(({ most }) => most)) + (given.get(needId + id) ?? 0))
  }
}
