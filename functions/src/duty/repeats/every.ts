import { chinaDay, DAY, type EveryShift, type ShiftChange, toIso } from '@muster/shared'
import type { StoredShiftSpec } from '../task.store'

/**
 * What a change of every shift is for one of them; undefined when it does not concern it: the shift has ended, or was cancelled.
 * Nobody on duty gets other hours: those are for shifts that have not begun.
 */
export function everyChange(spec: StoredShiftSpec, every: EveryShift, now: number): ShiftChange | undefined {
  if (spec.state === 'cancelled' || Date.parse(spec.endsAt) <= now) return undefined
  const { startsAt: from, endsAt: to, ...others } = every
  const change = { id: spec.id, ...others }
  if ((from === undefined && to === undefined) || Date.parse(spec.startsAt) <= now) return change
  const startsAt = from === undefined ? spec.startsAt : onDayOf(spec.startsAt, from)
  const endsAt = to === undefined ? spec.endsAt : after(startsAt, to)
  const moved = Date.parse(startsAt) - Date.parse(spec.startsAt)
  const along = (at: string) => toIso(Date.parse(at) + moved)
  return {
    ...change,
    startsAt,
    endsAt,
    joinUntil: along(spec.joinUntil),
    ...(spec.opensAt === undefined ? {} : { opensAt: along(spec.opensAt) }),
  }
}

function onDayOf(at: string, clock: string): string {
  return toIso(Date.parse(`${chinaDay(Date.parse(at))}T${clock}:00+08:00`))
}

/** The first time that the clock shows this after the start. */
function after(startsAt: string, clock: string): string {
  const sameDay = onDayOf(startsAt, clock)
  return sameDay > startsAt ? sameDay : toIso(Date.parse(sameDay) + DAY)
}
