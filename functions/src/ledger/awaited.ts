import { type Article, type Reason, type ReceiveInput, refuse } from '@muster/shared'
import type { GiftStore } from '../supply/gift.store'
import type { StoredLine } from '../supply/line.item'
import type { NeedStore } from '../supply/need.store'
import { type PledgeStore, stateOf } from '../supply/pledge.store'
import type { Outside } from './deed.store'
import { badField, type Names, noSuch } from './naming'

/** Where it is known what is expected. */
export interface Awaiting {
  gifts: GiftStore
  needs: NeedStore
  pledges: PledgeStore
}

/** A pledge that is at the door. */
export interface Awaited {
  pledgeId: string
  personId: string
  donorName: string | null
  /** What had been pledged. */
  pledged: number
  line: StoredLine
}

/** The pledges of a receipt's lines. Refuses CODE_UNKNOWN for a code that is not theirs, PLEDGE_SETTLED for one that was taken in or withdrawn. */
export async function awaitedUnder(
  { gifts, needs, pledges }: Awaiting,
  { code, lines }: ReceiveInput,
  receiver: string,
): Promise<Awaited[]> {
  const at = lines.findIndex(({ pledgeId }) => pledgeId !== undefined)
  if (code === undefined) return at < 0 ? [] : badField('code', '认捐的要填捐物码')
  const under = await gifts.under(receiver, code)
  if (under.pledges.length + under.entries.length === 0) refuse('CODE_UNKNOWN')
  const wanted = new Set(lines.flatMap(({ pledgeId }) => pledgeId ?? []))
  return Promise.all(
    [...wanted].map(async (pledgeId) => {
      const { personId } = under.pledges.find((each) => each.pledgeId === pledgeId) ?? refuse('CODE_UNKNOWN')
      const pledge = (await pledges.get(personId, pledgeId)) ?? refuse('CODE_UNKNOWN')
      const state = stateOf(pledge)
      if (state === 'withdrawn' || state === 'received') refuse('PLEDGE_SETTLED')
      const line = (await needs.line(pledge.needId, pledge.lineId)) ?? refuse('NOT_FOUND')
      const pledged = line.taken[pledgeId] ?? pledge.quantity
      return { pledgeId, personId, donorName: pledge.anonymous ? null : pledge.donorName, pledged, line }
    }),
  )
}

/** Whether goods are what a line asks for; where it does not say of which goods it is, the keeper does, by giving another grade as the reason. */
export async function isAsked(
  { catalogue }: Names,
  { goodsId }: StoredLine,
  { goods }: Article,
  reason: Reason | undefined,
): Promise<boolean> {
  if (goodsId === undefined) return reason !== 'another grade'
  const asked = (await catalogue.named(goodsId))?.id
  // What was sent before the street merged it still goes by its first name.
  return asked === goods || asked === (await catalogue.named(goods))?.id
}

/** Goods that nobody had pledged here, and the line that a keeper says they are for. */
interface Filling {
  needLine: NonNullable<ReceiveInput['lines'][number]['needLine']>
  quantity: number
  reason?: Reason | undefined
  article: Article
  receiver: string
  /** In which line of the request they are, from 0. */
  at: number
}

/** Adds goods to what a line of a need gets. */
export async function fill(
  names: Names,
  stores: Pick<Awaiting, 'needs'>,
  gifts: Outside['gifts'],
  { needLine, quantity, reason, article, receiver, at }: Filling,
): Promise<void> {
  const path = `lines.${at}.needLine`
  const asked = await lineWanted(stores, needLine, receiver, path)
  if (!(await isAsked(names, asked, article, reason))) badField(path, '和单子上要的不是一样东西')
  const before = gifts.find((each) => each.needId === needLine.needId && each.lineId === needLine.lineId)
  if (before === undefined) gifts.push({ ...needLine, quantity })
  else before.quantity += quantity
}

/** The line of a need of the receiver's own community. */
async function lineWanted(
  { needs }: Pick<Awaiting, 'needs'>,
  { needId, lineId }: { needId: string; lineId: string },
  receiver: string,
  path: string,
): Promise<StoredLine> {
  const need = await needs.get(needId)
  if (need?.communityId !== receiver) noSuch(path)
  return (await needs.line(needId, lineId)) ?? noSuch(path)
}
