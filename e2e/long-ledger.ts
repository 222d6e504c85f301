import {
  applied,
  commitmentOf,
  type Entry,
  emptyState,
  hashOf,
  MINUTE,
  ORIGIN,
  type State,
  toIso,
} from '@muster/shared'
import type { RunningServer } from '../dev/server'
import { connect } from '../dev/table'
import { LedgerStore, type StoredEntry } from '../functions/src/ledger/ledger.store'
import { keys } from '../functions/src/table/keys'
import { Table } from '../functions/src/table/table'

const SALT = '00112233445566778899aabbccddeeff'
const SUIT = { goods: 'suit', item: '医用防护服', grade: 'GB 19082', measure: '套' }
// As many as the engine answers at once.
const AT_ONCE = 100

/** What a busy receiver's keepers might have entered: gifts with their donors' names, what went out of them, counts. */
function nextOf({ n: before }: State): Pick<StoredEntry, 'donor'> & { body: object } {
  const n = before + 1
  const gift = n - ((n - 1) % 500)
  const lot = `${gift}.1`
  if (n === gift) {
    const donor = { name: `第 ${n} 家企业`, salt: SALT }
    const said = { as: 'named', commitment: commitmentOf(donor.salt, donor.name) }
    return { donor, body: { kind: 'receipt', donor: said, lines: [{ ...SUIT, quantity: 1_000 }] } }
  }
  if (n % 10 === 0) {
    const left = 1_000 - (n - gift - Math.floor((n - gift) / 10))
    return { body: { kind: 'count', lines: [{ lot, booked: left, counted: left }] } }
  }
  const to = { kind: 'outlet', id: 'gate', name: '东门' }
  return { body: { kind: 'issue', to, lines: [{ ...SUIT, lots: [{ lot, quantity: 1 }] }] } }
}

/** Writes a receiver's whole ledger at once, past the keepers and the projector, who would take an hour for it. */
export async function writeLedger({ endpoint, services }: RunningServer, receiver: string, length: number) {
  const { db, destroy } = connect(endpoint)
  const table = new Table(db, services.tableName)
  const ledger = new LedgerStore(table)
  const began = Date.parse('2022-03-20T08:00:00+08:00')
  let state = emptyState(receiver)
  let prev = ORIGIN
  const underWay: Promise<boolean>[] = []
  for (let n = 1; n <= length; n++) {
    const { body, donor } = nextOf(state)
    const at = toIso(began + n * MINUTE)
    const entry = { receiver, n, at, prev, by: 'keeper', ...body } as Entry
    state = applied(state, entry)
    prev = hashOf(entry)
    const beside = { deed: `written-${n}`, print: '', by: 'nobody', ...(donor ? { donor } : {}) }
    underWay.push(ledger.append({ entry, hash: prev, ...beside }, state))
    if (underWay.length === AT_ONCE) await Promise.all(underWay.splice(0))
  }
  await Promise.all(underWay)
  return {
    /** Somebody with a hand in the database puts another number into one entry. Answers with the way to put it back. */
    async alter(n: number) {
      const was = await table.get(keys.entry(receiver, n))
      const item = await ledger.get(receiver, n)
      if (was === undefined || item?.entry.kind !== 'issue') throw new Error(`Entry ${n} is no issue`)
      const lines = item.entry.lines.map((line) => ({ ...line, lots: [{ ...line.lots[0], quantity: 7 }] }))
      await table.put({ ...was, ...keys.entry(receiver, n), entry: { ...item.entry, lines } })
      return () => table.put({ ...was, ...keys.entry(receiver, n) })
    },
    close: destroy,
  }
}
