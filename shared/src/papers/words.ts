import type { Unit, WorkOutput } from '../duty/records/schema'
import type { Entry, Reason, Value } from '../ledger/schema'
import type { Role } from '../people/schema'
import { yuan } from '../supply/drives'
import type { Giver } from './acknowledgement'

/** Units as one reads them on paper. */
export const unitNames: Record<Unit, string> = {
  m2: '平方米',
  places: '处',
  floors: '层',
  households: '户',
  calls: '通',
  people: '人',
  visits: '人次',
}

/** 1230 → 20 小时 30 分, 45 → 45 分, 120 → 2 小时. */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分`
  return rest === 0 ? `${grouped(hours)} 小时` : `${grouped(hours)} 小时 ${rest} 分`
}

/** 2021-10-25 → 2021 年 10 月 25 日; also of a whole time. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`
}

/** What was done, unlike things side by side: 1,200 人次，40 户. */
export function outputsText(outputs: readonly WorkOutput[]): string {
  return outputs.map(({ unit, amount }) => `${grouped(amount)} ${unitNames[unit]}`).join('，')
}

/** 10800 → 10,800. */
export function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** What becomes of goods that are not in stock any more. */
export const outNames = { issued: '发出', sent: '转走', lost: '盘亏' } as const

/** Whom a gift is from, as anybody may read it. */
export function giverText(giver: Giver): string {
  if (giver.as === 'named') return giver.name
  return giver.as === 'anonymous' ? '匿名' : '署名已删去'
}

/** What a line is worth, and how that is known. */
export function valueText(value: Value | undefined): string {
  if (value === undefined) return '未说明'
  return `${value.by === 'invoice' ? '发票' : '参考价'} ${yuan(value.cents)} 元`
}

/** A hash as people compare it: groups of four. */
export function hashText(hash: string): string {
  return hash.match(/.{4}/g)?.join(' ') ?? ''
}

export const entryKinds: Record<Entry['kind'], string> = {
  receipt: '收到',
  arrived: '转来',
  issue: '发出',
  sent: '转走',
  count: '盘点',
  correction: '更正',
}

/** Why two figures differ. */
export const reasonNames: Record<Reason, string> = {
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

/** In what role somebody entered a line. */
export const roleNames: Record<Role, string> = {
  resident: '居民',
  volunteer: '志愿者',
  keeper: '物资管理员',
  leader: '组长',
  secretary: '社区书记',
  street: '街道',
  auditor: '审计',
}
