// The wording of what goes out to a WeChat group.
export const words = {
  mark: '#接龙',
  waiting: '候补：',
  subhead: (name: string) => `${name}：`,
  numbered: (no: number, name: string) => `${no}. ${name}`,
  missing: (people: number) => `还差 ${people} 人`,
  wanted: (people: number) => `要 ${people} 人`,
  post: (name: string, places: number) => `${name} ${places} 人`,
  place: (place: string) => `地点：${place}`,
  meetAt: (place: string) => `集合：${place}`,
  howToJoin: '报名请接着往下写：姓名 岗位 手机号',
  /** Somebody who asked to be forgotten still holds the place. */
  nameless: '一位志愿者',
  day: (month: number, day: number, weekday: number) =>
    `${month} 月 ${day} 日（周${'日一二三四五六'.charAt(weekday)}）`,
  nextDay: '次日 ',
  to: '–',
  and: '、',
  colon: '：',
  comma: '，',
}
