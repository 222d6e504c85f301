import { proxiesContract } from '@muster/shared'
import { dutyGate } from '../duty/gate'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { proxiesHandlers } from './handlers'

export const proxiesApp = (context: Context) =>
  serve(proxiesContract, proxiesHandlers(context), dutyGate(context), context)
