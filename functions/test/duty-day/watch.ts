import { type Bound, restRefusal, type ServiceRecord } from '@muster/shared'
import { type Act, ELDER, EVERYBODY, KIT, OFFICERS, PEOPLE, peopleOf } from './acts'
import type { Day, Entry, Roster } from './day'
import { recordFaults } from './watch-records'

/** What was seen of the day before: the rosters of its shifts, and their service records. */
export interface Seen {
  rosters: Roster[]
  records: ServiceRecord[][]
}
export const NOTHING_SEEN: Seen = { rosters: [], records: [] }

/** Who acts on a place of their own accord, or has it acted upon by name. */
const MOVES = new Set(['claim', 'swap', 'withdraw', 'sign up', 'chain', 'take off', 'absent'])
const CALLS = new Set(['call up', 'answer', 'claim', 'withdraw'])
/** After which people stand in another order. */
const REORDERS = new Set(['places', 'hours', 'every', 'cancel'])
/** What somebody is told who lost a place without doing anything. */
const LOSSES = [
  'PLACE_FREED',
  'WAIT_DISSOLVED',
  'TIMES_CHANGED',
  'SHIFT_CANCELLED',
  'POST_CUT',
  'REMOVED_BY_LEADER',
]

/** Everything that must be so at any moment, and between two of them; a sentence for each thing that is not. */
export async function faults(day: Day, before: Seen, acts: Act[]): Promise<{ seen: Seen; faults: string[] }> {
  const rosters = await Promise.all(day.shiftIds.map((_, n) => day.roster(n)))
  const names = await namesOf(day)
  const found: string[] = []
  for (const [n, roster] of rosters.entries()) {
    found.push(...nowWrong(n, roster, day.widest[n]!, names))
    found.push(...(await sinceWrong(day, n, before.rosters[n]?.entries ?? [], roster.entries, acts, names)))
    if (acts.some((act) => act.shift === n && CALLS.has(act.do)))
      found.push(...(await callWrong(day, n, roster)))
  }
  found.push(...(await dutiesWrong(day, rosters)))
  found.push(...(await restWrong(day, rosters)))
  const { records, faults: unrecorded } = await recordFaults(day, before.records, rosters, acts)
  return { seen: { rosters, records }, faults: [...found, ...unrecorded] }
}

async function namesOf(day: Day): Promise<Map<string, string>> {
  const known = await Promise.all(EVERYBODY.map(async (who) => [await day.personId(who), who] as const))
  return new Map(known.flatMap(([id, who]) => (id === undefined ? [] : [[id, who]])))
}

/** A roster by itself: places, one place a person, the role. */
function nowWrong(
  n: number,
  { entries: roster, posts }: Roster,
  widest: number,
  names: Map<string, string>,
): string[] {
  const found: string[] = []
  const people = roster.map(({ personId }) => personId)
  if (new Set(people).size < people.length) found.push(`somebody is twice on shift ${n}`)
  for (const { id: post, places, left } of posts) {
    const line = roster.filter(({ postId }) => postId === post)
    if (left !== Math.max(0, places - line.length)) found.push(`${post} of shift ${n} counts ${left} left`)
    // Fewer places may leave more waiting than could have joined the line.
    if (line.length > 2 * widest) found.push(`${line.length} people are at ${post} of shift ${n}`)
    const firstWaiting = line.findIndex(({ state }) => state === 'waiting')
    if (firstWaiting >= 0 && line.slice(firstWaiting).some(({ state }) => state === 'held'))
      found.push(`somebody holds a place at ${post} of shift ${n} before whom others wait`)
    const positions = line.flatMap(({ position }) => (position === undefined ? [] : [position]))
    if (positions.some((position, at) => position !== at + 1))
      found.push(`the waiting list of ${post} of shift ${n} has other numbers than 1, 2, 3`)
  }
  const police = roster.filter(({ postId }) => postId === 'p2')
  for (const { personId } of police)
    if (!OFFICERS.includes(names.get(personId) ?? '')) found.push(`${names.get(personId)} is no officer`)
  for (const { item, given, returned } of roster.flatMap(({ kit }) => kit ?? []))
    if (item !== KIT || returned > given) found.push(`${given} ${item} went out and ${returned} came back`)
  return found
}

