import type { ConfirmRecordInput, Output, Unit, WorkOutput } from '@muster/shared'
import { MINUTE, toIso } from '@muster/shared'
import { clock } from '../../words'

export type ShiftRecord = Output<'getShiftRecords'>['records'][number]

/** What the sheet shows and takes, as typed. */
export interface Mending {
  from: string
  to: string
  amounts: Partial<Record<Unit, string>>
  reason: string
}

export const mendingOf = ({ checkedInAt, checkedOutAt, outputs }: ShiftRecord): Mending => ({
  from: clock(checkedInAt),
  to: clock(checkedOutAt),
  amounts: Object.fromEntries(outputs.map(({ unit, amount }) => [unit, String(amount)])),
  reason: '',
})

/** Minutes since midnight of 7:05, 7：05, 0705 or 705; undefined for what is no time. */
export function minutesIn(typed: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:：.]?(\d{2})$/.exec(typed.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return Number(hour) * 60 + Number(minute)
}

const DAY_MINUTES = 24 * 60

/** The moment with that time of day that is nearest to the one that stood there. */
function movedTo(at: string, minutes: number): string {
  const was = minutesIn(clock(at)) ?? 0
  const apart = ((minutes - was + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2
  return apart === 0 ? at : toIso(Math.floor(Date.parse(at) / MINUTE) * MINUTE + apart * MINUTE)
}

/** A whole number as typed; undefined for nothing, null for what is no number. */
export function amountIn(typed: string): number | undefined | null {
  const plain = typed.replace(/[,，\s]/g, '')
  if (plain === '' || /^0+$/.test(plain)) return undefined
  return /^\d{1,8}$/.test(plain) ? Number(plain) : null
}

function outputsIn(amounts: Mending['amounts'], units: readonly Unit[]): WorkOutput[] {
  return units.flatMap((unit) => {
    const amount = amountIn(amounts[unit] ?? '')
    return typeof amount === 'number' ? [{ unit, amount }] : []
  })
}

/** Units that are asked for, and those that somebody has reported besides. */
export const unitsFor = (asked: readonly Unit[], { outputs }: ShiftRecord): Unit[] => [
  ...new Set([...asked, ...outputs.map(({ unit }) => unit)]),
]

const same = (a: readonly WorkOutput[], b: readonly WorkOutput[]) =>
  a.length === b.length &&
  a.every(({ unit, amount }) => b.some((other) => other.unit === unit && other.amount === amount))

/** What is to be sent for a record; only what was changed. `changed`: a reason is needed. */
export function confirmationOf(
  record: ShiftRecord,
  { from, to, amounts, reason }: Mending,
  units: readonly Unit[],
) {
  const checkedInAt = movedTo(record.checkedInAt, minutesIn(from) ?? 0)
  const checkedOutAt = movedTo(record.checkedOutAt, minutesIn(to) ?? 0)
  const outputs = outputsIn(amounts, units)
  const changes: Omit<ConfirmRecordInput, 'personId' | 'reason'> = {
    ...(checkedInAt === record.checkedInAt ? {} : { checkedInAt }),
    ...(checkedOutAt === record.checkedOutAt ? {} : { checkedOutAt }),
    ...(same(outputs, record.outputs) ? {} : { outputs }),
  }
  const changed = Object.keys(changes).length > 0
  const why = reason.trim()
  const body: ConfirmRecordInput = {
    personId: record.personId,
    ...changes,
    ...(changed && why !== '' ? { reason: why } : {}),
  }
  return { body, changed }
}
