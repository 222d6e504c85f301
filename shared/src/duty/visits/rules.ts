import { type Refusal, refusal } from '../../contract/errors'
import type { Visit } from './schema'

export function visitOf(number: number, done: number, steps: readonly string[]): Visit {
  const next = steps[done]
  return { number, done, ...(next === undefined ? {} : { next }) }
}

export type Step = { ok: true; done: number } | { ok: false; refusal: Refusal }

/**
 * How many steps a visitor has behind them after `step`. The step that they have just gone through, once more, changes nothing:
 * it was sent twice, or by two people at once. Any other but the next is out of order.
 */
export function stepOn(done: number, step: string, steps: readonly string[]): Step {
  if (done > 0 && steps[done - 1] === step) return { ok: true, done }
  if (steps[done] === step) return { ok: true, done: done + 1 }
  return { ok: false, refusal: refusal('STEP_OUT_OF_ORDER', { next: steps[done] ?? null }) }
}
