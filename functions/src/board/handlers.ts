import { type boardContract, refuse } from '@muster/shared'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { BoardStore } from './store'

export function boardHandlers({ table, now }: Context): Handlers<keyof typeof boardContract> {
  const store = new BoardStore(table)
  return {
    getBoard: async ({ params }) => ({ body: (await store.get(params.id, now())) ?? refuse('NOT_FOUND') }),
  }
}
