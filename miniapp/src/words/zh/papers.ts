import { figure } from '../figures'

/** Papers about gifts: their acknowledgement, and what is said of it to who checks one. */
export const papers = {
  acknowledge: '开接收凭证',
  acknowledgeHint: '一张 PDF，写着点到了什么，谁都能验',
  acknowledgeFor: '给捐的人开凭证',
  making: '正在开',
  saved: '存好了，在下载里',
  notSaved: '没存上，再试一次',

  genuine: '查到了，这张凭证是真的',
  genuineHint: '和手里的纸对一对：捐的人、东西和数都要一样。',
  correctedSince: (numbers: readonly number[]) => `开出以后，账上又有更正：第 ${numbers.join('、')} 条`,
  correctedHint: '下面是开的那天的样子。要现在的，请捐的人再开一张。',
  giver: '捐的人',
  receiver: '接收单位',
  creditCode: '信用代码',
  issued: '开具时间',
  code: '凭证编号',
  lines: '收到了什么',
  noWorth: '没说值多少',
  entry: (n: number) => `账上第 ${figure(n)} 条`,
  mended: (item: string, amount: string, n: number) => `原来写 ${item} ${amount}，第 ${figure(n)} 条更正`,
  notTax: '这张纸只说明东西收到了，不是发票，也不是公益事业捐赠票据。',
}
