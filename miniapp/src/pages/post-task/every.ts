import type { EveryShift, ShiftChange, TaskView } from '@muster/shared'
import type { SiteDraft } from './draft'

const TOGETHER = ['place', 'meetAt', 'leaderId', 'posts'] as const

const same = (values: unknown[]) => new Set(values.map((value) => JSON.stringify(value))).size === 1

/** The hours that all are moved to, each on its own day; undefined where they differ, or one of them has begun. */
function hoursTogether(sites: SiteDraft[], before: SiteDraft[], begun: boolean): EveryShift | undefined {
  const [first] = sites
  if (!first || begun || !same(sites.map(({ from, to, days }) => [from, to, days]))) return undefined
  const onTheirDays = sites.every((site, n) => site.day === before[n]?.day && site.days === undefined)
  const moved = sites.every((site, n) => site.from !== before[n]?.from || site.to !== before[n]?.to)
  return onTheirDays && moved ? { startsAt: first.from, endsAt: first.to } : undefined
}

/**
 * What changes alike on all shifts of a task, said once, and what is left to say of each.
 * `sites` and `before`: the same shifts in the same order, edited and as they were.
 */
export function saidOnce(
  changes: ShiftChange[],
  sites: SiteDraft[],
  before: SiteDraft[],
  shifts: TaskView['shifts'],
  now: number,
): { everyShift?: EveryShift; shifts: ShiftChange[] } {
  const all = changes.length > 1 && changes.length === before.length && sites.length === before.length
  if (!all || changes.some(({ cancelled }) => cancelled)) return { shifts: changes }
  const alike = TOGETHER.filter(
    (name) =>
      changes.every((change) => change[name] !== undefined) && same(changes.map((change) => change[name])),
  )
  const known = new Map(shifts.map((shift) => [shift.id, shift]))
  const begun = changes.some(({ id }) => Date.parse(known.get(id)?.startsAt ?? '') <= now)
  const hours = hoursTogether(sites, before, begun)
  const everyShift: EveryShift = {
    ...hours,
    ...Object.fromEntries(alike.map((name) => [name, changes[0]?.[name]])),
  }
  if (Object.keys(everyShift).length === 0) return { shifts: changes }
  const said: string[] = [...alike, ...(hours ? ['startsAt', 'endsAt'] : [])]
  const rest = changes.map((change): ShiftChange => {
    const left = Object.entries(change).filter(([name]) => !said.includes(name))
    return { ...Object.fromEntries(left), id: change.id }
  })
  return { everyShift, shifts: rest.filter((change) => Object.keys(change).length > 1) }
}
