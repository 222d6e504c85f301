import { figure } from '../figures'

export const board = {
  signUp: '我要报名',
  donate: '我要捐物',
  shiftsShort: (people: number) => `还差 ${figure(people)} 人`,
  itemsShort: (items: number) => `还缺 ${items} 样`,
  enough: '人手够了',
  enoughGoods: '东西够了',
  postTask: '发任务',
  postTaskHint: '缺人、缺物',
  roster: '花名册',
  receive: '收货点数',
  receiveHint: '送到就点',
  stock: '库存',
  stockHint: '收了多少，还剩多少',
  rosterOf: (day: string, taken: number, places: number) => `${day} ${taken}/${places} 人`,
  urgentAt: (start: string, kind: string) => `${start} ${kind}`,
  sitesTogether: (names: string[]) =>
    names.length > 3
      ? `${names.slice(0, 2).join('、')}等 ${names.length} 个点同时开`
      : `${names.join('、')} ${names.length} 个点同时开`,
  live: '正在进行，可中途来',
  goods: '还缺的东西',
  asOf: (date: string, clock: string) => `数字截至 ${date} ${clock}。只收物，不收钱。`,
  asOfDay: (clock: string) => `${clock} 的数`,
  switchCommunity: (name: string) => `换社区，现在是${name}`,
  communities: '换社区',
  empty: {
    title: '这两天人手够了',
    detail: (community: string) => `${community}眼下没有缺人的班。`,
    also: '也可以',
    seeGoods: '看看缺什么东西',
  },
  elder: {
    canGo: '我能去',
    seeShift: '看这一班',
    when: (start: string, place: string) => `${start}，${place}`,
    otherShifts: '看别的班',
    otherShiftsHint: (n: number) => (n > 0 ? `还有 ${n} 个班缺人` : '别的班人手够了'),
    myShifts: '我的班',
    noShifts: '现在没有班',
    hasShifts: (n: number) => `还有 ${n} 班`,
    yourShift: '您的班',
  },
}
