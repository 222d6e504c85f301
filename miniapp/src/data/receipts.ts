import * as v from 'valibot'
import { session } from './session'
import { stored, useStored } from './stored'

const receipt = v.object({
  personId: v.string(),
  receiverId: v.string(),
  /** The number of its entry. */
  n: v.number(),
  at: v.string(),
  code: v.string(),
  lines: v.array(v.object({ item: v.string(), quantity: v.number(), measure: v.string() })),
})
export type Receipt = v.InferOutput<typeof receipt>

// 20: a busy evening. Codes are the donors' own, so that no more of them stay on a phone than are still asked for.
const KEPT = 20

/** What was taken in on this phone, newest first: a code that came late, after the network, is not lost. */
const receipts = stored<Receipt[]>('receipts', v.array(receipt), [])

export function keepReceipt(one: Omit<Receipt, 'personId'>) {
  const personId = session.get()?.person.id ?? ''
  const others = receipts.get().filter((other) => other.n !== one.n || other.receiverId !== one.receiverId)
  receipts.set([{ personId, ...one }, ...others].slice(0, KEPT))
}

/** Of the person who is signed in, at one receiver. */
export function useReceipts(receiverId: string): Receipt[] {
  const me = session.get()?.person.id
  return useStored(receipts).filter((one) => one.personId === me && one.receiverId === receiverId)
}
