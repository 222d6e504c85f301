import { amount } from '../figures'

/** What another receiver sent is counted in. */
export const arriving = {
  title: '到货点数',
  underWay: '在路上',
  underWayHint: (n: number) => `${n} 笔，到了点数`,
  row: (name: string) => `${name}送来的`,
  rowSub: (lines: string, when: string) => `${lines}，${when} 发出`,
  from: (name: string) => `${name}送来的`,
  sentAt: (when: string) => `${when} 发出`,
  sent: (n: number, measure: string) => `对方发了 ${amount(n, measure)}`,
  notCounted: '还没点',
  howMany: '点到多少',
  left: (n: number) => `还有 ${n} 样没点`,
  arrive: (kinds: number) => `收下 ${kinds} 样`,
  arriving: '正在记账',
  queued: (name: string) => `到货：${name}送来的`,
  done: '收下了，对方那边也写着到了',
  gone: '这一批点过数了',
  goneHint: '可能别的管理员刚点完。到库存里看看。',
}
