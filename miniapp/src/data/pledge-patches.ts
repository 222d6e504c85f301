import { type NeedView, type Output, type PledgeView, toIso } from '@muster/shared'
import { cache } from './cache'
import { keys } from './queries'

type Pledges = Output<'myPledges'>
type Need = Output<'getNeed'>

const counted = (pledge: PledgeView | undefined) => (pledge?.state === 'pledged' ? pledge.quantity : 0)

function lineTaken(need: NeedView, lineId: string, more: number): NeedView {
  const lines = need.lines.map((line) =>
    line.id === lineId ? { ...line, open: Math.min(line.wanted, Math.max(0, line.open - more)) } : line,
  )
  return { ...need, lines }
}

/** A pledge as it now stands among mine, newest first, and what it takes from its line. */
export function settlePledge(pledge: PledgeView) {
  const before = cache.getQueryData<Pledges>(keys.pledges)
  const known = before?.pledges.find(({ id }) => id === pledge.id)
  cache.setQueryData<Pledges>(keys.pledges, {
    asOf: before?.asOf ?? toIso(Date.now()),
    pledges: known
      ? (before?.pledges ?? []).map((one) => (one.id === pledge.id ? pledge : one))
      : [pledge, ...(before?.pledges ?? [])],
  })
  const more = counted(pledge) - counted(known)
  cache.setQueryData<Need>(
    keys.need(pledge.needId),
    (read) => read && { ...read, need: lineTaken(read.need, pledge.lineId, more) },
  )
}
