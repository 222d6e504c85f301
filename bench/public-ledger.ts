import { type Entry, hashOf } from '@muster/shared'
import { LedgerStore } from '../functions/src/ledger/ledger.store'
import { Table } from '../functions/src/table/table'
import type { Figure } from './figure'
import { meter, type Sent, units } from './meter'
import { stand } from './stand'

const RECEIVER = 'yangjiayuan'
// More than any request looks at, so that the long one differs in nothing but its past.
const SHORT = 80
const LONG = 10_000

type Page = 'newest page' | 'older page' | 'corrections' | 'entry' | 'part of the chain'

/** Capacity units of what anybody reads of a ledger, short and long: reading does not replay the past. */
export async function publicLedger(): Promise<Figure[]> {
  const muster = await stand()
  const requests = meter(muster.services.db)
  const { client } = await muster.person('keeper')
  const params = { id: RECEIVER }
  const first = () =>
    requests.during(async () => muster.app.api.request(`/v1/public/receivers/${RECEIVER}/ledger`))
  let ten: Sent[] = []
  for (let n = 1; n <= 20; n++) {
    if (n === 11) ten = await first()
    await client.call('receive', {
      params,
      body: { lines: [{ goodsId: n % 2 ? 'noodles' : 'water', quantity: 100 }], donorName: '一家爱心企业' },
    })
  }
  await muster.settle()

  async function read(count: number): Promise<Record<Page, Sent[]>> {
    const asked = (path: string) =>
      requests.during(async () => muster.app.api.request(`/v1/public/receivers/${RECEIVER}/ledger${path}`))
    return {
      'newest page': await asked(''),
      'older page': await asked(`?before=${count - 19}`),
      corrections: await asked('?kind=correction'),
      entry: await asked(`/${count - 5}`),
      'part of the chain': await asked(`/proof?from=${count - 40}`),
    }
  }

  await prolong(muster.services, SHORT)
  const few = await read(SHORT)
  await prolong(muster.services, LONG)
  const many = await read(LONG)
  await muster.end()
  const pages: Page[] = ['newest page', 'older page', 'corrections', 'entry', 'part of the chain']
  const half = {
    what: 'public ledger, newest page of 10 entries, which is half a page: RCU',
    value: units(ten),
  }
  return [
    half,
    ...pages.flatMap((page) => [
      { what: `public ledger, ${page}, ${SHORT} entries: RCU`, value: units(few[page]) },
      {
        what: `public ledger, ${page}, ${LONG} entries: RCU, against ${SHORT}`,
        value: units(many[page]),
        floor: units(few[page]),
        bound: { atMost: 1 },
      },
    ]),
  ]
}

/** Entries as the keeper's counts would be, up to number `to`, written without asking for each. */
async function prolong(
  { db, tableName }: { db: ConstructorParameters<typeof Table>[0]; tableName: string },
  to: number,
) {
  const ledger = new LedgerStore(new Table(db, tableName))
  const { state, hash, recent } = await ledger.tail(RECEIVER)
  const last = recent.at(-1)
  if (last === undefined) throw new Error('the ledger is empty')
  let prev = hash
  let under: Promise<boolean>[] = []
  for (let n = state.n + 1; n <= to; n++) {
    const entry: Entry = {
      receiver: RECEIVER,
      n,
      at: last.entry.at,
      prev,
      by: 'keeper',
      kind: 'count',
      lines: [{ lot: '1.1', booked: 100, counted: 100 }],
    }
    prev = hashOf(entry)
    under.push(ledger.append({ ...last, entry, hash: prev }, { ...state, n }))
    if (under.length === 32) {
      await Promise.all(under)
      under = []
    }
  }
  await Promise.all(under)
}
