import { catalogueContract, supplyContract } from '@muster/shared'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { supplyGate } from './gate'
import { supplyHandlers } from './handlers'

export const supplyApp = (context: Context) =>
  serve({ ...supplyContract, ...catalogueContract }, supplyHandlers(context), supplyGate(context), context)
