import { applied, type Deed, decide, type Entry, emptyState, hashOf, ORIGIN, toIso } from '@muster/shared'
import { ledgerHandlers } from '../functions/src/ledger/handlers'
import { LedgerStore, type StoredEntry, type Tail } from '../functions/src/ledger/ledger.store'
import { muster } from '../functions/src/main'
import { contextOf } from '../functions/src/services'
import type { Figure } from './figure'
import { Stopwatch, takeTurns } from './load'
import { meter, reads, type Sent, units, writes } from './meter'
import { stand } from './stand'

const WRITERS = 8
// Long turns, or it would count for much that at the end of one fewer and fewer are at work.
const ROUNDS = 8
const A_ROUND = 600
// Keepers who get in each other's way run code that one alone never does.
const WARMING_UP = 2
const HERE = 'yangjiayuan'
const THERE = 'changjiaxiang'
const MANY = 10_000

const newKey = () => crypto.randomUUID()
const noodles = { goods: 'noodles', item: '方便面', measure: '箱' }
const receipt = (quantity: number): Deed => ({
  kind: 'receipt',
  donor: { as: 'anonymous' },
  lines: [{ ...noodles, quantity }],
})
const issue: Deed = {
  kind: 'issue',
  to: { kind: 'case', number: 'C-7' },
  lines: [{ ...noodles, quantity: 1 }],
}

/**
 * Eight keepers at once on one ledger: against one who reads its end and puts, and, with who asks looked at as well, against one alone
 * through the API. What a deed costs behind few entries and behind many.
 */
export async function ledger(): Promise<Figure[]> {
  return [...(await together()), ...(await behind())]
}

/** The next entry of a ledger, of a deed that has nothing to find out first. */
function next({ state, hash }: Tail, deed: Deed, at: string): { item: StoredEntry; after: Tail } {
  const decision = decide(state, deed, { today: at.slice(0, 10) })
  if (!decision.ok) throw new Error(decision.refusal.code)
  const head = { receiver: state.receiver, n: state.n + 1, at, prev: hash, by: 'keeper' as const }
  const entry: Entry = { ...head, ...decision.body }
  const item = { entry, hash: hashOf(entry), deed: newKey(), print: 'print', by: 'keeper' }
  return { item, after: { state: applied(state, entry), hash: item.hash, recent: [] } }
}

async function together(): Promise<Figure[]> {
  const street = await stand()
  const store = new LedgerStore(contextOf(street.services).table)
  const { id: personId, token } = await street.person('keeper')
  const at = toIso(street.services.now())
  // A lot for each of the ledgers, of which all of them take.
  for (const receiver of ['alone', HERE, THERE]) await fill(store, receiver, 1, at)
  const goods = {
    to: { kind: 'case' as const, number: 'C-7' },
    lines: [{ goodsId: 'noodles', quantity: 1 }],
  }

  const alone = async () => {
    const { item, after } = next(await store.tail('alone'), issue, at)
    if (!(await store.append(item, after.state))) throw new Error('somebody else wrote here')
  }
  const keepers = Array.from({ length: WRITERS }, () => ledgerHandlers(contextOf(street.services)))
  const caller = { personId, named: true, also: [] }
  const atStore = async (n: number) =>
    keepers[n % WRITERS]?.issue({
      params: { id: HERE },
      body: goods,
      key: newKey(),
      caller,
      role: 'keeper',
      language: 'zh',
    })
  const apps = Array.from({ length: WRITERS }, () => muster(street.services))
  const throughApi = async (n: number) => {
    const answer = await apps[n % WRITERS]?.api.request(`/v1/receivers/${THERE}/issues`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': newKey() },
      body: JSON.stringify(goods),
    })
    if (answer?.status !== 201) throw new Error(`an issue was answered with ${answer?.status}`)
  }
  const other = await street.person('secretary-2')
  await other.client.call('grantRole', {
    params: { id: THERE },
    body: { personId, role: 'keeper' },
  })

  const [floor, several] = [new Stopwatch(1), new Stopwatch(WRITERS)]
  const [oneThere, severalThere] = [new Stopwatch(1), new Stopwatch(WRITERS)]
  await takeTurns(
    [
      [floor, alone],
      [several, atStore],
      [oneThere, throughApi],
      [severalThere, throughApi],
    ],
    { rounds: ROUNDS, aRound: A_ROUND, warmingUp: WARMING_UP },
  )
  await street.end()
  const bound = { atLeast: 0.5 }
  return [
    {
      what: `entries a second by ${WRITERS} keepers at once, at the store`,
      value: several.perSecond(),
      floor: floor.perSecond(),
      bound,
    },
    {
      what: `the same through the API, against one keeper there`,
      value: severalThere.perSecond(),
      floor: oneThere.perSecond(),
      bound,
    },
  ]
}

/** What a receipt, an issue and a look at the stock cost behind ten entries and behind ten thousand, with the same in stock. */
async function behind(): Promise<Figure[]> {
  const few = await costs(10)
  const many = await costs(MANY)
  return Object.entries(few).flatMap(([what, cost]) => [
    { what: `${what} behind 10 entries: RCU`, value: units(reads(cost)) },
    { what: `${what} behind 10 entries: WCU`, value: units(writes(cost)) },
    {
      what: `${what} behind ${MANY} entries: units, against behind 10`,
      value: units(many[what] ?? []),
      floor: units(cost),
      bound: { atMost: 1 },
    },
  ])
}

async function costs(entries: number): Promise<Record<string, Sent[]>> {
  const street = await stand()
  const requests = meter(street.services.db)
  await fill(new LedgerStore(contextOf(street.services).table), HERE, entries, toIso(street.services.now()))
  const { client } = await street.person('keeper')
  const params = { id: HERE }
  const receive = () =>
    client.call('receive', { params, body: { lines: [{ goodsId: 'noodles', quantity: 5 }] }, key: newKey() })
  const hand = () =>
    client.call('issue', {
      params,
      body: { to: { kind: 'case', number: 'C-7' }, lines: [{ goodsId: 'noodles', quantity: 1 }] },
      key: newKey(),
    })
  const measured = {
    receipt: await requests.during(receive),
    issue: await requests.during(hand),
    'stock view': await requests.during(() => client.call('getStock', { params })),
  }
  await street.end()
  return measured
}

/** Five receipts, and from then on issues. */
async function fill(store: LedgerStore, receiver: string, entries: number, at: string): Promise<void> {
  let tail: Tail = { state: emptyState(receiver), hash: ORIGIN, recent: [] }
  let pending: Promise<unknown>[] = []
  for (let n = 1; n <= entries; n++) {
    const { item, after } = next(tail, n <= 5 ? receipt(MANY) : issue, at)
    pending.push(store.append(item, after.state))
    tail = after
    if (pending.length === 64 || n === entries) {
      await Promise.all(pending)
      pending = []
    }
  }
}
