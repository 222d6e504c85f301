import { anyone, operation } from '../contract/operation'
import { board } from './schema'

export const boardContract = {
  getBoard: operation({
    engine: 'board',
    method: 'GET',
    path: '/communities/{id}/board',
    summary: 'The home page: every shift and need that is open now',
    who: anyone,
    output: board,
  }),
}
