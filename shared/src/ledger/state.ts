import type { Article, LotId, Said } from './schema'

/** What comes in adds to what is in stock, what goes out takes from it; `corrected` may be below zero. */
export const inward = ['received', 'arrived', 'gained', 'corrected'] as const
export const outward = ['issued', 'lost', 'sent'] as const
export type Figure = (typeof inward)[number] | (typeof outward)[number]

/** Sums of quantities; what is not there is 0. */
export type Figures = { [F in Figure]?: number | undefined }

/** What came in together and expires together. `emptied`: the entry that took the last of it. */
export interface Lot extends Omit<Said, 'quantity'> {
  left: number
  emptied?: number | undefined
  figures: Figures
}

export interface Total extends Article {
  figures: Figures
}

/** A receiver's stock after entry `n`: its lots, and what has become of all goods since the first entry, by article. */
export interface State {
  receiver: string
  n: number
  lots: Record<LotId, Lot>
  totals: Record<string, Total>
}

/** A receiver's stock before its first entry. */
export function emptyState(receiver: string): State {
  return { receiver, n: 0, lots: {}, totals: {} }
}

/** What tells one article from another, as a key. */
export function articleKey({ goods, grade, measure }: Omit<Article, 'item'>): string {
  return JSON.stringify([goods, measure, grade ?? null])
}

const sum = (figures: Figures, of: readonly Figure[]) =>
  of.reduce((whole, figure) => whole + (figures[figure] ?? 0), 0)

/** All that came in, corrections and finds included. */
export const cameIn = (figures: Figures): number => sum(figures, inward)
/** All that went out. */
export const wentOut = (figures: Figures): number => sum(figures, outward)

/** All that went out, by what became of it; what is nothing is absent. */
export const goneOf = ({ issued = 0, sent = 0, lost = 0 }: Figures) => ({
  ...(issued > 0 ? { issued } : {}),
  ...(sent > 0 ? { sent } : {}),
  ...(lost > 0 ? { lost } : {}),
})

/** What the ledger says of a lot now. */
export function saidOf({ left: _, emptied: __, figures, ...rest }: Lot): Said {
  return { ...rest, quantity: cameIn(figures) }
}

/** What became of each article since the first entry. */
export const sumsOf = ({ totals }: State) =>
  Object.values(totals).map(({ figures, ...article }) => {
    const [came, went] = [cameIn(figures), wentOut(figures)]
    return { ...article, came, went, left: came - went, ...goneOf(figures) }
  })
