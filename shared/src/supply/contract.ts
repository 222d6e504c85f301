import * as v from 'valibot'
import { anyone, operation, person } from '../contract/operation'
import { time } from '../time'
import {
  changeNeedInput,
  changePledgeInput,
  needView,
  pledgeInput,
  pledgeView,
  postNeedInput,
} from './schema'

const need = v.object({ need: needView })
const pledgeAnswer = v.object({ pledge: pledgeView })

export const supplyContract = {
  postNeed: operation({
    engine: 'supply',
    method: 'POST',
    path: '/communities/{id}/needs',
    summary: 'Posts what is short: lines with item, grade, measure and quantity, and what not to send',
    who: { kind: 'role', roles: ['secretary'], of: 'community' },
    input: postNeedInput,
    output: need,
    status: 201,
    refusals: ['KEY_REUSED', 'GOODS_UNKNOWN'],
  }),
  getNeed: operation({
    engine: 'supply',
    method: 'GET',
    path: '/needs/{id}',
    summary: 'A need with what is still open on each line',
    who: anyone,
    output: v.object({ need: needView, asOf: time }),
  }),
  changeNeed: operation({
    engine: 'supply',
    method: 'PATCH',
    path: '/needs/{id}',
    summary: 'Changes a need; a line cannot ask for less than is pledged',
    who: { kind: 'role', roles: ['secretary'], of: 'need' },
    input: changeNeedInput,
    output: need,
    refusals: ['BELOW_PLEDGED', 'CHANGED_MEANWHILE', 'NOT_WANTED_NOW', 'KEY_REUSED', 'GOODS_UNKNOWN'],
  }),
  closeNeed: operation({
    engine: 'supply',
    method: 'POST',
    path: '/needs/{id}/closure',
    summary: 'Closes a need: no new pledges; those under way still count and their donors are told',
    who: { kind: 'role', roles: ['secretary'], of: 'need' },
    input: v.strictObject({}),
    output: need,
  }),
  pledge: operation({
    engine: 'supply',
    method: 'POST',
    path: '/needs/{id}/pledges',
    summary: 'Pledges goods against the open quantity of a line; answers with a code',
    who: person,
    input: pledgeInput,
    output: pledgeAnswer,
    status: 201,
    refusals: ['NEED_MET', 'NOT_WANTED_NOW', 'RECEIVER_NOT_VERIFIED', 'LINE_CROWDED', 'KEY_REUSED'],
  }),
  changePledge: operation({
    engine: 'supply',
    method: 'PATCH',
    path: '/me/pledges/{id}',
    summary: 'Changes quantity, day of delivery or name of my pledge',
    who: person,
    input: changePledgeInput,
    output: pledgeAnswer,
    refusals: ['NEED_MET', 'NOT_WANTED_NOW', 'PLEDGE_SETTLED', 'KEY_REUSED'],
  }),
  withdrawPledge: operation({
    engine: 'supply',
    method: 'DELETE',
    path: '/me/pledges/{id}',
    summary: 'Withdraws my pledge; the quantity is open again',
    who: person,
    output: pledgeAnswer,
    refusals: ['PLEDGE_SETTLED'],
  }),
  myPledges: operation({
    engine: 'supply',
    method: 'GET',
    path: '/me/pledges',
    summary: 'My pledges, newest first',
    who: person,
    output: v.object({ pledges: v.array(pledgeView), asOf: time }),
  }),
}
