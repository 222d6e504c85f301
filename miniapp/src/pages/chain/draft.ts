import {
  type Chain,
  type ChainEntry,
  type ChainMatch,
  doubtOf,
  type Post,
  type RosterAddition,
} from '@muster/shared'

/** What the secretary said of one line; nothing yet, if absent. Kept with the text, so that the whole can be made again. */
export interface Mended {
  /** Not to be added; `false`: to be added although it reads otherwise. */
  drop?: boolean | undefined
  name?: string | undefined
  /** People in all. */
  count?: number | undefined
  postId?: string | undefined
  /** Who else comes, by name. */
  along?: string[] | undefined
  /** The phone is somebody else's. */
  noPhone?: boolean | undefined
}
/** By line: `e0` for the first entry, `u0` for the first line that names nobody. */
export type Mends = Record<string, Mended>

/** One person of the chain, and those who come with them. */
export interface Row {
  key: string
  /** As numbered in the chain. */
  no: number | null
  name: string
  count: number
  phone: string | undefined
  postId: string | undefined
  /** The line has said so, not the secretary or nobody. */
  postRead: boolean
  match: ChainMatch
  /** Lines of the chain that are this same person. */
  alsoOn: (number | null)[]
}

/** A line that nobody but a person can settle. */
export type Question = { key: string; no: number | null; written: string } & (
  | { kind: 'nameless' }
  /** Several come, one is named. */
  | { kind: 'along'; name: string; more: number }
  /** Two names on a line. */
  | { kind: 'joint'; names: string[] }
  /** Another's phone. */
  | { kind: 'phone'; name: string }
  /** Not decided yet. */
  | { kind: 'undecided'; name: string }
  /** Offers another part of the day than the shift's. */
  | { kind: 'part'; name: string; part: string }
)

/** A line that is not added, and why. */
export interface Left {
  key: string
  no: number | null
  name: string
  why: 'withdrawn' | 'dropped' | 'listed'
}

export interface Draft {
  questions: Question[]
  rows: Row[]
  left: Left[]
}

const JOINT = '、'

/** The post that a line asks for: one whose name it says. */
function postIn(entry: ChainEntry, posts: readonly Post[]): Post | undefined {
  const said = entry.note ?? ''
  return posts.find(({ name }) => said.includes(name)) ?? posts.find(({ name }) => isShortFor(said, name))
}

// 秩序 for 维持秩序, 登记 for 信息登记: of two letters at least, so that no chance syllable is a post.
const isShortFor = (said: string, name: string) =>
  said.split(/[\s，,、。；;]+/).some((word) => word.length >= 2 && name.includes(word))

/** The line as it stood in the chat; where several are cut apart or put together, what was read of it. */
function writtenOf({ no, name, count, phone, note }: ChainEntry, lines: readonly string[]): string {
  const line = lines.find((one) => one.includes(name) && (no === null || one.includes(String(no))))
  if (line !== undefined && line.length <= LONGEST_LINE) return line
  return [no === null ? '' : `${no}.`, name, count > 1 ? `${count} 人` : '', phone ?? '', note ?? '']
    .filter((part) => part !== '')
    .join(' ')
}

// Longer ones are several lines in one.
const LONGEST_LINE = 60

interface Made {
  questions: Question[]
  rows: Row[]
  left: Left[]
}
const nothing: Made = { questions: [], rows: [], left: [] }

interface Reading {
  chain: Chain
  /** The lines of the paste. */
  lines: readonly string[]
  matches: readonly { match: ChainMatch }[]
  mends: Mends
  /** Where it goes; absent while it is not known. */
  shift: { posts: readonly Post[]; startsAt: string; endsAt: string } | undefined
}

