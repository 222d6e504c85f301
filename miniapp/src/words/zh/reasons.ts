import { reasonNames } from '@muster/shared'

/** Why two figures differ, as the ledger says it; on paper it says the same. */
export const reasons = reasonNames
