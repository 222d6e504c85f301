import { keepingContract, passingContract, proposalsContract, publicLedgerContract } from '@muster/shared'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { ledgerGate } from './gate'
import { ledgerHandlers } from './handlers'
import { passingHandlers } from './passing-handlers'
import { publicLedgerHandlers } from './public'

export const ledgerApp = (context: Context) =>
  serve(
    { ...keepingContract, ...passingContract, ...publicLedgerContract, ...proposalsContract },
    { ...ledgerHandlers(context), ...passingHandlers(context), ...publicLedgerHandlers(context) },
    ledgerGate(context),
    context,
  )
