import { after, figure } from '../figures'

export const need = {
  title: '缺的东西',
  neededBy: (when: string) => `${when} 要用`,
  wasNeededBy: (when: string) => `原定 ${when} 要用，现在送也收`,
  stillShort: (items: number) => `还缺 ${items} 样`,
  allMet: '东西都够了，谢谢大家',
  allMetHint: '看看社区还缺什么。',
  asOf: (clock: string) => `${clock} 的数`,
  enough: '够了',
  closed: '这张单子收了，谢谢大家',
  closedHint: '答应过的，照样可以送来。',
  notWanted: '请勿寄送',
  gradesDiffer: 'N95 和 KN95 不一样',
  gradesHint: '看包装上的标准号。拿不准，打电话问一声。',
  deliverTo: (place: string) => `送到${place}`,
  receiver: (name: string) => `${name}接收`,
  verified: '单位已核实。只收物，不收钱',
  noMoney: '只收物，不收钱',
  /** On a button, which has room for ten letters. */
  give: (item: string) => (item.length > 10 ? '我捐这一样' : `我捐${after(item)}`),
  giveThis: (item: string) => `我捐${after(item)}`,
  change: '改这张单子',
  changeHint: '改数量、加东西，或者收了它',
  met: (open: number, measure: string) =>
    open > 0 ? `刚有人认了，眼下只差 ${figure(open)} ${measure}` : '这一样刚刚够了，谢谢您',
  notPledged: '您这一笔还没认上。',
  giveRest: (open: number, measure: string) => `那就捐 ${figure(open)} ${measure}`,
  alsoShort: '这些还缺',
}
