/** A field of a change: not given, it stays as it was; null takes it out. */
export function changedTo<T>(given: T | null | undefined, was: T | undefined): T | undefined {
  return given === undefined ? was : (given ?? undefined)
}

/** Waits before a contested write is tried again: up to 10 ms more each time, at random, so that two do not meet again. */
export async function pauseBefore(attempt: number): Promise<void> {
  if (attempt > 0) await new Promise((done) => setTimeout(done, Math.random() * 10 * attempt))
}
