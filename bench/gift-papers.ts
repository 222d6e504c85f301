import { chinaDay, DAY, toIso } from '@muster/shared'
import { keys } from '../functions/src/table/keys'
import type { Figure } from './figure'
import { meter, reads, type Sent, units, writes } from './meter'
import { prolong } from './prolonged'
import { stand } from './stand'

const RECEIVER = 'yangjiayuan'
const TEN = 10
// More than any paper looks at besides its period, so that the long one differs in nothing but its past, or in what came later.
const SHORT = 300
const LONG = 10_000
const A_DAY = 10

interface Papers {
  /** By its number, and then by its donor's code. */
  acknowledgement: Sent[]
  again: Sent[]
  disclosure: Sent[]
}
type Paper = keyof Papers

const named: Record<Paper, string> = {
  acknowledgement: 'acknowledgement of a gift',
  again: 'the same by its code',
  disclosure: 'disclosure of ten gifts in five days',
}

/** Capacity units of papers of gifts: of so many days, whatever was entered before them, and after. */
export async function giftPapers(): Promise<Figure[]> {
  const ten = await papersOf({ before: 0, after: 0 })
  const few = await papersOf({ before: SHORT, after: SHORT })
  const past = await papersOf({ before: LONG, after: SHORT })
  const later = await papersOf({ before: SHORT, after: LONG })
  const all: Paper[] = ['acknowledgement', 'again', 'disclosure']
  const against = (what: string, paper: Paper, read: Papers): Figure => ({
    what: `${named[paper]}, ${what}: RCU, against ${SHORT}`,
    value: units(reads(read[paper])),
    floor: units(reads(few[paper])),
    bound: { atMost: 1 },
  })
  return all.flatMap((paper) => [
    { what: `${named[paper]}, ${TEN} entries in all: RCU`, value: units(reads(ten[paper])) },
    { what: `${named[paper]}: WCU`, value: units(writes(few[paper])) },
    { what: `${named[paper]}, ${SHORT} before and after: RCU`, value: units(reads(few[paper])) },
    against(`${LONG} before`, paper, past),
    against(`${LONG} after`, paper, later),
  ])
}

/** Ten gifts in five days, with so many entries before and after them, ten a day; what their papers send. */
async function papersOf({ before, after }: { before: number; after: number }): Promise<Papers> {
  const muster = await stand()
  const { app, services } = muster
  const requests = meter(services.db)
  const params = { id: RECEIVER }
  const receive = async () => {
    const { client } = await muster.person('keeper')
    const body = { lines: [{ goodsId: 'noodles', quantity: 100 }], donorName: '一家爱心企业' }
    const { entry, code } = await client.call('receive', { params, body })
    const { n } = entry.entry
    await app.project(keys.entry(RECEIVER, n))
    return { n, code }
  }
  const pass = (days: number) => {
    muster.move(days * DAY)
    muster.endSessions()
  }
  /** So many entries, ten a day from now on; then it is the day after. */
  async function daysOf(from: number, count: number): Promise<void> {
    const began = services.now()
    const to = from + count
    await prolong(services, RECEIVER, to, (n) => toIso(began + Math.floor((n - from - 1) / A_DAY) * DAY))
    // Each day's last one is noted by the projector.
    for (let n = from + A_DAY; n <= to; n += A_DAY) await app.project(keys.entry(RECEIVER, n))
    pass(Math.ceil(count / A_DAY))
  }

  let first = await receive()
  if (before > 0) {
    pass(1)
    await daysOf(first.n, before)
    first = await receive()
  }
  const from = chinaDay(services.now())
  let last = first
  for (let n = 1; n < TEN; n++) {
    if (n % 2 === 0) pass(1)
    last = await receive()
  }
  const to = chinaDay(services.now())
  pass(1)
  if (after > 0) await daysOf(last.n, after)

  const { client: keeper } = await muster.person('keeper')
  const { client: secretary } = await muster.person('secretary')
  const acknowledgement = await requests.during(() =>
    keeper.call('acknowledgeReceipt', { params: { ...params, n: String(first.n) }, body: {} }),
  )
  const again = await requests.during(() =>
    keeper.call('acknowledgeGift', { params: { ...params, code: first.code ?? '' }, body: {} }),
  )
  const disclosure = await requests.during(async () => {
    const { disclosure } = await secretary.call('disclose', { params, body: { from, to, format: 'xlsx' } })
    if (disclosure.entries !== TEN) throw new Error(`a report of ${disclosure.entries} entries`)
  })
  await muster.end()
  return { acknowledgement, again, disclosure }
}
