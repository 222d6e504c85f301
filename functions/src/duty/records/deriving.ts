import {
  addSums,
  chinaDay,
  DAY,
  flagsOf,
  LONGEST_DUTY,
  leftAt,
  linesOf,
  MINUTE,
  overlaps,
  sumOf,
  toIso,
} from '@muster/shared'
import { pauseBefore } from '../../changes'
import { fingerprint } from '../../ids'
import type { Hand, RecordStore, StoredRecord } from './record.store'
import type { WorkStore } from './work.store'

// Two projections of one person's records seldom meet.
const TRIES = 12
const AROUND_A_HAND = 15 * MINUTE

/** Derives what follows from a record that was written: its flags, those of the records that it touches, and the sums. */
export async function deriveFrom(
  records: RecordStore,
  work: WorkStore,
  written: StoredRecord,
): Promise<void> {
  if (written.outBy !== undefined) await records.noteHand(written, written.outBy)
  const { near, hands } = await flag(records, written)
  for (const other of near) if (mayTouch(written, other)) await flag(records, other)
  // The people whom the same hand checked out elsewhere are flagged alike.
  for (const { record, place } of hands) {
    const other = place === written.place ? undefined : await records.under(record)
    if (other && !other.flags.includes('SAME_HAND')) await flag(records, other)
  }
  await sumUp(records, work, written.personId, written.at.slice(0, 7))
}

/** Another record of the person whose flags may follow from this one, or may have done so before. */
function mayTouch(record: StoredRecord, other: StoredRecord): boolean {
  const sameDay =
    chinaDay(Date.parse(other.checkedInAt)) <= chinaDay(Date.parse(record.checkedOutAt)) &&
    chinaDay(Date.parse(record.checkedInAt)) <= chinaDay(Date.parse(other.checkedOutAt))
  return (
    overlaps(record, other) || sameDay || other.flags.includes('OVERLAP') || other.flags.includes('LONG_DAY')
  )
}

async function flag(
  records: RecordStore,
  read: StoredRecord,
): Promise<{ near: StoredRecord[]; hands: Hand[] }> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    const record = attempt === 0 ? read : ((await records.get(read)) ?? read)
    const [near, hands] = await Promise.all([around(records, record), handsAround(records, record)])
    const flags = flagsOf(record, near, hands)
    const done = flags.join() === record.flags.join() || (await records.save({ ...record, flags }))
    if (done) return { near, hands }
  }
  throw new Error(`record of shift ${read.shiftId} was written too often to be flagged`)
}

/** The person's other records that may overlap this one or share a day with it. */
async function around(records: RecordStore, record: StoredRecord): Promise<StoredRecord[]> {
  const from = toIso(Date.parse(record.checkedInAt) - LONGEST_DUTY)
  // A record is found by when it was checked in, which a correction may have moved by a day.
  const to = toIso(Date.parse(record.checkedOutAt) + 2 * DAY)
  const found = await records.between(record.personId, from, to)
  return found.filter(({ shiftId }) => shiftId !== record.shiftId)
}

async function handsAround(records: RecordStore, record: StoredRecord): Promise<Hand[]> {
  if (record.outBy === undefined) return []
  const out = Date.parse(leftAt(record))
  return records.hands(record.outBy, toIso(out - AROUND_A_HAND), toIso(out + AROUND_A_HAND))
}

/** Sums a month from its records, its year from the months. Who writes in between makes it be done again. */
async function sumUp(records: RecordStore, work: WorkStore, personId: string, month: string): Promise<void> {
  await settle(async () => {
    const before = await work.month(personId, month)
    const sum = sumOf(await records.between(personId, month, month))
    return same(before.sum, sum) || work.saveMonth(personId, month, sum, before.v)
  })
  await settle(async () => {
    const before = await work.lines(personId, month)
    const lines = linesOf(await records.between(personId, month, month))
    return same(before.sum, lines) || work.saveLines(personId, month, lines, before.v)
  })
  const year = month.slice(0, 4)
  await settle(async () => {
    const before = await work.years(personId)
    const sum = addSums(await work.monthsOfYear(personId, year))
    const known = before.sum[year]
    if (known !== undefined && same(known, sum)) return true
    return work.saveYears(personId, { ...before.sum, [year]: sum }, before.v)
  })
}

/** Whether two say the same, in whatever order of their fields the table gave them back. */
const same = (a: object, b: object) => fingerprint(a) === fingerprint(b)

async function settle(write: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    await pauseBefore(attempt)
    if (await write()) return
  }
  throw new Error('sums were written too often')
}
