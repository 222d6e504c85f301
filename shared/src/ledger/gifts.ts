import { articleKey } from './state'
import type { GiftPart, GiftStep, Whereabouts } from './views'

const summed = (steps: readonly GiftStep[], of: (step: GiftStep) => number) =>
  steps.reduce((sum, step) => sum + of(step), 0)

/** What one step leaves in stock, more or less than before. */
function byStep({ kind, quantity }: GiftStep): number {
  return kind === 'count' || kind === 'correction' ? quantity : -quantity
}

/** How many of what came in are in stock after all of these steps. */
export function leftOf({ quantity }: { quantity: number }, steps: readonly GiftStep[]): number {
  return quantity + summed(steps, byStep)
}

/**
 * How much of a gift is where, article by article: two grades, or two measures, are never one figure. Undefined where steps are missing,
 * or go on where nobody has followed them: a sum that is not whole tells a donor something wrong.
 */
export function whereaboutsOf(parts: readonly GiftPart[]): Whereabouts[] | undefined {
  const found = new Map<string, Whereabouts>()
  for (const { goods, item, grade, measure, left, steps } of parts) {
    if (left === undefined || steps.some(({ beyond }) => beyond)) return undefined
    const key = articleKey({ goods, grade, measure })
    const before = found.get(key) ?? {
      goods,
      item,
      ...(grade === undefined ? {} : { grade }),
      measure,
      left: 0,
      issued: 0,
      underWay: 0,
      lost: 0,
    }
    found.set(key, {
      ...before,
      left: before.left + left,
      issued:
        before.issued +
        summed(steps, ({ kind, quantity }) =>
          kind === 'issue' || kind === 'issueCorrection' ? quantity : 0,
        ),
      underWay: before.underWay + summed(steps, ({ underWay, quantity }) => (underWay ? quantity : 0)),
      lost:
        before.lost + summed(steps, ({ kind, quantity }) => (kind === 'count' ? Math.max(0, -quantity) : 0)),
    })
  }
  return [...found.values()]
}
