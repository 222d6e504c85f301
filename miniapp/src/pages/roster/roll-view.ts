import { checkInOpens, type KitCount, type KitItem, mayReadPhones } from '@muster/shared'
import type { RollEntry, Roster } from '../../data'

/** What a roll-call says of somebody on the roster; the order is that of the page: who is missing comes first. */
export const rollStates = ['missing', 'absent', 'here', 'waiting'] as const
export type RollState = (typeof rollStates)[number]

export function rollState({ state, checkedInAt, absentAt }: RollEntry): RollState {
  if (state === 'waiting') return 'waiting'
  if (checkedInAt !== undefined) return 'here'
  return absentAt === undefined ? 'missing' : 'absent'
}

const byMoment = (a: RollEntry, b: RollEntry) =>
  (a.checkedInAt ?? '') < (b.checkedInAt ?? '') ? -1 : Number(a.checkedInAt !== b.checkedInAt)

/** Everybody by state; who is here in the order of coming, the others in that of their tickets. */
export function groupsOf(entries: readonly RollEntry[]): Record<RollState, RollEntry[]> {
  const of = (state: RollState) => entries.filter((entry) => rollState(entry) === state)
  return {
    missing: of('missing'),
    absent: of('absent'),
    here: of('here').sort(byMoment),
    waiting: of('waiting'),
  }
}

/** What to hand to somebody who has come and was given nothing yet: all that the duty hands out. Undefined when there is nothing to hand. */
export function wholeKitFor(
  { checkedInAt, checkedOutAt, kit = [] }: RollEntry,
  wanted: readonly KitItem[],
): KitCount[] | undefined {
  const here = checkedInAt !== undefined && checkedOutAt === undefined
  if (!here || wanted.length === 0 || kit.some(({ given }) => given > 0)) return undefined
  return wanted.map(({ item, each }) => ({ item, given: each, returned: 0 }))
}

/** Whether somebody waits for the very post that this person holds: only they move up when it is given away. */
export const hasNext = ({ postId }: RollEntry, waiting: readonly RollEntry[]) =>
  waiting.some((one) => one.postId === postId)

/** Before the roll-call the roster is a plan; from two hours before the start it is called. */
export type Phase = 'plan' | 'roll' | 'after'

export function phaseOf({ startsAt, endsAt, state }: Roster['shift'], now: number): Phase {
  if (state === 'cancelled' || now < Date.parse(checkInOpens({ startsAt }))) return 'plan'
  return now < Date.parse(endsAt) ? 'roll' : 'after'
}

// 600 ms: a double tap, also an old hand's, is over by then.
const SETTLING = 600

/** Whether the rows stand still again after one has moved away under the finger. Both in epoch ms. */
export const hasSettled = (movedAt: number, now: number) => now - movedAt >= SETTLING

/** Who is here and has not gone home. */
export const stillHere = (entries: readonly RollEntry[]) =>
  entries.filter(({ checkedInAt, checkedOutAt }) => checkedInAt !== undefined && checkedOutAt === undefined)

export const showsPhones = ({ startsAt, endsAt }: Roster['shift'], now: number) =>
  mayReadPhones({ startsAt, endsAt }, now)

/** What was scanned or typed, as far as this phone can tell without a network. */
export type Seen =
  | { kind: 'person'; entry: RollEntry }
  | { kind: 'several'; entries: RollEntry[] }
  | { kind: 'nobody' | 'otherShift' | 'notOurs' }

/** Whose code it is: `M.shift.person.mac` from a QR code, or four digits. Whether it is a true one the server says. */
export function whoseCode(text: string, shiftId: string, entries: readonly RollEntry[]): Seen {
  const held = entries.filter(({ state }) => state === 'held')
  if (/^\d{4}$/.test(text)) {
    const same = held.filter(({ digits }) => digits === text)
    const [entry] = same
    if (entry === undefined) return { kind: 'nobody' }
    return same.length > 1 ? { kind: 'several', entries: same } : { kind: 'person', entry }
  }
  const [kind, shift, personId] = text.split('.')
  if (kind !== 'M' || personId === undefined) return { kind: 'notOurs' }
  if (shift !== shiftId) return { kind: 'otherShift' }
  const entry = held.find((one) => one.personId === personId)
  return entry ? { kind: 'person', entry } : { kind: 'nobody' }
}
