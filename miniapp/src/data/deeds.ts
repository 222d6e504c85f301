import {
  type Claim,
  changePledgeInput,
  claimInput,
  type Output,
  type PledgeView,
  pledgeInput,
  pledgeLinesInput,
  qualificationsInput,
  reportWorkInput,
  type ServiceRecord,
  swapInput,
  type Thanks,
  thankInput,
} from '@muster/shared'
import * as v from 'valibot'
import { ask } from './api'
import { isKeepingDeed, type KeepingAnswer, keepingDeeds, sendKeeping } from './keeping-deeds'
import { ownRollDeeds, sendOwnRoll } from './own-roll'
import { isRollDeed, type RollAnswer, rollDeeds, sendRoll } from './roll-deeds'

const id = v.string()
/** Which caches a deed on a shift touches. */
const shift = { shiftId: id, taskId: id, communityId: id }

/** What a person can tap without a network; kept as data, so that it can be sent later. */
export const deed = v.variant('op', [
  v.object({ op: v.literal('claimShift'), ...shift, body: claimInput }),
  v.object({ op: v.literal('swapClaim'), ...shift, body: swapInput }),
  v.object({ op: v.literal('withdrawClaim'), ...shift }),
  v.object({ op: v.literal('pledge'), needId: id, body: pledgeInput }),
  v.object({ op: v.literal('pledgeLines'), needId: id, body: pledgeLinesInput }),
  v.object({ op: v.literal('changePledge'), pledgeId: id, needId: id, body: changePledgeInput }),
  v.object({ op: v.literal('withdrawPledge'), pledgeId: id, needId: id }),
  v.object({ op: v.literal('answerCallUp'), calledTo: id, call: id, coming: v.boolean() }),
  v.object({ op: v.literal('thank'), taskId: id, body: thankInput }),
  ...ownRollDeeds,
  v.object({ op: v.literal('reportWork'), shiftId: id, body: reportWorkInput }),
  v.object({ op: v.literal('updateQualifications'), body: qualificationsInput }),
  ...rollDeeds,
  ...keepingDeeds,
])
export type Deed = v.InferOutput<typeof deed>

export type Outcome =
  | { kind: 'claim'; claim: Claim }
  | { kind: 'withdrawn' }
  | { kind: 'pledge'; pledge: PledgeView }
  | { kind: 'pledges'; list: Output<'pledgeLines'> }
  | { kind: 'answered' }
  | { kind: 'thanks'; thanks: Thanks }
  | { kind: 'ownRoll'; attendance: Output<'checkIn'>['attendance'] }
  | { kind: 'record'; record: ServiceRecord }
  | { kind: 'qualifications'; view: Output<'myQualifications'> }
  | { kind: 'roll'; answer: RollAnswer }
  | { kind: 'keeping'; answer: KeepingAnswer }

/** Sends a deed with the key and the moment (epoch ms) of the tap. Throws `Refused` or `Unreachable`. */
export async function send(deed: Deed, key: string, tappedAt: number): Promise<Outcome> {
  if (isRollDeed(deed)) return { kind: 'roll', answer: await sendRoll(deed, tappedAt, key) }
  if (isKeepingDeed(deed)) return { kind: 'keeping', answer: await sendKeeping(deed, key) }
  switch (deed.op) {
    case 'claimShift': {
      const { claim } = await ask('claimShift', { params: { id: deed.shiftId }, body: deed.body, key })
      return { kind: 'claim', claim }
    }
    case 'swapClaim': {
      const { claim } = await ask('swapClaim', { params: { id: deed.shiftId }, body: deed.body, key })
      return { kind: 'claim', claim }
    }
    case 'withdrawClaim':
      await ask('withdrawClaim', { params: { id: deed.shiftId }, key })
      return { kind: 'withdrawn' }
    case 'pledge': {
      const { pledge } = await ask('pledge', { params: { id: deed.needId }, body: deed.body, key })
      return { kind: 'pledge', pledge }
    }
    case 'pledgeLines': {
      const list = await ask('pledgeLines', { params: { id: deed.needId }, body: deed.body, key })
      return { kind: 'pledges', list }
    }
    case 'changePledge': {
      const { pledge } = await ask('changePledge', { params: { id: deed.pledgeId }, body: deed.body, key })
      return { kind: 'pledge', pledge }
    }
    case 'withdrawPledge': {
      const { pledge } = await ask('withdrawPledge', { params: { id: deed.pledgeId }, key })
      return { kind: 'pledge', pledge }
    }
    case 'answerCallUp':
      await ask('answerCallUp', { params: { id: deed.calledTo }, body: { coming: deed.coming }, key })
      return { kind: 'answered' }
    case 'thank': {
      const { thanks } = await ask('thank', { params: { id: deed.taskId }, body: deed.body, key })
      return { kind: 'thanks', thanks }
    }
    case 'checkInMyself':
    case 'checkOutMyself':
      return { kind: 'ownRoll', attendance: await sendOwnRoll(deed, key, tappedAt) }
    case 'reportWork': {
      const { record } = await ask('reportWork', { params: { id: deed.shiftId }, body: deed.body, key })
      return { kind: 'record', record }
    }
    case 'updateQualifications':
      return { kind: 'qualifications', view: await ask('updateQualifications', { body: deed.body, key }) }
  }
}
