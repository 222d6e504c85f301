import { after, figure } from '../figures'
import { distance } from './distance'

// 7:00 要用, but 7 点要用.
const before = (when: string) => (/\d$/.test(when) ? `${when} ` : when)

export const need = {
  title: '缺的东西',
  neededBy: (when: string) => `${before(when)}要用`,
  wasNeededBy: (when: string) => `原定 ${before(when)}要用，现在送也收`,
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
  elsewhere: '多出来的，别处正缺',
  nowhere: '多出来的，眼下别处也不缺，先留着，谢谢您。',
  shortThere: (community: string, item: string, open: number, measure: string, metres?: number) =>
    `${community}：${item}还差 ${figure(open)} ${measure}${metres === undefined ? '' : `，离这里约 ${distance(metres)}`}`,
  giveThere: (community: string, n: number, measure: string) => `给${community} ${figure(n)} ${measure}`,
  whereElse: (item: string) => `${item}够了，看哪里还缺`,
  whereElseHint: '别的社区也许正要',
  whereAlso: (item: string) => `${item}，看哪里还缺`,
  register: '接收单位的登记',
  registerHint: '全称和信用代码，街道核实',
  near: '附近谁有余',
  nearHint: '同级别的，近的在前，请他们送来',
  stale: {
    asks: '两天没有动静了，还缺吗？',
    last: (when: string) => `上次确认：${when}`,
    closes: (when: string) => `不确认，${when} 就收了这张单子。`,
    confirm: '还缺，确认一下',
    confirming: '正在确认',
    confirmed: '确认好了，大家看得到还缺',
    enough: '够了，去收了它',
    unconfirmed: '未确认还缺不缺',
    unconfirmedHint: (when: string) => `${when} 以后没人说过还缺。送之前先打个电话问一声。`,
  },
  registeredAs: (code: string) => `信用代码 ${code}`,
  notVerified: '单位还在核实，先别送',
  list: '单位捐多样，贴一张清单',
  listHint: '一个码，一次送来',
}
