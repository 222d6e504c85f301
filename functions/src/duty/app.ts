import { dutyContract } from '@muster/shared'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { dutyGate } from './gate'
import { dutyHandlers } from './handlers'

export const dutyApp = (context: Context) =>
  serve(dutyContract, dutyHandlers(context), dutyGate(context), context)
