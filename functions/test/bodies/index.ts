import type { OperationName } from '@muster/shared'
import type { Sending } from '../../../dev/street'
import { dutyRequests } from './duty'
import { ledgerRequests } from './ledger'
import { papersRequests } from './papers'
import { peopleRequests } from './people'
import type { Scene } from './scene'
import { supplyRequests } from './supply'
import { taskRequests } from './tasks'

export { oneShift, type Scene, setScene } from './scene'

/** For each operation a request that is good in every way. */
export const goodRequests: Record<OperationName, (scene: Scene) => Sending> = {
  ...peopleRequests,
  ...taskRequests,
  ...dutyRequests,
  ...papersRequests,
  ...supplyRequests,
  ...ledgerRequests,
}
