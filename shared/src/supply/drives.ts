import * as v from 'valibot'
import { type Refusal, refusal } from '../contract/errors'
import { count, id, line, publicLine } from '../text'
import { day, time } from '../time'

/**
 * Parcels that people ordered and paid for elsewhere, counted here: no money passes through the software (Charity Law: pledges of goods
 * only). All sums in cents.
 */
export const orderDriveInput = v.strictObject({
  /** What is in a parcel: 羊肚菌爱心包. */
  parcel: line(40),
  parcels: count(1, 1_000_000),
  priceCents: count(1, 10_000_000),
  /** The sum as it was reported; it must be what the parcels come to. */
  sumCents: count(1, 10_000_000_000_000),
  on: v.optional(day),
  /** Who took part, 人次; not how many people. */
  orders: v.optional(count(1, 1_000_000)),
  needId: v.optional(id),
})
export type OrderDriveInput = v.InferOutput<typeof orderDriveInput>

/** Why a drive that was entered wrongly does not count; everybody reads it. */
export const takeBackDriveInput = v.strictObject({ reason: publicLine(60) })

/** When and why it was noted that a drive does not count. */
export const driveTakenBack = v.object({ at: time, reason: v.string() })
export type DriveTakenBack = v.InferOutput<typeof driveTakenBack>

/** A drive as it was counted, and what became of it. */
export const orderDrive = v.object({
  id,
  parcel: v.string(),
  parcels: v.number(),
  priceCents: v.number(),
  sumCents: v.number(),
  on: v.optional(v.string()),
  orders: v.optional(v.number()),
  needId: v.optional(id),
  countedAt: time,
  /** Entered wrongly: it stays to be read, and counts for nothing. */
  takenBack: v.optional(driveTakenBack),
})
export type OrderDrive = v.InferOutput<typeof orderDrive>

/** 3640000 → 36,400; 3640050 → 36,400.50. */
export function yuan(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = Math.abs(cents % 100)
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`
}

/** Why a drive's figures cannot stand together: parcels × price is another sum than was given. */
export function driveRefusal({
  parcels,
  priceCents,
  sumCents,
}: Pick<OrderDriveInput, 'parcels' | 'priceCents' | 'sumCents'>): Refusal | null {
  const counted = parcels * priceCents
  if (counted === sumCents) return null
  return refusal('SUM_DISAGREES', {
    parcels,
    price: yuan(priceCents),
    counted: yuan(counted),
    said: yuan(sumCents),
  })
}

/** What several drives come to, those left out that were taken back; goods and money stay apart from each other. */
export function driveTotals(
  drives: readonly Pick<OrderDrive, 'parcels' | 'sumCents' | 'orders' | 'takenBack'>[],
) {
  const standing = drives.filter(({ takenBack }) => takenBack === undefined)
  const sum = (figure: (drive: (typeof drives)[number]) => number) =>
    standing.reduce((total, drive) => total + figure(drive), 0)
  return {
    parcels: sum(({ parcels }) => parcels),
    sumCents: sum(({ sumCents }) => sumCents),
    orders: sum(({ orders }) => orders ?? 0),
  }
}
