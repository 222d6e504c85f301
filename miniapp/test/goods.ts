// What the mock-ups' street is short of, for tests.
import { DAY, type NeedLine, type NeedView, type PledgeView, toIso } from '@muster/shared'
import { start } from './street'

const receiver = { id: 'yangjiayuan', name: '杨家园社区居委会', verified: true }

export const suits: NeedLine = {
  id: 'l1',
  item: '医用防护服',
  grade: 'GB 19082',
  measure: '套',
  wanted: 300,
  open: 180,
}
export const masks: NeedLine = {
  id: 'l2',
  item: 'KN95 口罩',
  grade: 'GB 2626',
  measure: '只',
  wanted: 5_000,
  open: 1_600,
}

export const need: NeedView = {
  id: 'n1',
  title: '采样点防护物资',
  urgent: true,
  confirmedAt: '2021-10-24T23:06:00+08:00',
  unconfirmed: false,
  neededBy: toIso(start + DAY),
  state: 'open',
  community: { id: 'yangjiayuan', name: '杨家园社区', phone: null },
  receiver,
  delivery: { place: '社区服务站', hours: '24 小时收' },
  notWanted: ['旧衣服'],
  lines: [suits, masks],
}

export const pledged: PledgeView = {
  id: 'g1',
  code: 'K47P2063',
  needId: 'n1',
  lineId: 'l1',
  quantity: 30,
  state: 'pledged',
  pledgedAt: toIso(Date.now()),
  donorName: null,
  anonymous: true,
  title: need.title,
  item: suits.item,
  measure: suits.measure,
  receiver,
}
