import * as v from 'valibot'
import { anyone, operation } from '../contract/operation'
import { receiver } from '../people/schema'
import { time } from '../time'
import {
  arriveInput,
  correctInput,
  countInput,
  issueInput,
  ledgerQuery,
  markInput,
  proofQuery,
  receiveInput,
  sendOnInput,
} from './requests'
import {
  awaitedPledge,
  entered,
  giftWay,
  ledgerPage,
  ledgerProof,
  shownEntry,
  stockView,
  transfer,
} from './views'

const keeping = { kind: 'role', roles: ['keeper', 'secretary'], of: 'receiver' } as const
const looking = {
  kind: 'role',
  roles: ['keeper', 'secretary', 'street', 'auditor'],
  of: 'receiver',
  secret: true,
} as const

/** What a keeper enters, and what is in stock then. */
export const keepingContract = {
  receive: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/receipts',
    summary:
      'Takes goods in, pledged or walk-in: one entry of the ledger; answers with the code by which the donor follows them',
    who: keeping,
    input: receiveInput,
    output: v.object({ ...entered.entries, code: v.string() }),
    status: 201,
    refusals: [
      'KEY_REUSED',
      'REASON_NEEDED',
      'EXPIRY_NEEDED',
      'CHANGED_MEANWHILE',
      'CODE_UNKNOWN',
      'PLEDGE_SETTLED',
      'GOODS_UNKNOWN',
      'STOCK_CROWDED',
    ],
  }),
  issue: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/issues',
    summary: 'Hands goods out to a task, a shift, a case or an outlet; first out what expires first',
    who: keeping,
    input: issueInput,
    output: entered,
    status: 201,
    refusals: [
      'KEY_REUSED',
      'NOT_ENOUGH_LEFT',
      'LOT_UNKNOWN',
      'LOT_EXPIRED',
      'LOT_MEANT_FOR',
      'GOODS_UNKNOWN',
    ],
  }),
  getStock: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/receivers/{id}/stock',
    summary: 'What is in stock, lot by lot, in the order in which it is to go out',
    who: looking,
    output: stockView,
  }),
  countStock: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/counts',
    summary: 'Enters what was counted on the shelf: losses and finds, each with its reason',
    who: keeping,
    input: countInput,
    output: entered,
    status: 201,
    refusals: [
      'KEY_REUSED',
      'REASON_NEEDED',
      'EXPIRY_NEEDED',
      'CHANGED_MEANWHILE',
      'LOT_UNKNOWN',
      'GOODS_UNKNOWN',
      'STOCK_CROWDED',
    ],
  }),
  correct: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/corrections',
    summary: 'Corrects an earlier entry by a new one that points at it; both stay visible',
    who: keeping,
    input: correctInput,
    output: entered,
    status: 201,
    refusals: [
      'KEY_REUSED',
      'CHANGED_MEANWHILE',
      'LOT_UNKNOWN',
      'NOT_ENOUGH_LEFT',
      'GOODS_UNKNOWN',
      'STOCK_CROWDED',
    ],
  }),
  checkCorrection: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/corrections/{n}/check',
    summary: 'Says that a correction which somebody else made is right; a second time changes nothing',
    who: { kind: 'role', roles: ['secretary', 'street'], of: 'receiver' },
    input: v.strictObject({}),
    output: entered,
    refusals: ['OWN_CORRECTION'],
  }),
  markLow: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/marks',
    summary: 'Says below how many an article is short; 0 takes the mark away',
    who: keeping,
    input: markInput,
    output: v.object({ marks: v.array(markInput) }),
    refusals: ['GOODS_UNKNOWN', 'CHANGED_MEANWHILE'],
  }),
}

/** Goods between receivers, and gifts by their codes. */
export const passingContract = {
  sendOn: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/transfers',
    summary: 'Sends goods on to another receiver, who counts them in when they arrive',
    who: keeping,
    input: sendOnInput,
    output: v.object({ ...entered.entries, transfer }),
    status: 201,
    refusals: [
      'KEY_REUSED',
      'NOT_ENOUGH_LEFT',
      'LOT_UNKNOWN',
      'LOT_EXPIRED',
      'LOT_MEANT_FOR',
      'GOODS_UNKNOWN',
    ],
  }),
  underWay: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/receivers/{id}/transfers',
    summary: 'What other receivers have sent here and nobody has counted in yet, oldest first',
    who: looking,
    output: v.object({ transfers: v.array(transfer), asOf: time }),
  }),
  arrive: operation({
    engine: 'ledger',
    method: 'POST',
    path: '/receivers/{id}/arrivals',
    summary: 'Counts in what another receiver sent; a difference needs a reason',
    who: keeping,
    input: arriveInput,
    output: entered,
    status: 201,
    refusals: ['KEY_REUSED', 'REASON_NEEDED', 'TRANSFER_SETTLED', 'GOODS_UNKNOWN', 'STOCK_CROWDED'],
  }),
  findPledge: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/receivers/{id}/pledges/{code}',
    summary: 'What was pledged under a code, for the keeper who takes it in',
    who: keeping,
    output: v.object({ pledges: v.array(awaitedPledge), asOf: time }),
    refusals: ['CODE_UNKNOWN', 'TOO_MANY'],
  }),
  followGift: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/public/receivers/{id}/gifts/{code}',
    summary: 'The way of a gift from pledge to hand-over, for whoever holds its code',
    who: anyone,
    output: giftWay,
    refusals: ['CODE_UNKNOWN', 'TOO_MANY'],
  }),
}

/** What anybody may read and reckon. */
export const publicLedgerContract = {
  getLedger: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/public/receivers/{id}/ledger',
    summary: 'The public ledger, newest first, with what each article came to',
    who: anyone,
    input: ledgerQuery,
    output: ledgerPage,
  }),
  // Before `getEntry`, in whose path `proof` could stand for a number.
  verifyLedger: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/public/receivers/{id}/ledger/proof',
    summary:
      'The chain from an entry on, for anybody to reckon its hashes, with the fingerprints of its days',
    who: anyone,
    input: proofQuery,
    output: ledgerProof,
  }),
  getEntry: operation({
    engine: 'ledger',
    method: 'GET',
    path: '/public/receivers/{id}/ledger/{n}',
    summary: 'One entry with the one before and the one after',
    who: anyone,
    output: v.object({
      receiver,
      asOf: time,
      entry: shownEntry,
      before: v.optional(shownEntry),
      after: v.optional(shownEntry),
    }),
  }),
}
