import { MINUTE } from '@muster/shared'
import { contextOf } from '../functions/src/services'
import { NeedStore } from '../functions/src/supply/need.store'
import type { Figure } from './figure'
import { inUnits, meter, type Sent, transactions, units } from './meter'
import { stand } from './stand'

const FEW = 10
const CROWD = 400
const SETTLED = 10_000
const LINE = 'l1'

const newKey = () => crypto.randomUUID()

/** Requests and capacity units of a pledge: among few that are waited for, among many, and behind thousands that have come. */
export async function pledges(): Promise<Figure[]> {
  const few = await pledgeAmong({ live: FEW, settled: 0 })
  const later = await pledgeAmong({ live: FEW, settled: SETTLED })
  const crowd = await pledgeAmong({ live: CROWD, settled: 0 })
  return [
    { what: 'pledge: transactions', value: transactions(few).length, bound: { atMost: 0 } },
    ...inUnits('pledge', few),
    {
      what: `pledge after ${SETTLED} that have come: units, against after none`,
      value: units(later),
      floor: units(few),
      bound: { atMost: 1 },
    },
    ...inUnits(`pledge on a line that waits for ${CROWD} others`, crowd),
    // What waits stands on the line, 27 bytes each, so that one write decides.
    { what: `pledge among ${CROWD}: units in all`, value: units(crowd), bound: { atMost: 15 } },
  ]
}

/** What one pledge sends when its line waits for `live` others and `settled` have come, three minutes after one another. */
async function pledgeAmong({ live, settled }: { live: number; settled: number }): Promise<Sent[]> {
  const muster = await stand()
  const requests = meter(muster.services.db)
  const needs = new NeedStore(contextOf(muster.services).table)
  const secretary = await muster.person('secretary')
  const donor = await muster.person('donor')
  const { need } = await secretary.client.call('postNeed', {
    params: { id: 'yangjiayuan' },
    body: { title: '防护物资', lines: [{ item: 'KN95 口罩', measure: '只', wanted: 90_000 }] },
    key: newKey(),
  })
  const at = muster.services.now() - settled * 3 * MINUTE
  for (let n = 0; n < settled; n++) {
    const id = idOf(n)
    await needs.lines.take(need.id, LINE, id, 1)
    const line = await needs.line(need.id, LINE)
    if (line) await needs.lines.leave(need.id, line, id, 1, { as: 'received', came: 1 }, at + n * 3 * MINUTE)
  }
  for (let n = 0; n < live; n++) await needs.lines.take(need.id, LINE, idOf(settled + n), 100)
  const sent = await requests.during(() =>
    donor.client.call('pledge', {
      params: { id: need.id },
      body: { lineId: LINE, quantity: 100 },
      key: newKey(),
    }),
  )
  await muster.end()
  return sent
}

/** As long as an id is. */
const idOf = (n: number) => String(n).padStart(22, 'p')
