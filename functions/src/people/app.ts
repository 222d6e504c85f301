import { peopleContract } from '@muster/shared'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { peopleGate } from './gate'
import { peopleHandlers } from './handlers'

export const peopleApp = (context: Context) =>
  serve(peopleContract, peopleHandlers(context), peopleGate(context), context)
