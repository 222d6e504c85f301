import { type ChangePledgeInput, chinaDay, type PledgeInput, refuse, toIso } from '@muster/shared'
import { derivedId, fingerprint, randomId, readableCode } from '../ids'
import { elsewhere, type Looking } from './elsewhere'
import type { StoredLine } from './line.item'
import { MAX_LIVE_PLEDGES } from './line.store'
import type { StoredNeed, WholeNeed } from './need.store'
import { isSettled, type PledgeStore, type StoredPledge, stateOf } from './pledge.store'
import { settle } from './settling'

export interface PledgeStores extends Looking {
  pledges: PledgeStore
  /** The secret that ids are derived with. */
  ids: string
}

/** A pledge with the need and the line that it is for. */
export interface Pledged {
  pledge: StoredPledge
  need: StoredNeed
  line: StoredLine
}

interface Donor {
  personId: string
  key: string | undefined
  /** Where it is one line of a list: the list's id, with which the pledge's begins, its code, and the fingerprint of the whole. */
  list?: { id: string; code: string; print: string }
}

const TRIES = 12

/**
 * Pledges goods. First the pledge itself is written, which counts for nothing; then its line takes the quantity if so much is open.
 * The id comes from the key, so that the same tap, sent again, finds and finishes what the first one began.
 */
export async function pledge(
  stores: PledgeStores,
  needId: string,
  input: PledgeInput,
  by: Donor,
): Promise<Pledged> {
  const { needs, pledges } = stores
  const id = idFor(stores, input, by)
  const print = by.list?.print ?? fingerprint([needId, input])
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const [whole, earlier] = await Promise.all([
      needs.whole(needId),
      by.key === undefined && attempt === 0 ? undefined : pledges.get(by.personId, id),
    ])
    const { need, line } = lineOf(whole, input.lineId)
    const counts = earlier !== undefined && (isSettled(earlier) || line.taken[id] !== undefined)
    // One for another line may count there; only its own line could tell.
    const elsewhere = earlier !== undefined && (earlier.needId !== needId || earlier.lineId !== input.lineId)
    if (elsewhere || (counts && earlier.print !== print)) refuse('KEY_REUSED')
    if (earlier && counts) return { pledge: earlier, need, line }
    checkDay(input.deliverBy, stores.now())
    // Goods go to a unit whose registration somebody has seen (Charity Law).
    if (!(await stores.communities.get(need.communityId))?.receiver.verified) refuse('RECEIVER_NOT_VERIFIED')

    const draft =
      earlier?.print === print
        ? earlier
        : { ...newPledge(id, print, need, input, by, stores.now()), v: earlier?.v ?? 1 }
    const refused =
      line.open < input.quantity ||
      line.state === 'closed' ||
      Object.keys(line.taken).length >= MAX_LIVE_PLEDGES
    if (refused) {
      if (earlier) await pledges.drop(earlier)
      return refuseLine(stores, need, line, whole?.lines ?? [])
    }
    if (earlier === undefined) {
      if (!(await pledges.create(draft))) continue
    } else if (draft !== earlier && !(await pledges.save(draft))) continue
    if (await needs.lines.take(needId, line.id, id, input.quantity))
      return { pledge: draft, need, line: taking(line, id, input.quantity) }
  }
  return refuse('BUSY')
}

function idFor({ ids }: PledgeStores, { lineId }: PledgeInput, { personId, key, list }: Donor): string {
  if (list) return `${list.id}-${lineId}`
  return key === undefined ? randomId() : derivedId(ids, 'pledge', personId, key)
}

/** Changes a pledge of mine. A larger quantity must be open; the day and the name change at once. */
export async function changePledge(
  stores: PledgeStores,
  id: string,
  input: ChangePledgeInput,
  by: Donor,
): Promise<Pledged> {
  const { needs, pledges } = stores
  const print = fingerprint([id, input])
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { pledge: current, need, line } = await findMine(stores, by.personId, id)
    if (isSettled(current)) refuse('PLEDGE_SETTLED')
    const taken = line.taken[id] ?? refuse('NOT_FOUND')
    const known = by.key === undefined ? undefined : current.changes[by.key]
    if (known !== undefined && known !== print) refuse('KEY_REUSED')
    if (known !== undefined && (current.quantity === taken || current.quantity !== input.quantity))
      return { pledge: current, need, line }
    checkDay(input.deliverBy, stores.now())

    const quantity = input.quantity ?? taken
    const more = quantity - taken
    if (more > 0 && (line.open < more || line.state === 'closed')) {
      if (known !== undefined)
        await pledges.save({ ...current, quantity: taken, changes: less(current.changes, by.key) })
      return refuseLine(stores, need, line, (await needs.whole(need.id))?.lines ?? [])
    }
    const next: StoredPledge = {
      ...current,
      quantity,
      deliverBy: input.deliverBy ?? current.deliverBy,
      anonymous: input.anonymous ?? current.anonymous,
      donorName: input.anonymous ? null : (input.donorName ?? current.donorName),
      changes: by.key === undefined ? current.changes : { ...current.changes, [by.key]: print },
    }
    if (known === undefined && !(await pledges.save(next))) continue
    if (more === 0 || (await needs.lines.retake(need.id, line.id, id, taken, quantity)))
      return { pledge: next, need, line: taking(line, id, quantity) }
  }
  return refuse('BUSY')
}

