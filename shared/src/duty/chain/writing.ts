import { words } from './words'

/** A shift as far as a chain tells of it; times are ISO 8601 with China's offset. */
export interface ChainShift {
  place: string
  meetAt?: string | undefined
  startsAt: string
  endsAt: string
  posts: { id: string; name: string; places: number; left: number }[]
}

/** A shift with its people, in the order of their tickets. */
export interface ChainRoster extends ChainShift {
  title: string
  entries: { name: string | null; postId: string; state: 'held' | 'waiting' }[]
}

/** A task and its shifts, for the message that calls for people. */
export interface ChainCall {
  title: string
  shifts: ChainShift[]
}

/**
 * The roster as a chain to copy out: a title, the posts as subheads with one numbered line a person, who waits under 候补,
 * and how many are missing. `parseChain` reads the same names from it.
 */
export function writeChain(roster: ChainRoster): string {
  const held = roster.entries.filter((entry) => entry.state === 'held')
  const waiting = roster.entries.filter((entry) => entry.state === 'waiting')
  const names = (entries: typeof held) => entries.map((entry) => entry.name ?? words.nameless)
  const posts = roster.posts.map((post) =>
    section(words.subhead(post.name), names(held.filter((entry) => entry.postId === post.id))),
  )
  const missing = roster.posts.reduce((sum, post) => sum + post.left, 0)
  return [
    `${words.mark}\n${when(roster)} ${roster.place} ${roster.title}`,
    ...posts,
    section(words.waiting, names(waiting)),
    missing > 0 ? words.missing(missing) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const section = (subhead: string, names: string[]): string =>
  names.length === 0
    ? ''
    : [subhead, ...names.map((name, index) => words.numbered(index + 1, name))].join('\n')

/**
 * The message for a group: what, when, where, posts and places, and the empty first line of a chain. It says no day by
 * today and no count that grows stale, so it is right on whatever day it is read.
 */
export function writeCall(call: ChainCall): string {
  const [shift, ...others] = call.shifts
  if (shift === undefined) return `${words.mark}\n${call.title}`
  const start = words.numbered(1, '')
  if (others.length === 0) {
    const head = [words.mark, `${when(shift)} ${call.title}`, ...where(shift), wanted(shift), words.howToJoin]
    return `${head.join('\n')}\n\n${start}`
  }
  const total = call.shifts.reduce((sum, one) => sum + places(one), 0)
  const shifts = call.shifts.map((one) => [words.subhead(when(one)), start].join('\n'))
  const terms = call.shifts.flatMap((one) => [[when(one), wanted(one)].join(words.comma), ...where(one)])
  const title = [call.title, words.wanted(total)].join(words.comma)
  return [[words.mark, title, ...terms, words.howToJoin].join('\n'), ...shifts].join('\n\n')
}

const places = (shift: ChainShift) => shift.posts.reduce((sum, post) => sum + post.places, 0)

function wanted(shift: ChainShift): string {
  const posts = shift.posts.map((post) => words.post(post.name, post.places))
  return [words.wanted(places(shift)), posts.join(words.and)].join(words.colon)
}

const where = ({ place, meetAt }: ChainShift): string[] => [
  words.place(place),
  ...(meetAt === undefined ? [] : [words.meetAt(meetAt)]),
]

/** 10 月 25 日（周一）7:00–12:00; past midnight 次日, over several days with both days. */
function when({ startsAt, endsAt }: ChainShift): string {
  const [first, last] = [startsAt.slice(0, 10), endsAt.slice(0, 10)]
  const nights = (Date.parse(last) - Date.parse(first)) / 86_400_000
  const until = nights === 0 ? '' : nights === 1 ? words.nextDay : day(last)
  return `${day(first)}${clock(startsAt)}${words.to}${until}${clock(endsAt)}`
}

function day(date: string): string {
  const [, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  return words.day(month, dayOfMonth, new Date(date).getUTCDay())
}

const clock = (time: string) => `${Number(time.slice(11, 13))}${time.slice(13, 16)}`
