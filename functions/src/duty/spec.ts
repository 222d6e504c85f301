import {
  BEYOND_ANYBODY,
  freesAtOf,
  isBeyondAnybody,
  type PostSpec,
  refuse,
  type ShiftInput,
} from '@muster/shared'
import { randomId } from '../ids'
import type { StoredShiftSpec } from './task.store'

/** What a new shift is to be. `path`: where in the request it stands. */
export function newSpec(input: ShiftInput, now: number, path: string): StoredShiftSpec {
  const { startsAt, endsAt, place, meetAt, leaderId, joinUntil = startsAt, opensAt, freesAfter } = input
  const posts = input.posts.map((post, n): PostSpec => ({ id: `p${n + 1}`, ...post }))
  const spec = {
    id: randomId(),
    startsAt,
    endsAt,
    joinUntil,
    opensAt,
    freesAfter,
    place,
    meetAt,
    leaderId,
    state: 'open' as const,
    terms: 1,
    posts,
  }
  return checkHours(spec, now, path)
}

/** Refuses hours that cannot be. */
export function checkHours(spec: StoredShiftSpec, now: number, path: string): StoredShiftSpec {
  const wrong = (field: string, message: string) =>
    refuse('BAD_REQUEST', { issues: [{ path: `${path}.${field}`, message }] })
  if (Date.parse(spec.endsAt) <= now) wrong('endsAt', '这个时间已经过了')
  if (spec.startsAt >= spec.endsAt) wrong('endsAt', '结束要比开始晚')
  if (isBeyondAnybody(spec)) wrong('endsAt', BEYOND_ANYBODY)
  if (spec.joinUntil > spec.endsAt) wrong('joinUntil', '报名截止不能晚于结束')
  if (spec.opensAt !== undefined && spec.opensAt >= spec.joinUntil) wrong('opensAt', '开放报名要比报名截止早')
  const freesAt = freesAtOf(spec)
  if (freesAt !== undefined && freesAt >= spec.endsAt) wrong('freesAfter', '空位要在结束之前让出来')
  return spec
}