function fromEntry({ chain, lines, matches, mends, shift }: Reading, entry: ChainEntry, n: number): Made {
  const key = `e${n}`
  const { no, phone } = entry
  const match = matches[n]?.match ?? 'new'
  const mended = mends[key] ?? {}
  const name = mended.name ?? entry.name
  const gone = mended.drop ?? entry.withdrawn
  if (gone) return { ...nothing, left: [{ key, no, name, why: entry.withdrawn ? 'withdrawn' : 'dropped' }] }
  if (match === 'listed' && mended.name === undefined)
    return { ...nothing, left: [{ key, no, name, why: 'listed' }] }
  if (match === 'twice' && mended.name === undefined) return nothing
  const written = writtenOf(entry, lines)
  const names = name.split(JOINT).filter((one) => one !== '')
  if (names.length > 1) return { ...nothing, questions: [{ key, no, written, kind: 'joint', names }] }
  if (match === 'unclear' && !entry.withdrawn && mended.noPhone === undefined && !entry.name.includes(JOINT))
    return { ...nothing, questions: [{ key, no, written, kind: 'phone', name }] }

  const doubt = mended.drop === undefined && shift ? doubtOf(entry, shift) : null
  if (doubt) return { ...nothing, questions: [{ key, no, written, name, ...doubt }] }

  const post = postIn(entry, shift?.posts ?? [])
  // Whoever writes down everybody that comes has written the first as well.
  const along = (mended.along ?? []).filter((who) => who !== name)
  const asked =
    entry.count > 1 && !entry.name.includes(JOINT) && mended.count === undefined && along.length === 0
  const postId = mended.postId ?? post?.id
  const person = (own: string, who: string): Row => ({
    key: own,
    no,
    name: who,
    count: 1,
    phone: undefined,
    postId,
    postRead: mended.postId === undefined && post !== undefined,
    match: 'new',
    alsoOn: [],
  })
  const again = chain.duplicates.flatMap(([first, second]) =>
    first === n && matches[second]?.match === 'twice' ? [chain.entries[second]?.no ?? null] : [],
  )
  const row: Row = {
    ...person(key, name),
    count: mended.count ?? 1,
    phone: mended.noPhone || phone === null ? undefined : phone,
    match: match === 'member' ? 'member' : 'new',
    alsoOn: again,
  }
  return {
    rows: [row, ...along.map((who, place) => person(`${key}+${place}`, who))],
    questions: asked ? [{ key, no, written, kind: 'along', name, more: entry.count - 1 }] : [],
    left: [],
  }
}

function fromNameless(line: string, n: number, mends: Mends): Made {
  const key = `u${n}`
  const { name, drop, count, postId } = mends[key] ?? {}
  if (drop) return { ...nothing, left: [{ key, no: null, name: line, why: 'dropped' }] }
  if (name === undefined)
    return { ...nothing, questions: [{ key, no: null, written: line, kind: 'nameless' }] }
  const row: Row = {
    key,
    no: null,
    name,
    count: count ?? 1,
    phone: undefined,
    postId,
    postRead: false,
    match: 'new',
    alsoOn: [],
  }
  return { ...nothing, rows: [row] }
}

/** What becomes of a chain: whom it adds, what has to be asked, what stays out. In the order of the lines. */
export function draftOf(reading: Reading): Draft {
  const { chain, mends } = reading
  const made = [
    ...chain.entries.map((entry, n) => fromEntry(reading, entry, n)),
    ...chain.unresolved.map((line, n) => fromNameless(line, n, mends)),
  ]
  return {
    questions: made.flatMap(({ questions }) => questions),
    rows: made.flatMap(({ rows }) => rows),
    left: made.flatMap(({ left }) => left),
  }
}

export const peopleIn = (rows: readonly Row[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** As many names as a line brings along: 小李、小王 or 小李 小王. */
export const namesIn = (text: string): string[] =>
  text.split(/[\s、，,]+/).flatMap((name) => (name === '' ? [] : [name]))

export const additionOf = ({ name, count, phone, postId }: Row): RosterAddition => ({
  name,
  ...(phone === undefined ? {} : { phone }),
  ...(postId === undefined ? {} : { postId }),
  ...(count > 1 ? { count } : {}),
})

// As many as the server takes in one request, in lines and in people.
const LINES_AT_ONCE = 100
const PEOPLE_AT_ONCE = 200

/** The rows in loads that the server takes, in order. */
export function loadsOf(rows: readonly Row[]): Row[][] {
  const loads: Row[][] = []
  for (const row of rows) {
    const load = loads.at(-1)
    if (load && load.length < LINES_AT_ONCE && peopleIn(load) + row.count <= PEOPLE_AT_ONCE) load.push(row)
    else loads.push([row])
  }
  return loads
}
