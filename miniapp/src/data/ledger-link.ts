import { API_PREFIX, publicLedgerContract } from '@muster/shared'

/** Where the first part of a receiver's chain is published; each part says where the next begins. */
export const ledgerLink = (receiver: string) =>
  `${process.env.TARO_APP_API || window.location.origin}${API_PREFIX}${publicLedgerContract.verifyLedger.path.replace('{id}', encodeURIComponent(receiver))}`
