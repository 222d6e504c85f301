import { derivedId } from '../ids'
import type { Allowance } from './tries.store'

// Who types boxes' codes for an hour slips now and then. A receiver's keepers together: five of them may.
const A_PERSON = 60
const A_RECEIVER = 300
// So many that one stranger cannot use them up for the others: of 500 billion codes, with 10,000 in use, they find one in a hundred days.
const OF_STRANGERS = 20_000

/** Wrong codes of boxes: a keeper's, and those of all keepers of a receiver. */
export function ofKeepers(receiver: string, personId: string): Allowance[] {
  return [
    { of: `PERSON#${personId}`, most: A_PERSON },
    { of: `RECEIVER#${receiver}`, most: A_RECEIVER },
  ]
}

/** Who asks for a gift by its code. `address`: where they come from on the network. */
export interface Asking {
  caller: { personId: string } | undefined
  address?: string | undefined
}

/** Wrong codes of gifts: who is signed in counts for themselves, whatever strangers do; a stranger as where they come from, and among all. */
export function ofAnybody(ids: string, receiver: string, { caller, address }: Asking): Allowance[] {
  if (caller !== undefined) return [{ of: `PERSON#${caller.personId}`, most: A_PERSON }]
  const strangers = { of: `PUBLIC#${receiver}`, most: OF_STRANGERS }
  if (address === undefined) return [strangers]
  // Kept for an hour's counting, and not to be read back from it.
  return [{ of: `FROM#${derivedId(ids, 'address', address)}`, most: A_PERSON }, strangers]
}
