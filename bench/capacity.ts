import { DAY, Refused } from '@muster/shared'
import { signIn } from '../dev/personas'
import type { Figure } from './figure'
import { inUnits, meter, reads, type Sent, transactions, units, writes } from './meter'
import { pledges } from './pledges'
import { rollCalls } from './roll-calls'
import { postShift, stand } from './stand'

const newKey = () => crypto.randomUUID()

/** Requests and capacity units of a board view, a claim, a withdrawal, a roll-call and a pledge. */
export async function capacity(): Promise<Figure[]> {
  return [...(await claims()), ...(await rollCalls()), ...(await pledges()), ...(await boards())]
}

async function claims(): Promise<Figure[]> {
  const muster = await stand()
  const requests = meter(muster.services.db)
  const secretary = await muster.person('secretary')
  const wide = await postShift(secretary, muster.services.now(), 60)
  const single = await postShift(secretary, muster.services.now(), 1, 3)
  const [first, ...crowd] = await muster.crowd(51)
  const newcomer = await muster.person('newcomer')
  if (!first) throw new Error('nobody came')

  const claim = (who: typeof first, shift: typeof wide, name?: string) =>
    who.client.call('claimShift', {
      params: { id: shift.id },
      body: { terms: shift.terms, ...(name === undefined ? {} : { name }) },
      key: newKey(),
    })
  for (const person of crowd) await claim(person, wide)
  const claimed = await requests.during(() => claim(first, wide))
  const named = await requests.during(() => claim(newcomer, wide, '韩雪'))
  const withdrawn = await requests.during(() =>
    first.client.call('withdrawClaim', { params: { id: wide.id }, key: newKey() }),
  )
  await claim(first, single)
  const refused = await requests.during(() => refusal(claim(newcomer, single), 'SHIFT_FULL'))
  await muster.end()

  const onShift = writes(claimed).filter(({ input }) => JSON.stringify(input).includes('"SHIFT#'))
  return [
    { what: 'claim: reads', value: reads(claimed).length, bound: { atMost: 2 } },
    { what: 'claim: writes', value: writes(claimed).length, bound: { atMost: 2 } },
    { what: 'claim: transactions', value: transactions(claimed).length, bound: { atMost: 0 } },
    {
      what: 'claim: write of the shift with 50 people on it, WCU',
      value: units(onShift),
      bound: { atMost: 4 },
    },
    { what: 'claim with a first name: writes', value: writes(named).length, bound: { atMost: 3 } },
    { what: 'claim of a shift that is full: writes', value: writes(refused).length, bound: { atMost: 0 } },
    ...inUnits('claim', claimed),
    ...inUnits('withdrawal', withdrawn),
  ]
}

async function boards(): Promise<Figure[]> {
  const few = await boardAfter(10)
  const many = await boardAfter(1_000)
  return [
    { what: 'board: requests', value: few.length, bound: { atMost: 1 } },
    { what: 'board after 10 tasks: RCU', value: units(few) },
    {
      what: 'board after 1,000 tasks: RCU, against after 10',
      value: units(many),
      floor: units(few),
      bound: { atMost: 1 },
    },
  ]
}

/** What a board view sends when `past` tasks are over and five are to come. */
async function boardAfter(past: number): Promise<Sent[]> {
  const muster = await stand()
  const requests = meter(muster.services.db)
  const secretary = await muster.person('secretary')
  for (let n = 0; n < past; n++) await postShift(secretary, muster.services.now(), 10)
  await muster.settle()
  muster.move(3 * DAY)
  await muster.app.tick()
  const now = muster.services.now()
  // The session has ended with the days that went by.
  const again = await signIn(muster.app.api, 'secretary')
  for (let n = 0; n < 5; n++) await postShift(again, now, 10)
  await muster.settle()
  const view = await requests.during(async () => muster.app.api.request('/v1/communities/yangjiayuan/board'))
  await muster.end()
  return view
}

async function refusal(call: Promise<unknown>, code: string): Promise<void> {
  try {
    await call
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === code) return
    throw error
  }
  throw new Error(`not refused with ${code}`)
}
