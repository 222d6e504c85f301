import { type Act, type Day, type Entry, OFFICERS, PEOPLE, PROXIES, type Roster } from './day'

/** What was seen of the day before: the rosters of its shifts. */
export type Seen = Roster[]

/** Who acts on a place of their own accord, or has it acted upon by name. */
const MOVES = new Set(['claim', 'swap', 'withdraw', 'sign up', 'take off', 'absent'])
/** After which people stand in another order. */
const REORDERS = new Set(['places', 'hours', 'cancel'])
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
  const seen = await Promise.all(day.shiftIds.map((_, n) => day.roster(n)))
  const names = await namesOf(day)
  const found: string[] = []
  for (const [n, roster] of seen.entries()) {
    found.push(...nowWrong(n, roster, day.widest[n]!, names))
    found.push(...(await sinceWrong(day, n, before[n]?.entries ?? [], roster.entries, acts, names)))
  }
  found.push(...(await dutiesWrong(day, seen)))
  return { seen, faults: found }
}

async function namesOf(day: Day): Promise<Map<string, string>> {
  const known = await Promise.all([...PEOPLE, ...PROXIES].map(async (who) => [await day.personId(who), who]))
  return new Map(known.flatMap(([id, who]) => (id === undefined || who === undefined ? [] : [[id, who]])))
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
  const moved = new Set(acts.flatMap((act) => (MOVES.has(act.do) && 'who' in act ? [act.who] : [])))
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
async function dutiesWrong(day: Day, seen: Seen): Promise<string[]> {
  const found = PEOPLE.map(async (who) => {
    const personId = await day.personId(who)
    const duties = await day.duties(who)
    return day.shiftIds.flatMap((shiftId, n) => {
      const entry = seen[n]?.entries.find((one) => one.personId === personId)
      const listed = duties.includes(shiftId)
      if (entry && !listed && entry.checkedOutAt === undefined && !day.isOver(n))
        return [`${who} does not find shift ${n} among the duties`]
      return !entry && listed ? [`${who} finds shift ${n} among the duties and is not on it`] : []
    })
  })
  return (await Promise.all(found)).flat()
}
