import {
  type Community,
  type catalogueContract,
  freshness,
  type ListedLine,
  type NeedLine,
  type NeedView,
  type PledgeView,
  refuse,
  type supplyContract,
  toIso,
} from '@muster/shared'
import { Catalogue } from '../directory/catalogue'
import { Communities } from '../directory/communities'
import { WantedStore } from '../directory/wanted'
import type { Handlers } from '../http/serve'
import type { Context } from '../services'
import { driveHandlers } from './drives/handlers'
import { toldOf, whereNeeded } from './elsewhere'
import { catalogueHandlers } from './goods/handlers'
import type { StoredLine } from './line.item'
import { type Listed, pledgeLines } from './listing'
import { NeedStore, type WholeNeed } from './need.store'
import { changeNeed, closeNeed, confirmNeed, postNeed } from './needs'
import { PledgeStore, stateOf } from './pledge.store'
import { changePledge, type Pledged, pledge, pledgesOf, withdrawPledge } from './pledging'
import { confirmedAtOf } from './staling'

const SHOWN = 20

export function supplyHandlers(
  context: Context,
): Handlers<keyof typeof supplyContract | keyof typeof catalogueContract> {
  const { table, sealer, now, secrets } = context
  const needs = new NeedStore(table)
  const pledges = new PledgeStore(table, sealer)
  const communities = new Communities(table, now)
  const catalogue = new Catalogue(table, now)
  const wanted = new WantedStore(table)
  const stores = { needs, pledges, wanted, catalogue, communities, now, ids: secrets.ids }

  const viewOf = async (whole: WholeNeed): Promise<NeedView> =>
    needViewOf(whole, (await communities.get(whole.need.communityId)) ?? refuse('NOT_FOUND'), now())

  return {
    ...catalogueHandlers(context),
    ...driveHandlers(context),
    postNeed: async ({ params, body, key, caller }) => {
      const community = (await communities.get(params.id)) ?? refuse('NOT_FOUND')
      const whole = await postNeed(stores, body, { community, personId: caller.personId, key })
      return { body: { need: needViewOf(whole, community, now()) } }
    },
    getNeed: async ({ params }) => {
      const whole = (await needs.whole(params.id)) ?? refuse('NOT_FOUND')
      return { body: { need: await viewOf(whole), asOf: toIso(now()) } }
    },
    changeNeed: async ({ params, body, key, caller }) => {
      const whole = await changeNeed(stores, params.id, body, { personId: caller.personId, key })
      return { body: { need: await viewOf(whole) } }
    },
    confirmNeed: async ({ params }) => ({
      body: { need: await viewOf(await confirmNeed(stores, params.id)) },
    }),
    closeNeed: async ({ params }) => ({ body: { need: await viewOf(await closeNeed(stores, params.id)) } }),
    pledge: async ({ params, body, key, caller }) => {
      const made = await pledge(stores, params.id, body, { personId: caller.personId, key })
      // A repeat gets the first answer, whatever has become of it since.
      const asFirst = { state: 'pledged', quantity: body.quantity, received: undefined } as const
      return { body: { pledge: { ...pledgeViewOf(made), ...asFirst } } }
    },
    pledgeLines: async ({ params, body, key, caller }) => {
      const { code, lines } = await pledgeLines(stores, params.id, body, { personId: caller.personId, key })
      const whole = (await needs.whole(params.id)) ?? refuse('NOT_FOUND')
      return { body: { code, lines: lines.map((line) => listedViewOf(line, whole)) } }
    },
    whereNeeded: async ({ params }) => {
      const goods = (await catalogue.named(params.id)) ?? refuse('NOT_FOUND')
      const gift = { goodsId: goods.id, item: goods.name, grade: goods.grade, measure: goods.measure }
      const lines = await whereNeeded(stores, gift, { most: SHOWN })
      return { body: { goods, lines: lines.map(toldOf), asOf: toIso(now()) } }
    },
    changePledge: async ({ params, body, key, caller }) => ({
      body: {
        pledge: pledgeViewOf(await changePledge(stores, params.id, body, { personId: caller.personId, key })),
      },
    }),
    withdrawPledge: async ({ params, caller }) => ({
      body: { pledge: pledgeViewOf(await withdrawPledge(stores, params.id, caller.personId)) },
    }),
    myPledges: async ({ caller }) => ({
      body: { pledges: (await pledgesOf(stores, caller.personId)).map(pledgeViewOf), asOf: toIso(now()) },
    }),
  }
}

function lineViewOf({ id, goodsId, item, grade, measure, note, wanted, open }: StoredLine): NeedLine {
  return { id, goodsId, item, grade, measure, note, wanted, open }
}

function needViewOf(
  { need, lines }: WholeNeed,
  { id, name, phone, receiver }: Community,
  now: number,
): NeedView {
  const confirmedAt = confirmedAtOf(need)
  const { title, note, neededBy, urgent, state, delivery, notWanted } = need
  return {
    id: need.id,
    title,
    note,
    neededBy,
    urgent,
    state,
    confirmedAt,
    unconfirmed: state === 'open' && freshness(confirmedAt, now).state === 'unconfirmed',
    community: { id, name, phone },
    receiver,
    delivery,
    notWanted,
    lines: lines.map(lineViewOf),
  }
}

function listedViewOf(listed: Listed, { lines }: WholeNeed): ListedLine {
  const { lineId, quantity } = listed
  const line = lines.find(({ id }) => id === lineId) ?? refuse('NOT_FOUND')
  const about = { lineId, item: line.item, measure: line.measure, quantity }
  if ('pledged' in listed) {
    // A repeat gets the first answer, even after a withdrawal.
    return { ...about, pledge: { ...pledgeViewOf(listed.pledged), state: 'pledged', quantity } }
  }
  return { ...about, refused: listed.refused }
}

function pledgeViewOf({ pledge, need, line }: Pledged): PledgeView {
  const { id, code, needId, lineId, pledgedAt, deliverBy, donorName, anonymous, received } = pledge
  return {
    id,
    code,
    needId,
    lineId,
    quantity: line.taken[id] ?? pledge.quantity,
    state: stateOf(pledge),
    received: received?.quantity,
    pledgedAt,
    deliverBy,
    donorName,
    anonymous,
    title: need.title,
    goodsId: line.goodsId,
    item: line.item,
    grade: line.grade,
    measure: line.measure,
    receiver: need.receiver,
    delivery: need.delivery,
  }
}
