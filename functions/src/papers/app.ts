import { papersContract } from '@muster/shared'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { papersGate } from './gate'
import { papersHandlers } from './handlers'

export const papersApp = (context: Context) =>
  serve(papersContract, papersHandlers(context), papersGate(context), context)
