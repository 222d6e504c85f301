import { boardContract } from '@muster/shared'
import { aboutApp } from '../http/about'
import { serve } from '../http/serve'
import type { Context } from '../services'
import { boardHandlers } from './handlers'

/** The board, and what the API says of itself. It has nothing but what anyone may see, so there is no role to look up. */
export const boardApp = (context: Context) =>
  serve(
    boardContract,
    boardHandlers(context),
    { roleIn: async () => undefined, locate: async () => undefined },
    context,
  ).route('/', aboutApp())
