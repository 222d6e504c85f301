import type { ChangeNeedInput, NeedTemplate, NeedView, PostNeedInput } from '@muster/shared'
import { type Day, type Hour, hourAt, momentOf, nearDays } from '../../words'
import { lastDayOf } from '../../words/due'

export interface LineDraft {
  /** Tells lines apart while they are edited. */
  key: number
  /** Absent for one that the need does not have yet. */
  id?: string
  /** Of the catalogue, once it was chosen from there. */
  goodsId?: string
  item: string
  grade: string
  measure: string
  note: string
  wanted: number
  /** Already promised; it cannot want less. */
  pledged: number
}

export interface NeedDraft {
  title: string
  note: string
  urgent: boolean
  /** Absent while nobody said by when. */
  day?: Day | undefined
  hour: Hour
  place: string
  hours: string
  notWanted: string[]
  lines: LineDraft[]
}

const NOON: Hour = '12:00'

export function needFrom({ need, neededAt }: NeedTemplate, now: number): NeedDraft {
  const { title, note = '', urgent = false, delivery, notWanted = [], lines } = need
  return {
    title,
    note,
    urgent,
    day: nearDays(now)[1]?.value,
    hour: neededAt,
    place: delivery?.place ?? '',
    hours: delivery?.hours ?? '',
    notWanted,
    lines: lines.map(({ grade = '', note: about = '', ...line }, key) => ({
      ...line,
      key,
      grade,
      note: about,
      pledged: 0,
    })),
  }
}

/** A need that stands, to be changed. */
export function needOf(need: NeedView): NeedDraft {
  const { title, note = '', urgent, neededBy, delivery, notWanted, lines } = need
  return {
    title,
    note,
    urgent,
    ...(neededBy === undefined ? { hour: NOON } : { day: lastDayOf(neededBy), hour: hourAt(neededBy, true) }),
    place: delivery?.place ?? '',
    hours: delivery?.hours ?? '',
    notWanted,
    lines: lines.map(({ id, goodsId, item, grade = '', measure, note: about = '', wanted, open }, key) => ({
      key,
      id,
      ...(goodsId === undefined ? {} : { goodsId }),
      item,
      grade,
      measure,
      note: about,
      wanted,
      pledged: wanted - open,
    })),
  }
}

export const newLine = ({ lines }: NeedDraft): LineDraft => ({
  key: Math.max(-1, ...lines.map((line) => line.key)) + 1,
  item: '',
  grade: '',
  measure: lines.at(-1)?.measure ?? '只',
  note: '',
  wanted: 100,
  pledged: 0,
})

/** A line without a name is none yet. */
const isNamed = ({ item }: LineDraft) => item.trim() !== ''

/** The line to write on: one that is still without a name, else a new one at the end. */
export function lineToFill(draft: NeedDraft): { line: LineDraft; lines: LineDraft[] } {
  const empty = draft.lines.find((line) => line.id === undefined && !isNamed(line))
  if (empty) return { line: empty, lines: draft.lines }
  const line = newLine(draft)
  return { line, lines: [...draft.lines, line] }
}

/** Without lines that were left empty; where nothing is named, all stay, so that the form says what is missing. */
function linesToPost(lines: LineDraft[]): LineDraft[] {
  const named = lines.filter(isNamed)
  return named.length > 0 ? named : lines
}

const given = (text: string) => (text.trim() === '' ? undefined : text)

const lineOf = ({ goodsId, item, grade, measure, note, wanted }: LineDraft) => ({
  ...(goodsId === undefined ? {} : { goodsId }),
  item,
  grade: given(grade),
  measure,
  note: given(note),
  wanted,
})

const deliveryOf = ({ place, hours }: NeedDraft) =>
  given(place) === undefined && given(hours) === undefined ? undefined : { place, hours: given(hours) }

const neededByOf = ({ day, hour }: NeedDraft) => (day === undefined ? undefined : momentOf(day, hour))

/** What is to be posted; not yet checked. */
export function needToPost(draft: NeedDraft): PostNeedInput {
  const { title, note, urgent, notWanted, lines } = draft
  return {
    title,
    note: given(note),
    urgent,
    neededBy: neededByOf(draft),
    delivery: deliveryOf(draft),
    notWanted,
    lines: linesToPost(lines).map(lineOf),
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** A new line that the need has by now: its answer was lost the first time. */
const isThere = ({ goodsId, item, grade }: LineDraft, before: LineDraft[]) =>
  before.some((one) =>
    goodsId === undefined
      ? // Where none was written, the server may know the grade.
        one.item === item.trim() && (grade.trim() === '' || one.grade === grade.trim())
      : one.goodsId === goodsId,
  )

/** What the draft changes in the need as it now stands; undefined when nothing. */
export function needChanges(draft: NeedDraft, need: NeedView): ChangeNeedInput | undefined {
  const was = needOf(need)
  const wanted = new Map(was.lines.map((line) => [line.id, line.wanted]))
  const lines = draft.lines.flatMap(({ id, wanted: now }) =>
    id !== undefined && wanted.get(id) !== now ? [{ id, wanted: now }] : [],
  )
  const addLines = draft.lines
    .filter((line) => line.id === undefined && isNamed(line) && !isThere(line, was.lines))
    .map(lineOf)
  const change: ChangeNeedInput = {
    ...(draft.title.trim() === was.title ? {} : { title: draft.title }),
    ...(draft.note.trim() === was.note ? {} : { note: given(draft.note) ?? null }),
    ...(draft.urgent === was.urgent ? {} : { urgent: draft.urgent }),
    ...(neededByOf(draft) === neededByOf(was) ? {} : { neededBy: neededByOf(draft) ?? null }),
    ...(same(deliveryOf(draft), deliveryOf(was)) ? {} : { delivery: deliveryOf(draft) ?? null }),
    ...(same(draft.notWanted, was.notWanted) ? {} : { notWanted: draft.notWanted }),
    ...(lines.length > 0 ? { lines } : {}),
    ...(addLines.length > 0 ? { addLines } : {}),
  }
  return Object.keys(change).length > 0 ? change : undefined
}
