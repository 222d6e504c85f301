import { type Output, toIso } from '@muster/shared'
import type { RollAnswer, RollDeed } from './roll-deeds'

export type Roster = Output<'getRoster'>
export type RosterEntry = Roster['entries'][number]

/** `unsent`: tapped on this phone, and not with the server yet. */
export type RollEntry = RosterEntry & { unsent?: true }

/** A tap of a roll-call that the server has not answered. `at`: epoch ms. */
export interface RollTap {
  deed: RollDeed
  at: number
}

const without = <K extends keyof RosterEntry>(entry: RollEntry, ...gone: K[]): RollEntry => {
  const rest = { ...entry }
  for (const key of gone) delete rest[key]
  return rest
}

function tapped(entry: RollEntry, { deed, at }: RollTap, shift: Roster['shift']): RollEntry {
  const moment = toIso(at)
  const next = { ...entry, unsent: true as const }
  switch (deed.op) {
    case 'checkIn':
      return {
        ...without(next, 'absentAt', 'reason'),
        checkedInAt: moment,
        ...(moment > shift.startsAt ? { late: true as const } : {}),
      }
    case 'checkOut':
      return { ...without(next, 'tired'), checkedOutAt: moment }
    case 'markNoShow':
      if (deed.body.undo) return without(next, 'absentAt', 'reason')
      return { ...next, absentAt: moment, ...(deed.body.reason ? { reason: deed.body.reason } : {}) }
    case 'setKit':
      return { ...next, kit: deed.body.items }
  }
}

/** The roster as the leader sees it: with what was tapped here and is still on its way, in the order of the taps. */
export function rosterWithTaps(roster: Roster, taps: readonly RollTap[]): RollEntry[] {
  return taps.reduce<RollEntry[]>(
    (entries, tap) =>
      entries.map((entry) =>
        entry.personId === tap.deed.personId ? tapped(entry, tap, roster.shift) : entry,
      ),
    roster.entries,
  )
}

function answered(entry: RosterEntry, answer: RollAnswer): RosterEntry {
  if (answer.kind === 'kit') return { ...entry, kit: answer.kit }
  const { shiftId: _, ...attendance } = answer.attendance
  const bare = without(
    entry,
    'checkedInAt',
    'how',
    'checkedOutAt',
    'late',
    'leftEarly',
    'absentAt',
    'reason',
    'tired',
  )
  return { ...bare, ...attendance }
}

/** The roster with the server's answer to one tap; an answer says all of a person's attendance. */
export function rosterWithAnswer(roster: Roster, answer: RollAnswer): Roster {
  return {
    ...roster,
    entries: roster.entries.map((entry) =>
      entry.personId === answer.personId ? answered(entry, answer) : entry,
    ),
  }
}
