import * as v from 'valibot'
import { operation } from '../../contract/operation'
import { id } from '../../text'
import { additionsMade, addToRosterInput, chainPreview, importChainInput } from './schema'

const leading = {
  kind: 'role',
  roles: ['leader', 'secretary'],
  of: 'shift',
  shiftLeader: true,
  secret: true,
} as const

export const proxiesContract = {
  addToRoster: operation({
    engine: 'proxies',
    method: 'POST',
    path: '/shifts/{id}/roster',
    summary:
      'Signs people up on their behalf, by the same places, order and gates as a claim; says of each what became of them. 200 when nobody was added',
    who: leading,
    input: addToRosterInput,
    output: additionsMade,
    status: 201,
    refusals: ['SHIFT_STARTED', 'SHIFT_CANCELLED', 'NOT_OPEN_YET'],
  }),
  importChain: operation({
    engine: 'proxies',
    method: 'POST',
    path: '/shifts/{id}/roster/chain',
    summary:
      'With `text`, shows what is understood of a pasted 接龙 and writes nothing (200); with `entries`, signs those people up as addToRoster does (201)',
    who: leading,
    input: importChainInput,
    output: v.union([chainPreview, additionsMade]),
    status: 201,
    refusals: ['SHIFT_STARTED', 'SHIFT_CANCELLED', 'NOT_OPEN_YET'],
  }),
  removeFromRoster: operation({
    engine: 'proxies',
    method: 'DELETE',
    path: '/shifts/{id}/roster/{personId}',
    summary: 'Takes somebody off the roster; the first in line has the place, and who has an account is told',
    who: leading,
    output: v.object({ claim: v.object({ shiftId: id, postId: id, state: v.literal('withdrawn') }) }),
    refusals: ['NOT_ON_ROSTER', 'KEY_REUSED'],
  }),
}
