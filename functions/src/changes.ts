import { refuse } from '@muster/shared'
import * as v from 'valibot'
import { derivedId, fingerprint } from './ids'

/** A change that was made under an idempotency key: kept on the item that it changed. */
export const madeChange = v.object({ id: v.string(), print: v.string() })
export type MadeChange = v.InferOutput<typeof madeChange>

// The last 50 changes of a task or a need reach back much further than the 48 hours for which a key is remembered.
const CHANGES_KEPT = 50

/** Names a change by who makes it and under which key; without a key it is like no other. */
export function changeUnder(
  secret: string,
  personId: string,
  key: string | undefined,
  input: unknown,
): MadeChange | undefined {
  return key === undefined
    ? undefined
    : { id: derivedId(secret, 'change', personId, key), print: fingerprint(input) }
}

/** Whether the change was made before. Refuses when its key was used for something else. */
export function wasMade(made: readonly MadeChange[], change: MadeChange | undefined): boolean {
  const earlier = made.find(({ id }) => id === change?.id)
  if (earlier && earlier.print !== change?.print) refuse('KEY_REUSED')
  return earlier !== undefined
}

export function withChange(made: readonly MadeChange[], change: MadeChange | undefined): MadeChange[] {
  return change === undefined ? [...made] : [...made, change].slice(-CHANGES_KEPT)
}

/** A field of a change: not given, it stays as it was; null takes it out. */
export function changedTo<T>(given: T | null | undefined, was: T | undefined): T | undefined {
  return given === undefined ? was : (given ?? undefined)
}

/** Waits before a contested write is tried again: up to 10 ms more each time, at random, so that two do not meet again. */
export async function pauseBefore(attempt: number): Promise<void> {
  if (attempt > 0) await new Promise((done) => setTimeout(done, Math.random() * 10 * attempt))
}
