import { Refused, refuse, stepOn, toIso, visitOf, type visitsContract } from '@muster/shared'
import { pauseBefore } from '../../changes'
import type { Handlers } from '../../http/serve'
import { fingerprint } from '../../ids'
import type { Context } from '../../services'
import { ShiftStore } from '../shift.store'
import { TaskStore } from '../task.store'
import { VisitStore } from './visit.store'

// A few leaders at one site.
const TRIES = 12

export function visitsHandlers({ table, now }: Context): Handlers<keyof typeof visitsContract> {
  const visits = new VisitStore(table)
  const shifts = new ShiftStore(table)
  const tasks = new TaskStore(table)

  /** The ordered steps at this shift; there is nothing to visit where there are none. */
  async function stepsAt(shiftId: string): Promise<string[]> {
    const shift = await shifts.get(shiftId)
    const steps = (shift && (await tasks.get(shift.taskId)))?.steps ?? []
    return steps.length > 0 ? steps : refuse('NOT_FOUND')
  }

  return {
    startVisit: async ({ params, key, caller }) => {
      const steps = await stepsAt(params.id)
      const tap = key && fingerprint([caller.personId, key])
      for (let n = 0; n < TRIES; n++) {
        await pauseBefore(n)
        const number = await visits.give(params.id, tap)
        if (number !== undefined) return { body: { visit: visitOf(number, 0, steps) } }
      }
      return refuse('BUSY')
    },

    takeStep: async ({ params, body }) => {
      const steps = await stepsAt(params.id)
      if (!/^[1-9]\d{0,5}$/.test(params.number)) refuse('NOT_FOUND')
      for (let n = 0; n < TRIES; n++) {
        await pauseBefore(n)
        const visit = (await visits.get(params.id, Number(params.number))) ?? refuse('NOT_FOUND')
        const step = stepOn(visit.done, body.step, steps)
        if (!step.ok) throw new Refused(step.refusal)
        if (step.done === visit.done || (await visits.moveOn(params.id, visit, step.done)))
          return { body: { visit: visitOf(visit.number, step.done, steps) } }
      }
      return refuse('BUSY')
    },

    listVisits: async ({ params }) => {
      const steps = await stepsAt(params.id)
      const all = await visits.list(params.id)
      return {
        body: {
          steps: steps.map((step, n) => ({ step, through: all.filter(({ done }) => done > n).length })),
          visitors: all.length,
          underway: all
            .filter(({ done }) => done < steps.length)
            .map(({ number, done }) => visitOf(number, done, steps)),
          asOf: toIso(now()),
        },
      }
    },
  }
}
