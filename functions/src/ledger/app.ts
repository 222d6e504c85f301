import { serve } from '../http/serve'
import type { Context } from '../services'
import { ledgerGate } from './gate'
import { ledgerHandlers } from './handlers'

export const ledgerApp = (context: Context) => serve(ledgerHandlers(context), ledgerGate(context), context)
