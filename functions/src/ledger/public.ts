import {
  fingerprint,
  type LedgerPage,
  ORIGIN,
  type publicLedgerContract,
  refuse,
  sumsOf,
  toIso,
} from '@muster/shared'
import { Communities } from '../directory/communities'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { DayStore } from './day.store'
import { shownOf } from './handlers'
import { LedgerStore, type StoredEntry } from './ledger.store'
import { withLots } from './lots'

// 20: a phone's screen holds six; the stock after the tenth-last is among them, so the sums cost nothing more.
const SHOWN = 20
// 60: a filter lets a third of them through; what it leaves out the reader asks for by `older`.
const LOOKED_AT = 60
// 200: with twenty lines each they stay below 2 MB, far below the 6 MB that a function may answer with.
const LINKS = 200
const DAYS = 60

const kinds = {
  in: ['receipt', 'arrived'],
  out: ['issue', 'sent'],
  count: ['count'],
  correction: ['correction'],
} satisfies Record<string, StoredEntry['entry']['kind'][]>

/** Whether the filter lets an entry through. */
function isOf(kind: keyof typeof kinds | undefined, { entry }: StoredEntry): boolean {
  const wanted: string[] | undefined = kind && kinds[kind]
  return wanted === undefined || wanted.includes(entry.kind)
}

/** What anybody may read of a receiver's ledger, and reckon. */
export function publicLedgerHandlers({ table, now }: Context): Handlers<keyof typeof publicLedgerContract> {
  const communities = new Communities(table, now)
  const ledger = new LedgerStore(table)
  const days = new DayStore(table)
  const receiverOf = async (id: string) => ((await communities.get(id)) ?? refuse('NOT_FOUND')).receiver

  return {
    getLedger: async ({ params: { id }, body: { before, kind } }) => {
      const receiver = await receiverOf(id)
      const looked = kind === undefined ? SHOWN : LOOKED_AT
      const [tail, first] = await Promise.all([
        ledger.tail(id, before === undefined ? looked : 1),
        ledger.get(id, 1),
      ])
      const stretch =
        before === undefined ? [...tail.recent].reverse() : await ledger.before(id, before, looked)
      const oldest = stretch.at(-1)?.entry.n ?? 1
      const shown = stretch.filter((item) => isOf(kind, item))
      const page: LedgerPage = {
        receiver,
        asOf: toIso(now()),
        since: first?.entry.at.slice(0, 10),
        count: tail.state.n,
        fingerprint: tail.state.n === 0 ? undefined : fingerprint(tail.hash),
        ...(before === undefined ? { sums: sumsOf(tail.state) } : {}),
        entries: await withLots(ledger, shown.map(shownOf), tail.state),
        older: oldest > 1 ? oldest : undefined,
      }
      return { body: page }
    },

    verifyLedger: async ({ params: { id }, body: { from = 1 } }) => {
      const { name } = await receiverOf(id)
      const [before, read, posted] = await Promise.all([
        from === 1 ? undefined : ledger.get(id, from - 1),
        ledger.after(id, from - 1, LINKS + 1),
        days.last(id, DAYS),
      ])
      const links = read.slice(0, LINKS)
      return {
        body: {
          receiver: { id, name },
          asOf: toIso(now()),
          prev: before?.hash ?? ORIGIN,
          links: links.map(({ entry, hash, donor }) => ({ entry, hash, ...(donor ? { donor } : {}) })),
          ...(read.length > LINKS ? { next: from + LINKS } : {}),
          days: posted,
        },
      }
    },

    getEntry: async ({ params: { id, n } }) => {
      const receiver = await receiverOf(id)
      const wanted = /^[1-9]\d{0,7}$/.test(n) ? Number(n) : refuse('NOT_FOUND')
      const [items, tail] = await Promise.all([ledger.after(id, Math.max(0, wanted - 2), 3), ledger.tail(id)])
      const at = (place: number) => items.find(({ entry }) => entry.n === place)
      const entry = at(wanted) ?? refuse('NOT_FOUND')
      const near = [at(wanted - 1), entry, at(wanted + 1)].flatMap((item) => (item ? [shownOf(item)] : []))
      const shown = await withLots(ledger, near, tail.state)
      const as = (place: number) => shown.find((one) => one.entry.n === place)
      return {
        body: {
          receiver,
          asOf: toIso(now()),
          entry: as(wanted) ?? refuse('NOT_FOUND'),
          before: as(wanted - 1),
          after: as(wanted + 1),
        },
      }
    },
  }
}
