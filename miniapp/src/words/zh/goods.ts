import { after, figure } from '../figures'

/** Goods of the catalogue, for who writes what is short. */
export const goods = {
  found: '是不是这一样',
  countedIn: (grade: string | undefined, measure: string) =>
    grade === undefined ? `按${measure}计` : `${grade}，按${measure}计`,
  other: '换一样',
  notThere: '目录里没有，加进去',
  expiry: '有没有保质期',
  printed: '包装上印着',
  none: '没有',
  add: (item: string) => `把${item}加进目录`,
  adding: '正在加',
  notAdded: '没加进去，再点一次',
  unlike: (name: string, grade: string, keepsOut: string, forWhom: string) =>
    `这是${after(name)}，${grade}：${keepsOut}，${forWhom}。`,
  otherIs: (name: string, grade: string, forWhom: string) => `${name}（${grade}）是另一种，${forWhom}。`,
  double: (title: string) => `“${title}”里已经有了`,
  stillOpen: (item: string, open: number, measure: string) => `${item}还差 ${figure(open)} ${measure}`,
  doubleHint: '再发一张，捐的人会分到两边。先去那张单子改数。',
  see: (title: string) => `去“${title}”`,
}