/** Withdraws a pledge of mine; its quantity is open again. Doing it twice changes nothing; one that is being taken in stays. */
export async function withdrawPledge(stores: PledgeStores, id: string, personId: string): Promise<Pledged> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const { pledge: current, need, line } = await findMine(stores, personId, id)
    if (current.claimedBy !== undefined) refuse('PLEDGE_SETTLED')
    if (current.lapsedAt !== undefined) return { pledge: current, need, line }
    const pledge = { ...current, withdrawnAt: current.withdrawnAt ?? stores.now() }
    if (current.withdrawnAt === undefined && !(await stores.pledges.save(pledge))) continue
    await settle(stores.needs, pledge)
    return { pledge, need, line }
  }
  return refuse('BUSY')
}

/** My pledges that count or have counted, newest first. One that its line never took is not shown. */
export async function pledgesOf({ needs, pledges }: PledgeStores, personId: string): Promise<Pledged[]> {
  const mine = await pledges.of(personId)
  const wholes = new Map((await needs.many(mine)).map((whole) => [whole.need.id, whole]))
  return mine
    .flatMap((each) => {
      const whole = wholes.get(each.needId)
      const line = whole?.lines.find((candidate) => candidate.id === each.lineId)
      const counts = stateOf(each) !== 'pledged' || line?.taken[each.id] !== undefined
      return whole && line && counts ? [{ pledge: each, need: whole.need, line }] : []
    })
    .sort((a, b) => (a.pledge.pledgedAt < b.pledge.pledgedAt ? 1 : -1))
}

async function findMine({ needs, pledges }: PledgeStores, personId: string, id: string): Promise<Pledged> {
  const pledge = (await pledges.get(personId, id)) ?? refuse('NOT_FOUND')
  const [whole] = await needs.many([pledge])
  return { pledge, ...lineOf(whole, pledge.lineId) }
}

function lineOf(whole: WholeNeed | undefined, lineId: string): { need: StoredNeed; line: StoredLine } {
  const line = whole?.lines.find((each) => each.id === lineId)
  return whole && line ? { need: whole.need, line } : refuse('NOT_FOUND')
}

async function refuseLine(
  stores: PledgeStores,
  { communityId }: StoredNeed,
  line: StoredLine,
  lines: StoredLine[],
): Promise<never> {
  if (line.state === 'closed') refuse('NOT_WANTED_NOW')
  if (line.open > 0 && Object.keys(line.taken).length >= MAX_LIVE_PLEDGES) refuse('LINE_CROWDED')
  const short = lines
    .filter((each) => each.id !== line.id && each.open > 0 && each.state === 'open')
    .map(({ id, item, open, measure }) => ({ lineId: id, item, open, measure }))
  const { open, measure } = line
  return refuse('NEED_MET', { open, measure, short, elsewhere: await elsewhere(stores, line, communityId) })
}

function checkDay(day: string | undefined, now: number): void {
  if (day !== undefined && day < chinaDay(now))
    refuse('BAD_REQUEST', { issues: [{ path: 'deliverBy', message: '这一天已经过了' }] })
}

function newPledge(
  id: string,
  print: string,
  need: StoredNeed,
  { lineId, quantity, deliverBy, donorName, anonymous = false }: PledgeInput,
  { personId, list }: Donor,
  now: number,
): StoredPledge {
  return {
    id,
    personId,
    code: list?.code ?? readableCode(),
    needId: need.id,
    lineId,
    communityId: need.communityId,
    quantity,
    deliverBy,
    anonymous,
    donorName: anonymous ? null : (donorName ?? null),
    pledgedAt: toIso(now),
    print,
    changes: {},
    v: 1,
  }
}

/** The line as it is once the pledge has taken its quantity. */
function taking(line: StoredLine, id: string, quantity: number): StoredLine {
  const more = quantity - (line.taken[id] ?? 0)
  return { ...line, open: line.open - more, taken: { ...line.taken, [id]: quantity } }
}

function less(changes: Record<string, string>, key: string | undefined): Record<string, string> {
  if (key === undefined) return changes
  const { [key]: _, ...rest } = changes
  return rest
}
