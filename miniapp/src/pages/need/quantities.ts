// Steps and quick amounts by how much is open: nobody taps a hundred times, and nobody carries 1,600 by accident.
const SCALES = [
  { from: 1_000, step: 100, quick: [100, 300, 500] },
  { from: 200, step: 10, quick: [50, 100, 200] },
  { from: 60, step: 10, quick: [10, 30, 60] },
  { from: 20, step: 5, quick: [5, 10, 20] },
  { from: 0, step: 1, quick: [1, 2, 5] },
] as const

const scaleFor = (most: number) => SCALES.find(({ from }) => most >= from) ?? SCALES[4]

/** A few amounts below `most`, which itself is offered beside them. */
export const quickAmounts = (most: number): number[] => scaleFor(most).quick.filter((amount) => amount < most)

export const stepOf = (most: number) => scaleFor(most).step

/** The first amount to propose: the middle one of the quick ones, never more than is open. */
export const amountToPropose = (most: number) => Math.min(most, quickAmounts(most)[1] ?? most)

/** What was typed as a number, never more than `most`; 0 for nothing. */
export const amountTyped = (text: string, most = Number.POSITIVE_INFINITY): number =>
  Math.min(most, Number(text.replace(/\D/g, '')))
