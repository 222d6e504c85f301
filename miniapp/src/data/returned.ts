import * as v from 'valibot'
import { drop, rework, useQueued } from './outbox'

/** What was refused after its page had been left, by the key of its tap: why, what was written, and ways to go on with it. */
export function useReturned(key: string | undefined) {
  const one = useQueued().find((each) => each.key === key && each.state === 'refused')
  if (one === undefined) return undefined
  const { deed, refusal, again } = one
  return {
    key: one.key,
    refusal,
    remark: ('body' in deed && 'remark' in deed.body && deed.body.remark) || '',
    read<T>(schema: v.GenericSchema<unknown, T>): T | undefined {
      const found = v.safeParse(schema, again?.work)
      return found.success ? found.output : undefined
    },
    keep: (work: unknown) => rework(one.key, work),
    drop: () => drop(one),
  }
}
export type Returned = ReturnType<typeof useReturned>
