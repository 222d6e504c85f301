import { type ChangeNeedInput, type Community, type PostNeedInput, refuse, toIso } from '@muster/shared'
import { changedTo, changeUnder, wasMade, withChange } from '../changes'
import type { Catalogue } from '../directory/catalogue'
import { derivedId, fingerprint, randomId } from '../ids'
import { carryNeed } from './carrying'
import { named } from './naming'
import type { NeedStore, StoredNeed, WholeNeed } from './need.store'

export interface NeedStores {
  needs: NeedStore
  catalogue: Catalogue
  now: () => number
  /** The secret that ids are derived with. */
  ids: string
}

interface Posting {
  community: Community
  personId: string
  key: string | undefined
}

/** Posts a need: it is written first and says what its lines are to be, then they are made. The same key gives the same need. */
export async function postNeed(stores: NeedStores, input: PostNeedInput, by: Posting): Promise<WholeNeed> {
  const { community, personId, key } = by
  const now = stores.now()
  // Goods go to a unit that was looked at; a community has one, its own.
  if (input.receiverId !== undefined && input.receiverId !== community.receiver.id)
    refuse('BAD_REQUEST', { issues: [{ path: 'receiverId', message: '本社区没有这个接收单位' }] })
  if (input.neededBy !== undefined && Date.parse(input.neededBy) <= now)
    refuse('BAD_REQUEST', { issues: [{ path: 'neededBy', message: '这个时间已经过了' }] })
  const { title, note, neededBy, urgent, delivery, notWanted } = input
  const lines = await named(stores.catalogue, input.lines, 'lines')
  const need: StoredNeed = {
    id: key === undefined ? randomId() : derivedId(stores.ids, 'need', personId, key),
    communityId: community.id,
    title,
    note,
    neededBy,
    urgent: urgent ?? false,
    state: 'open',
    receiver: community.receiver,
    delivery,
    notWanted: notWanted ?? [],
    postedBy: personId,
    postedAt: toIso(now),
    print: fingerprint([community.id, input]),
    lines: lines.map((line, n) => ({ id: `l${n + 1}`, ...line })),
    made: [],
    v: 1,
  }
  if (await stores.needs.create(need)) return carried(stores, need)
  const earlier = (await stores.needs.get(need.id)) ?? refuse('BUSY')
  if (earlier.print !== need.print) refuse('KEY_REUSED')
  return carried(stores, earlier)
}

/** Changes a need. Refuses (BELOW_PLEDGED) a line that would want less than is pledged. */
export async function changeNeed(
  stores: NeedStores,
  id: string,
  input: ChangeNeedInput,
  by: { personId: string; key: string | undefined },
): Promise<WholeNeed> {
  const { need, lines } = (await stores.needs.whole(id)) ?? refuse('NOT_FOUND')
  const made = changeUnder(stores.ids, by.personId, by.key, [id, input])
  if (wasMade(need.made, made)) return carried(stores, need)
  if (need.state === 'closed') refuse('NOT_WANTED_NOW')
  for (const [n, change] of (input.lines ?? []).entries()) {
    const line = lines.find((each) => each.id === change.id)
    if (line === undefined)
      return refuse('BAD_REQUEST', { issues: [{ path: `lines.${n}.id`, message: '没有这一样' }] })
    const pledged = line.wanted - line.open
    if (change.wanted < pledged) refuse('BELOW_PLEDGED', { lineId: line.id, pledged, measure: line.measure })
  }
  if (need.lines.length + (input.addLines?.length ?? 0) > 40)
    refuse('BAD_REQUEST', { issues: [{ path: 'addLines', message: '一张单子最多 40 样' }] })
  const addLines = await named(stores.catalogue, input.addLines ?? [], 'addLines')
  const added = addLines.map((line, n) => ({ id: `l${need.lines.length + n + 1}`, ...line }))
  return save(stores, {
    ...need,
    made: withChange(need.made, made),
    confirmedAt: toIso(stores.now()),
    title: input.title ?? need.title,
    note: changedTo(input.note, need.note),
    neededBy: changedTo(input.neededBy, need.neededBy),
    urgent: input.urgent ?? need.urgent,
    delivery: changedTo(input.delivery, need.delivery),
    notWanted: input.notWanted ?? need.notWanted,
    lines: [
      ...need.lines.map((line) => ({
        ...line,
        wanted: input.lines?.find((change) => change.id === line.id)?.wanted ?? line.wanted,
      })),
      ...added,
    ],
  })
}

/** Says that a need is still short of what it asks for. */
export async function confirmNeed(stores: NeedStores, id: string): Promise<WholeNeed> {
  const need = (await stores.needs.get(id)) ?? refuse('NOT_FOUND')
  if (need.state === 'closed') refuse('NOT_WANTED_NOW')
  return save(stores, { ...need, confirmedAt: toIso(stores.now()) })
}

/** Closes a need to new pledges; those under way stay. Closing twice changes nothing. */
export async function closeNeed(stores: NeedStores, id: string): Promise<WholeNeed> {
  const need = (await stores.needs.get(id)) ?? refuse('NOT_FOUND')
  if (need.state === 'closed') return carried(stores, need)
  return save(stores, { ...need, state: 'closed', closed: { at: toIso(stores.now()), stale: false } })
}

async function save(stores: NeedStores, need: StoredNeed): Promise<WholeNeed> {
  if (!(await stores.needs.save(need))) refuse('CHANGED_MEANWHILE')
  return carried(stores, { ...need, v: need.v + 1 })
}

async function carried({ needs }: NeedStores, need: StoredNeed): Promise<WholeNeed> {
  await carryNeed(needs, need)
  return (await needs.whole(need.id)) ?? refuse('NOT_FOUND')
}
