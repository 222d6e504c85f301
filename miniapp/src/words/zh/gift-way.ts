import { after, amount } from '../figures'

/** Where a gift is, for whoever has its code. */
export const giftWay = {
  title: '东西到哪儿了',
  row: '我捐的东西到哪儿了',
  rowHint: '输捐物码就看得到',
  find: '查捐的东西',
  whose: (name: string) => `捐给${name}的东西`,
  code: '捐物码',
  codeHint: '8 个字母和数字，捐的时候给您的。',
  example: '比如：K47P 2963',
  look: '看到哪儿了',
  scan: '扫捐物码',
  notACode: '捐物码是 8 个字母和数字',
  notACodeHint: '里面没有 0 和 1，也没有 O、I、L。',
  unknown: '没找到这个码',
  unknownHint: (name: string | undefined) => `看看有没有抄错，是不是捐给${name ?? '这个单位'}的。`,
  offline: '没网，看不了',
  offlineHint: '联网后再点一次。',
  another: '看另一个码',
  to: (name: string) => `捐给${name}`,
  pledged: '认捐',
  pledgedOf: (when: string, n: number, measure: string) => `${when}，${amount(n, measure)}`,
  bring: '送到，当面点数',
  bringHint: '送来时出示捐物码',
  received: '点数入库',
  receivedOf: (when: string, n: number, measure: string) => `${when}，点到 ${amount(n, measure)}`,
  shown: '上公示',
  shownHint: '入库就写进账里，谁都看得到',
  shownAs: (n: number) => `第 ${n} 条`,
  goesOut: '发出去',
  wentOut: { issued: '发出去了', sent: '转送了', both: '发出去了，也转送了' },
  goesOutHint: '发出去，这里就写着发到哪儿',
  /** What became of a part of it, and when. */
  stepOf: (when: string, what: string) => `${when}，${what}`,
  issued: (n: number, measure: string, to: string) => `${amount(n, measure)} 给${to}`,
  sentOn: (n: number, measure: string, to: string) => `${amount(n, measure)} 转给${to}`,
  underWay: '还在路上',
  beyond: '后面的看那边的公示',
  counted: (by: number, measure: string) =>
    by < 0 ? `盘点少了 ${amount(-by, measure)}` : `盘点多出 ${amount(by, measure)}`,
  corrected: (by: number, measure: string) =>
    by === 0
      ? '更正，数没变'
      : by < 0
        ? `更正，减 ${amount(-by, measure)}`
        : `更正，加 ${amount(by, measure)}`,
  became: (item: string) => `更正，其实是${after(item)}`,
  issueCorrected: (by: number, measure: string) =>
    by < 0 ? `更正，少发 ${amount(-by, measure)}` : `更正，多发 ${amount(by, measure)}`,
  arrived: (n: number, measure: string) => `点到 ${amount(n, measure)}`,
  arrivedOf: (sent: number, n: number, measure: string) =>
    `转来 ${amount(sent, measure)}，点到 ${amount(n, measure)}`,
  apart: (n: number, measure: string, item: string) => `其中 ${amount(n, measure)}是${after(item)}`,
  more: (n: number) => `再看 ${n} 笔`,
  cut: '后面还有很多笔，看公示',
  left: (n: number, measure: string) => `还有 ${amount(n, measure)}在库里`,
  allOut: '都发出去了',
  noneLeft: '库里没有了',
  now: '现在',
  nowOf: {
    left: (what: string) => `在库里 ${what}`,
    issued: (what: string) => `发出去 ${what}`,
    underWay: (what: string) => `在路上 ${what}`,
    lost: (what: string) => `少了 ${what}`,
  },
  withdrawn: '退掉了，谢谢您早说',
  lapsed: '到日子没送来，位子让给别人了。还想捐，再认一次就行。',
}
