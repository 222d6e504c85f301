import {
  type CallUp,
  type callUpContract,
  canWait,
  postsWithLeft,
  Refused,
  refuse,
  shiftRefusal,
  stepsOf,
  toIso,
  waitingCount,
} from '@muster/shared'
import type { Handlers } from '../../http/serve'
import { idsOf } from '../../http/session'
import type { Context } from '../../services'
import type { StoredShift } from '../shift.item'
import { ShiftStore } from '../shift.store'
import { CallUpStore, type StoredCallUp } from './callup.store'

/** Whether a step of it is still to come. */
const isUnderWay = ({ steps, called }: StoredCallUp) => called < steps.length

export function callUpHandlers({ table, now }: Context): Handlers<keyof typeof callUpContract> {
  const shifts = new ShiftStore(table)
  const store = new CallUpStore(table)

  function viewOf(stored: StoredCallUp, shift: StoredShift): CallUp {
    const called = Object.keys(stored.invited)
    const coming = called.filter((personId) => shift.roster[personId]).length
    const notComing = called.filter(
      (personId) => !shift.roster[personId] && stored.declined[personId] !== undefined,
    ).length
    return {
      shiftId: shift.id,
      calledAt: stored.at,
      steps: stored.steps,
      invited: called.length,
      coming,
      notComing,
      silent: called.length - coming - notComing,
      missing: postsWithLeft(shift).filter((post) => post.left > 0),
      asOf: toIso(now()),
    }
  }

  return {
    callUp: async ({ params, body, caller }) => {
      const shift = (await shifts.get(params.id)) ?? refuse('NOT_FOUND')
      for (;;) {
        const before = await store.get(shift.id)
        if (before && isUnderWay(before)) return { body: { callUp: viewOf(before, shift) }, status: 200 }
        const why = shiftRefusal(shift, now(), undefined)
        if (why) throw new Refused(why)
        if (postsWithLeft(shift).every((post) => post.left === 0))
          refuse('SHIFT_FULL', { canWait: canWait(shift, now()), waiting: waitingCount(shift) })
        const callUp: StoredCallUp = {
          shiftId: shift.id,
          by: caller.personId,
          at: toIso(now()),
          whom: body,
          steps: stepsOf(body, now()),
          invited: {},
          declined: {},
          called: 0,
          told: 0,
          v: before?.v ?? 0,
        }
        if (await store.save(callUp)) return { body: { callUp: viewOf(callUp, shift) } }
      }
    },

    getCallUp: async ({ params }) => {
      const [stored, shift] = await Promise.all([store.get(params.id), shifts.get(params.id)])
      if (!shift) return refuse('NOT_FOUND')
      return { body: { callUp: stored && viewOf(stored, shift) } }
    },

    answerCallUp: async ({ params, body, caller }) => {
      for (const personId of idsOf(caller))
        if (await store.answer(params.id, personId, body.coming, now()))
          return { body: { shiftId: params.id, coming: body.coming } }
      return refuse((await shifts.get(params.id)) === undefined ? 'NOT_FOUND' : 'NOT_CALLED')
    },
  }
}
