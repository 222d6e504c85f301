import { after, amount } from '../figures'

/** What one community has above its needs, and another is short of. */
export const matching = {
  title: '调剂',
  row: '和别的社区调剂',
  rowHint: '我们余的别处缺，我们缺的别处有余',

  out: '我们有余，别处正缺',
  outHint: (n: number) => `${n} 处`,
  give: (n: number, measure: string) => `送 ${amount(n, measure)}过去`,
  giveTo: (community: string, item: string, n: number, measure: string) =>
    `送 ${amount(n, measure)}${item}给${community}`,
  shortThere: (community: string, title: string, n: number, measure: string) =>
    `${community}“${title}”还差 ${amount(n, measure)}`,
  underWay: (n: number, measure: string) => `路上有 ${amount(n, measure)}`,
  sameGrade: (grade: string) => `同级别 ${grade}`,
  sameGoods: '同一样东西',
  expires: (year: string, month: number) => `${year}${month} 月到期`,
  year: (year: string) => `${year} 年 `,

  sheet: (item: string) => `送${after(item)}`,
  to: (name: string) => `送给${name}`,
  howMany: '送多少',
  most: (n: number, measure: string) => `最多 ${amount(n, measure)}：我们自己要的都留下了`,
  fromLot: (n: string) => `从第 ${n} 条收的里拿`,
  send: (n: number, measure: string) => `送出 ${amount(n, measure)}`,
  sending: '正在记账',
  queued: (item: string, n: number, measure: string, to: string) =>
    `送出：${item} ${amount(n, measure)}，给${to}`,
  sent: '送出去了',
  sentHint: '对方点了数，公示上就写着到了。',
  again: '看还有没有能调剂的',
  stands: '还没送出去。库里的数刚变过，看一眼再送。',

  wanted: '我们缺的，附近有',
  wantedHint: '打个电话，请他们送',
  has: (community: string, n: number, measure: string) => `${community}有余 ${amount(n, measure)}`,
  coming: (community: string, n: number, measure: string) =>
    `${community}的单子收了，还有 ${amount(n, measure)}要送来`,
  ask: (community: string) => `打给${community}`,
  askHint: '他们管物资的人也看得到，由他们送出，到了您点数。',
  noPhone: (community: string) => `${community}没留电话，请街道帮着问一声。`,
  sendFrom: (community: string) => `到${community}的库里送出`,

  empty: '眼下没有能调剂的',
  emptyHint: '库里有余、别处正缺同一样同级别的，这里就会写出来。',
  noneNear: '附近眼下没有余的',
  noneNearHint: '别的社区有了同一样同级别的，这里就会写出来。',
  asOf: (clock: string) => `${clock} 的数`,
}