/** A roster beside the one before: nobody lost, nobody overtaken, nobody who has come thrown off or come later. */
async function sinceWrong(
  day: Day,
  n: number,
  before: Entry[],
  after: Entry[],
  acts: Act[],
  names: Map<string, string>,
): Promise<string[]> {
  const found: string[] = []
  const moved = new Set(acts.flatMap((act) => (MOVES.has(act.do) ? peopleOf(act) : [])))
  const still = new Map(after.map((entry) => [entry.personId, entry]))
  for (const was of before) {
    const who = names.get(was.personId) ?? was.personId
    const is = still.get(was.personId)
    if (was.checkedInAt !== undefined && was.checkedOutAt === undefined) {
      if (is?.checkedInAt === undefined)
        found.push(`${who} had come to shift ${n}, and is not there any more`)
      else if (is.checkedInAt > was.checkedInAt) found.push(`${who} came later than before`)
      else if (is.state !== 'held') found.push(`${who} has come, and waits`)
    }
    if (is !== undefined || moved.has(who) || !PEOPLE.includes(who)) continue
    if (!(await day.told(who, n)).some((code) => LOSSES.includes(code)))
      found.push(`${who} is off shift ${n} and was not told`)
  }
  if (acts.some(({ do: done }) => REORDERS.has(done))) return found
  const stayed = (line: Entry[], other: Map<string, Entry>) =>
    line
      .filter(({ personId, postId }) => other.get(personId)?.postId === postId)
      .filter(({ personId }) => !moved.has(names.get(personId) ?? ''))
      .map(({ personId }) => personId)
  const earlier = new Map(before.map((entry) => [entry.personId, entry]))
  if (stayed(before, still).join() !== stayed(after, earlier).join())
    found.push(`people of shift ${n} stand in another order`)
  return found
}

/** What people find under their duties is where the rosters have them. */
async function dutiesWrong(day: Day, rosters: Roster[]): Promise<string[]> {
  const found = PEOPLE.map(async (who) => {
    const ids = await day.ids(who)
    const duties = await day.duties(who)
    return day.shiftIds.flatMap((shiftId, n) => {
      const entries = rosters[n]!.entries.filter(({ personId }) => ids.includes(personId))
      const listed = duties.includes(shiftId)
      if (!listed && !day.isOver(n) && entries.some(({ checkedOutAt }) => checkedOutAt === undefined))
        return [`${who} does not find shift ${n} among the duties`]
      return entries.length === 0 && listed
        ? [`${who} finds shift ${n} among the duties and is not on it`]
        : []
    })
  })
  return (await Promise.all(found)).flat()
}

/** Nobody is to be at two places at once, or without rest between two. */
async function restWrong(day: Day, rosters: Roster[]): Promise<string[]> {
  const elder = await day.personId(ELDER)
  const people = new Set(rosters.flatMap(({ entries }) => entries.map(({ personId }) => personId)))
  return [...people].flatMap((personId) => {
    const duties = rosters
      .filter(({ entries }) => entries.some((entry) => entry.personId === personId))
      .map(({ id: shiftId, title, startsAt, endsAt }): Bound => ({ shiftId, title, startsAt, endsAt }))
    return duties.flatMap((duty) => {
      const others = duties.filter(({ shiftId }) => shiftId !== duty.shiftId)
      const why =
        others.some((other) => duty.startsAt < other.endsAt && other.startsAt < duty.endsAt) ||
        restRefusal(others, duty, personId === elder ? 71 : undefined) !== null
      return why ? [`${personId} has too little rest around ${duty.startsAt}`] : []
    })
  })
}

/** Who was called comes, does not, or has not said; what is missing is what is free. */
async function callWrong(day: Day, n: number, { posts, state }: Roster): Promise<string[]> {
  const call = await day.callUp(n)
  if (call === undefined) return []
  const { invited, coming, notComing, silent, missing } = call
  const found =
    invited === coming + notComing + silent ? [] : [`${invited} were called to shift ${n}, not all accounted`]
  const free = posts.filter(({ left }) => left > 0).map(({ id }) => id)
  if (state === 'open' && missing.map(({ id }) => id).join() !== free.join())
    found.push(`the call to shift ${n} misses other posts than those that are free`)
  return found
}
