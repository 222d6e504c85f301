import { figure } from '../figures'

/** Order drives: parcels that people bought elsewhere for a good cause, counted here. */
export const drives = {
  title: '爱心购',
  hint: '钱在别处付，这里只记份数。份数乘单价，要和总数对得上。',
  parcel: '包里是什么',
  parcelHint: '比如：羊肚菌爱心包',
  parcels: '多少份',
  price: '一份多少元',
  sum: '一共多少元',
  orders: '多少人次，可以不写',
  comesTo: (parcels: number, price: string, sum: string) => `${figure(parcels)} 份 × ${price} 元 = ${sum} 元`,
  differs: (said: string) => `您写的是 ${said} 元，看一眼哪个数不对`,
  count: (sum: string) => `记下 ${sum} 元`,
  countOff: '记下',
  counting: '正在记',
  empty: '还没有爱心购',
  emptyHint: '记下第一笔，大家都看得到。',
  nobody: '办过的爱心购会写在这里。',
  total: (parcels: number, sum: string) => `一共 ${figure(parcels)} 份，${sum} 元`,
  orderCount: (orders: number) => `${figure(orders)} 人次`,
  paidElsewhere: '钱由买的人直接付给卖家，不经过这里。',
  line: (parcels: number, price: string) => `${figure(parcels)} 份 × ${price} 元`,
  yuan: (sum: string) => `${sum} 元`,
  moneyApart: '钱和物分开记，不加在一起',
}
