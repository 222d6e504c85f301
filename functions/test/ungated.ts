import { contract, type OperationName } from '@muster/shared'
import { Hono } from 'hono'
import type { Api } from '../../dev/personas'
import type { Street } from '../../dev/street'
import { dutyHandlers } from '../src/duty/handlers'
import { type Gate, serve } from '../src/http/serve'
import { ledgerHandlers } from '../src/ledger/handlers'
import { passingHandlers } from '../src/ledger/passing-handlers'
import { papersHandlers } from '../src/papers/handlers'
import { peopleHandlers } from '../src/people/handlers'
import { proxiesHandlers } from '../src/proxies/handlers'
import { contextOf } from '../src/services'
import { supplyHandlers } from '../src/supply/handlers'
import { HERE } from './cast'
import { roleFor } from './sender'

/** The same handlers behind a gate that is always open: everybody has the role here that `name` asks for, and nobody is a stranger's token away. */
export async function ungated(street: Street, name: OperationName): Promise<Api> {
  const context = contextOf(street.services)
  const open: Gate = { roleIn: async () => roleFor(name), locate: async () => ({ communityId: HERE }) }
  const app = new Hono()
    .route('/', serve(contract, peopleHandlers(context), open, context))
    .route('/', serve(contract, dutyHandlers(context), open, context))
    .route('/', serve(contract, proxiesHandlers(context), open, context))
    .route('/', serve(contract, supplyHandlers(context), open, context))
    .route('/', serve(contract, ledgerHandlers(context), open, context))
    .route('/', serve(contract, passingHandlers(context), open, context))
    .route('/', serve(contract, papersHandlers(context), open, context))
  const { token } = await street.person('crowd-98')
  return {
    request(path, init) {
      const headers = new Headers(init.headers)
      if (!headers.has('Authorization')) headers.set('Authorization', `Bearer ${token}`)
      return app.request(path, { ...init, headers })
    },
  }
}
