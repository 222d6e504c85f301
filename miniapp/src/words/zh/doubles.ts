import { after } from '../figures'

/** Goods that a community added, and that may be in the catalogue twice. */
export const doubles = {
  title: '添过的东西',
  row: '添过的东西有没有重的',
  rowHint: '同一样东西两个名字，并到一起',
  hint: '一样东西叫了两个名字，数就分在两处。点开并到一起。',
  onlyStreet: {
    title: '重的由街道来并',
    text: '社区物资管理员和书记可以往目录里添，街道把重的并到一起。',
  },
  none: '这个社区还没往目录里添过东西',
  noneHint: '收货或者发单子时，目录里没有的可以添。',
  like: (names: string) => `会不会就是${after(names)}`,
  alsoCalled: (names: string) => `也叫${after(names)}`,
  which: (name: string) => `${name}，和哪一样是同一样`,
  whichHint: '等级和单位都一样的才能并',
  likely: '可能是',
  nothingAlike: '没有等级和单位都一样的，换几个字找',
  ask: (from: string, into: string) => `把${from}并到${into}`,
  askHint: (from: string, into: string) =>
    `以后都叫${into}，写${after(from)}也找得到。库里的合在一起算，公示上原来写的不动。并了就分不开。`,
  merge: (into: string) => `并到${after(into)}`,
  merging: '正在并',
  keep: '先不并',
  merged: (from: string, into: string) => `并好了，${from}就是${after(into)}`,
  notMerged: '没并成，再点一次',
}
