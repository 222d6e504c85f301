export const moving = {
  row: '换到别的地方',
  rowHint: '人跟着走，都会收到消息',
  title: '换到哪里',
  hint: (people: number) => (people > 0 ? `这 ${people} 人的位子不变，每人都会收到消息。` : '还没有人报名。'),
  place: '新地方',
  placeHint: '比如：静宁路小区',
  meetAt: '先在哪里集合，可以不写',
  send: (people: number) => (people > 0 ? `换过去，告诉这 ${people} 人` : '换过去'),
  sending: '正在换',
  same: '就是现在的地方',
  moved: (place: string) => `换到${place}了`,
  history: (when: string, from: string, place: string) => `${when} 从${from}换到${place}`,
}
