import type { Reason } from '@muster/shared'

/** Why two figures differ, as the ledger says it. */
export const reasons: Record<Reason, string> = {
  'fewer given': '送来的少了',
  'more given': '送来的多了',
  'another grade': '不是说好的那一种',
  miscounted: '点错了数',
  misread: '看错了',
  'recorded twice': '记了两遍',
  damaged: '坏了',
  expired: '过期了',
  missing: '少了，没找到',
  found: '多出来的',
  'lost on the way': '路上少了',
  unfit: '不能用',
}
