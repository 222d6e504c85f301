import type { Figure } from './figure'
import { meter, type Sent, units } from './meter'
import { prolong } from './prolonged'
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

  await prolong(muster.services, RECEIVER, SHORT)
  const few = await read(SHORT)
  await prolong(muster.services, RECEIVER, LONG)
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
