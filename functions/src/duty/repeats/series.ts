import { DAY, MAX_SHIFTS, refuse, toIso } from '@muster/shared'
import { randomId } from '../../ids'
import type { StoredShiftSpec } from '../task.store'
import { daysOf } from './rule'

/** The shifts of a task with those that come again by its rule, by day; each of them is a shift of its own from then on. */
export function seriesOf(shifts: StoredShiftSpec[], repeat: string | undefined): StoredShiftSpec[] {
  if (repeat === undefined) return shifts
  const all = shifts.flatMap((shift) =>
    daysOf(repeat, Date.parse(shift.startsAt), MAX_SHIFTS).map((days, n) => ({
      n,
      spec: later(shift, days),
    })),
  )
  if (all.length > MAX_SHIFTS)
    refuse('BAD_REQUEST', {
      issues: [{ path: 'repeat', message: `重复下来不止 ${MAX_SHIFTS} 班，少重复几次` }],
    })
  return all.sort((a, b) => a.n - b.n).map(({ spec }) => spec)
}

function later(shift: StoredShiftSpec, days: number): StoredShiftSpec {
  if (days === 0) return shift
  const on = (at: string) => toIso(Date.parse(at) + days * DAY)
  return {
    ...shift,
    id: randomId(),
    startsAt: on(shift.startsAt),
    endsAt: on(shift.endsAt),
    joinUntil: on(shift.joinUntil),
    opensAt: shift.opensAt === undefined ? undefined : on(shift.opensAt),
  }
}
