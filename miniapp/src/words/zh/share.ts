import { figure } from '../figures'

export const share = {
  title: '分享到群',
  posted: '发布好了，还差发到群里',
  ask: '发到群里，多叫几位',
  looksLike: '群里看到的样子',
  frozen: '只写日子和一共要多少，隔天看也不会错。已报几人，点开就看得到。',
  frozenGoods: '只写一共要多少，隔天看也不会错。还差多少，点开就看得到。',
  copy: '复制文字和链接',
  seeNeed: '看这张单子',
  taskText: (when: string, title: string, people: number) =>
    `${when} ${title}，要 ${figure(people)} 人，点开就能报名`,
  needText: (title: string, goods: string[]) => `${title}：${goods.join('、')}，点开就能认捐`,
  from: (start: string) => `${start} 起`,
  neededBy: (at: string) => `${at} 前要用`,
  atPlace: (place: string, people: number) => `${place} ${people} 人`,
  goods: (item: string, wanted: string, measure: string) => `${item} ${wanted} ${measure}`,
  andMore: (n: number) => `还有 ${n} 样`,
}
