import { type Article, type GiftPart, type GiftStep, leftOf } from '@muster/shared'
import type { LedgerStore, StoredEntry } from './ledger.store'
import { articleIn } from './lots'
import type { TrailStore } from './trail.store'

interface Stores {
  ledger: LedgerStore
  trails: TrailStore
}

/** How many more parts may be followed: spent before anything is read. */
export interface Allowance {
  parts: number
}

/** A lot as it came into a ledger. */
interface Brought extends Pick<GiftPart, 'receiver' | 'lot' | 'came' | 'of'> {
  article: Article
}

// Handed on from unit to unit more often than this, goods have gone through a street's whole list.
const DEEPEST = 8

/**
 * Where a lot has gone: itself, and what was sent on or set apart of it, and of that, through whatever ledgers. No entry brings in what
 * was there before it, so no way leads back to where it was; a lot that comes up twice all the same is followed once.
 */
export async function partsOf(stores: Stores, first: Brought, allowance: Allowance): Promise<GiftPart[]> {
  const parts: GiftPart[] = []
  const known = new Set<string>()
  let next = [first]
  for (let depth = 0; next.length > 0; depth++) {
    const allowed = depth < DEEPEST ? allowance : { parts: 0 }
    const fresh = next.filter(({ receiver, lot }) => {
      const key = `${receiver.id} ${lot}`
      return !known.has(key) && known.add(key)
    })
    next = []
    for (const { part, onward } of await Promise.all(fresh.map((one) => traced(stores, one, allowed)))) {
      const place = parts.push(part) - 1
      next.push(...onward.map(({ from, ...one }) => ({ ...one, of: { part: place, n: from } })))
    }
  }
  return parts
}

/** What went on of a lot. `from`: the entry that sent it or set it apart. */
type Onward = Omit<Brought, 'of'> & { from: number }

async function traced(
  stores: Stores,
  { article, ...brought }: Brought,
  allowance: Allowance,
): Promise<{ part: GiftPart; onward: Onward[] }> {
  const { receiver, lot } = brought
  const { steps: noted, cut } = await stores.trails.of(receiver.id, lot)
  const telling = noted.filter(({ kind }) => kind === 'sent' || kind === 'correction').map(({ n }) => n)
  const entries = await stores.ledger.some(receiver.id, telling)
  const told = await Promise.all(
    noted.map(async (step) => {
      const entry = entries.find((one) => one.entry.n === step.n)
      if (step.kind === 'sent') return sentOn(stores, step, entry, lot, allowance)
      return step.kind === 'correction' ? corrected(step, entry, brought, allowance) : { step, onward: [] }
    }),
  )
  const steps = told.map(({ step }) => step)
  const is = steps.findLast(({ became }) => became !== undefined)?.became ?? article
  const part: GiftPart = {
    ...brought,
    ...is,
    steps,
    ...(cut ? { cut } : { left: leftOf(brought.came, steps) }),
  }
  return { part, onward: told.flatMap(({ onward }) => onward) }
}

interface Told {
  step: GiftStep
  onward: Onward[]
}

const beyond = (step: GiftStep): Told => ({ step: { ...step, beyond: true }, onward: [] })

const spent = (allowance: Allowance, parts: number): boolean => {
  if (allowance.parts < parts) return false
  allowance.parts -= parts
  return true
}

/** What arrived of a lot in another receiver's ledger, line by line as it was sent. */
async function sentOn(
  { ledger }: Stores,
  step: GiftStep,
  sent: StoredEntry | undefined,
  lot: string,
  allowance: Allowance,
): Promise<Told> {
  if (sent?.entry.kind !== 'sent') return beyond(step)
  if (sent.arrivedAs === undefined) return { step: { ...step, underWay: true }, onward: [] }
  const { to, transfer, lines } = sent.entry
  const places = lines
    .flatMap(({ lots }) => lots)
    .flatMap((portion, place) => (portion.lot === lot ? place : []))
  if (!spent(allowance, places.length)) return beyond(step)
  const arrived = (await ledger.get(to.id, sent.arrivedAs))?.entry
  if (arrived?.kind !== 'arrived' || arrived.transfer !== transfer) return beyond(step)
  const { n, at } = arrived
  const onward = places.flatMap((place): Onward[] => {
    const line = arrived.lines[place]
    if (line === undefined) return []
    const { quantity, sent: said, reason } = line
    const came = { n, at, kind: 'arrived' as const, quantity, sent: said, reason }
    return [{ from: step.n, receiver: to, lot: `${n}.${place + 1}`, article: articleIn(line), came }]
  })
  return { step, onward }
}

/** What a lot was found to be, and what was set apart of it, which is a lot of its own. */
function corrected(
  step: GiftStep,
  correction: StoredEntry | undefined,
  { receiver, lot }: Pick<Brought, 'receiver' | 'lot'>,
  allowance: Allowance,
): Told {
  if (correction?.entry.kind !== 'correction') return beyond(step)
  const { n, at, reason, lines } = correction.entry
  let became: Article | undefined
  const onward: Onward[] = []
  for (const [place, line] of lines.entries()) {
    if (line.lot !== lot || 'issued' in line) continue
    const { was, is, apart } = line
    if (was.goods !== is.goods || was.grade !== is.grade || was.measure !== is.measure) became = articleIn(is)
    if (apart === undefined) continue
    const came = { n, at, kind: 'correction' as const, quantity: apart.quantity, reason }
    onward.push({ from: n, receiver, lot: `${n}.${place + 1}`, article: articleIn(apart), came })
  }
  const named = became === undefined ? step : { ...step, became }
  return spent(allowance, onward.length) ? { step: named, onward } : beyond(named)
}
