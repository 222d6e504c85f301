import {
  counts,
  flagsOf,
  minutesOf,
  type Output,
  type ServiceRecord,
  sumOf,
  type WorkSum,
} from '@muster/shared'
import { type Act, PEOPLE, TRAINING } from './acts'
import type { Day, Roster } from './day'

/** Everything that must be so of the service records, and between two looks at them; a sentence for each thing that is not. */
export async function recordFaults(
  day: Day,
  before: ServiceRecord[][],
  rosters: Roster[],
  acts: Act[],
): Promise<{ records: ServiceRecord[][]; faults: string[] }> {
  const records = await Promise.all(day.shiftIds.map((_, n) => day.records(n)))
  const faults = records.flatMap((list, n) => [
    ...madeWrong(n, list, rosters[n]!),
    ...keptWrong(n, before[n] ?? [], list),
  ])
  const all = records.flat()
  for (const record of all) faults.push(...derivedWrong(record, all))
  for (const who of all.length === 0 ? [] : PEOPLE) {
    faults.push(...(await mineWrong(day, who, all)))
    if (acts.some((act) => act.do === 'certificate' && act.who === who))
      faults.push(...(await paperWrong(day, who, all)))
  }
  return { records, faults }
}

/** One record for everybody who has come and gone, with the hours of the roll-call. */
function madeWrong(n: number, records: ServiceRecord[], { entries }: Roster): string[] {
  const people = records.map(({ personId }) => personId)
  const found = new Set(people).size < people.length ? [`somebody has two records of shift ${n}`] : []
  for (const { personId, checkedInAt, checkedOutAt } of entries) {
    const record = records.find((one) => one.personId === personId)
    if ((record !== undefined) !== (checkedOutAt !== undefined))
      found.push(`${personId} has ${record ? 'a' : 'no'} record of shift ${n}, out at ${checkedOutAt}`)
    if (record === undefined) continue
    const first = record.first ?? record
    if (first.checkedInAt !== checkedInAt || first.checkedOutAt !== checkedOutAt)
      found.push(`the record of ${personId} on shift ${n} began as other hours than the roll-call's`)
  }
  return found
}

/** Records stay, confirmed ones confirmed, and a correction is written under the others. */
function keptWrong(n: number, before: ServiceRecord[], after: ServiceRecord[]): string[] {
  return before.flatMap((was) => {
    const is = after.find(({ personId }) => personId === was.personId)
    if (is === undefined) return [`the record of ${was.personId} on shift ${n} is gone`]
    const found: string[] = []
    const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
    if (!same(is.corrections.slice(0, was.corrections.length), was.corrections))
      found.push(`a correction of shift ${n} was altered`)
    if (was.first !== undefined && !same(is.first, was.first))
      found.push(`what a record of shift ${n} said first was altered`)
    if (was.state === 'confirmed' && is.state !== 'confirmed')
      found.push(`a record of shift ${n} is not confirmed any more`)
    if (was.state === 'confirmed' && is.corrections.length === was.corrections.length)
      if (!same([is.minutes, is.standbyMinutes, is.outputs], [was.minutes, was.standbyMinutes, was.outputs]))
        found.push(`a confirmed record of shift ${n} changed without a correction`)
    return found
  })
}

/** Minutes follow from the hours, flags from the person's other records, the last correction is what stands. */
function derivedWrong(record: ServiceRecord, all: ServiceRecord[]): string[] {
  const found: string[] = []
  const about = `${record.personId} from ${record.checkedInAt}`
  if (record.minutes !== minutesOf(record)) found.push(`${about}: ${record.minutes} minutes`)
  if (record.standbyMinutes > record.minutes) found.push(`${about}: stood by for longer than there`)
  const last = record.corrections.at(-1)
  if (last && (last.checkedInAt !== record.checkedInAt || last.checkedOutAt !== record.checkedOutAt))
    found.push(`${about}: not as last corrected`)
  if ((record.first === undefined) !== (last === undefined)) found.push(`${about}: corrected from nothing`)
  const others = all.filter(({ personId }) => personId === record.personId)
  // Who checked somebody out is not told, and so the same hand is not looked for.
  const flags = record.flags.filter((flag) => flag !== 'SAME_HAND').join()
  const due = flagsOf(record, others, []).join()
  if (flags !== due) found.push(`${about}: flagged ${flags || 'nothing'} for ${due || 'nothing'}`)
  return found
}

const ofMonth = ({ first, checkedInAt }: ServiceRecord) => (first?.checkedInAt ?? checkedInAt).slice(0, 7)
const plain = ({ duties, minutes, standbyMinutes, pendingMinutes, outputs }: WorkSum) =>
  JSON.stringify([duties, minutes, standbyMinutes, pendingMinutes, outputs])

/** What somebody finds of their own: the same records, their sums, and the training that each that counts has given. */
async function mineWrong(day: Day, who: string, all: ServiceRecord[]): Promise<string[]> {
  const ids = await day.ids(who)
  const mine = all.filter(({ personId }) => ids.includes(personId))
  const { body } = await day.street.call(who, 'myRecords')
  const { records, months, total } = body as Output<'myRecords'>
  const found: string[] = []
  const sorted = (list: ServiceRecord[]) => JSON.stringify(list.map((one) => JSON.stringify(one)).sort())
  if (sorted(records) !== sorted(mine)) found.push(`${who} finds other records than the leader`)
  if (plain(total) !== plain(sumOf(mine)))
    found.push(`the records of ${who} come to ${plain(sumOf(mine))}, not ${plain(total)}`)
  for (const month of new Set(mine.map(ofMonth))) {
    const sum = sumOf(mine.filter((record) => ofMonth(record) === month))
    const said = months.find((each) => each.month === month)
    if (said === undefined || plain(said) !== plain(sum)) found.push(`${month} of ${who} is not summed up`)
  }
  if (mine.some(counts)) {
    const { body: qualified } = await day.street.call(who, 'myQualifications')
    const { qualifications } = qualified as Output<'myQualifications'>
    if (!qualifications.some(({ name }) => name === TRAINING))
      found.push(`${who} was there, and has no training of it`)
  }
  return found
}

/** The certificate says what the records come to, and a stranger reads the same. */
async function paperWrong(day: Day, who: string, all: ServiceRecord[]): Promise<string[]> {
  const ids = await day.ids(who)
  const sum = sumOf(all.filter(({ personId }) => ids.includes(personId)))
  const asked = await day.street.call(who, 'getCertificate', { body: {} })
  if (asked.status >= 300) return sum.duties > 0 ? [`${who} has hours and no certificate: ${asked.code}`] : []
  const { certificate } = asked.body as Output<'getCertificate'>
  const { body } = await day.street.call(undefined, 'verifyCertificate', { params: { id: certificate.code } })
  const { certificate: read } = body as Output<'verifyCertificate'>
  const said = ({ duties, minutes }: { duties: number; minutes: number }) =>
    `${duties} duties, ${minutes} min`
  return [certificate, read]
    .filter((paper) => said(paper) !== said(sum))
    .map((paper) => `the certificate of ${who} says ${said(paper)}, the records ${said(sum)}`)
}
