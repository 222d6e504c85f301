import { type boardContract, refuse } from '@muster/shared'
import { BoardStore } from '../directory/boards'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'

export function boardHandlers({ table, now }: Context): Handlers<keyof typeof boardContract> {
  const store = new BoardStore(table)
  return {
    getBoard: async ({ params }) => ({ body: (await store.get(params.id, now())) ?? refuse('NOT_FOUND') }),
  }
}
