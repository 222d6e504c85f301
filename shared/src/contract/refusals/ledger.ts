import type { Row } from './row'

export interface LedgerDetails {
  NOT_ENOUGH_LEFT: { item: string; left: number; measure: string }
  /** `lot`: its id, in this and the next two. */
  LOT_UNKNOWN: { lot: string }
  LOT_EXPIRED: { lot: string; expiry: string }
  /** `name`: the receiver's. */
  LOT_MEANT_FOR: { lot: string; name: string }
  /** `line`: which of those that were sent, from 0. */
  EXPIRY_NEEDED: { line: number; item: string }
  /** `lots`: as many as there would be in stock. */
  STOCK_CROWDED: { lots: number }
}

/** Of stock and of what is entered in the ledger. */
export const ledger = {
  NOT_ENOUGH_LEFT: {
    status: 409,
    zh: '{item}只剩 {left} {measure}了',
    en: 'Only {left} {measure} of {item} are left',
  },
  LOT_UNKNOWN: {
    status: 409,
    zh: '库里没有这一批，看一眼库存再选',
    en: 'There is no such lot in stock; please look again',
  },
  LOT_EXPIRED: {
    status: 409,
    zh: '这一批 {expiry} 到期了，换一批',
    en: 'This lot expired on {expiry}; please take another',
  },
  LOT_MEANT_FOR: {
    status: 409,
    zh: '这一批是捐给{name}的，只能送去那里',
    en: 'This lot was given to {name} and can only be sent there',
  },
  EXPIRY_NEEDED: {
    status: 409,
    zh: '{item}包装上印着日子，写上用到哪天',
    en: '{item} have a day on their pack; please say until when they are good',
  },
  STOCK_CROWDED: {
    status: 409,
    zh: '库里批次太多了，先发掉一些再收',
    en: 'There are too many lots in stock; please issue some first',
  },
  CODE_UNKNOWN: {
    status: 404,
    zh: '没有找到这个捐物码，看看有没有抄错',
    en: 'No such gift code; please check it for a slip',
  },
  TRANSFER_SETTLED: {
    status: 409,
    zh: '这一批已经点过数了',
    en: 'This transfer has been counted in already',
  },
  OWN_CORRECTION: {
    status: 409,
    zh: '自己改的要请别人核，换一位来点',
    en: 'A correction is checked by somebody else than who made it',
  },
} as const satisfies Record<string, Row>
