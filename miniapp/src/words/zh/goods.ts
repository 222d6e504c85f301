import { after, figure } from '../figures'

/** Goods of the catalogue: looked for, and added where it does not have them. */
export const goods = {
  title: '是什么东西',
  what: '叫什么，写几个字找',
  example: '比如：N95、防护服',
  likely: '常收的',
  found: '是不是这一样',
  countedIn: (measure: string) => `按${measure}计`,
  notRead: '没网，目录打不开。联网后再找。',
  other: '换一样',
  notThere: '目录里没有，加进去',
  grade: '等级或标准号，可以不写',
  gradeHint: '比如：GB 2626',
  measure: '单位',
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
