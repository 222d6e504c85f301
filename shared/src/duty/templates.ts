import type { PostTaskInput, ShiftInput } from './schema'

/** A shift as a template proposes it: hours of the day in China, `24:00` is midnight; an end before the start is on the next day. */
export interface TemplateShift {
  place: string
  from: string
  to: string
  meetAt?: string
  posts: ShiftInput['posts']
}

/** A duty that comes again and again, ready to be posted after a look at its figures. */
export interface TaskTemplate {
  key: string
  name: string
  /** What one sees before choosing it, in a few words. */
  hint: string
  /** The day that is proposed; the next one when its hours are past. */
  day: 'today' | 'tomorrow'
  task: Omit<PostTaskInput, 'shifts' | 'place'>
  shifts: TemplateShift[]
}

const SAFETY = `到岗领口罩、面屏和雨衣，全程戴好。
体温 37.3℃ 以上、觉得不舒服，请在家休息。
上一班结束不到 8 小时，先睡一觉再来。`

const watch = [{ name: '值守', places: 4, note: '查码、测温、登记' }]

/** The catalogue, after the programmes of S02, S07, S13 and S14. */
export const taskTemplates: readonly TaskTemplate[] = [
  {
    key: 'sampling',
    name: '核酸采样点',
    hint: '早 7 点，3 个点 30 人',
    day: 'tomorrow',
    task: {
      title: '核酸采样点',
      kind: '核酸采样',
      note: '几个点同时开。不会的现场教，跟着组长走。',
      safety: SAFETY,
      tags: ['不要经验'],
      urgent: true,
    },
    shifts: [
      {
        place: '东门采样点',
        from: '07:00',
        to: '12:00',
        posts: [
          { name: '秩序', places: 8, note: '提醒隔 1 米' },
          { name: '登记', places: 4, note: '帮老人填表' },
          { name: '扫码', places: 2, note: '会用手机就行' },
        ],
      },
      {
        place: '小学操场采样点',
        from: '07:00',
        to: '12:00',
        posts: [
          { name: '分流', places: 2, note: '按楼号排队' },
          { name: '登记', places: 4, note: '帮老人填表' },
          { name: '扫码', places: 2, note: '会用手机就行' },
        ],
      },
      {
        place: '西口采样点',
        from: '07:00',
        to: '12:00',
        posts: [
          { name: '秩序', places: 6, note: '提醒隔 1 米' },
          { name: '测温', places: 2, note: '额温枪现场发' },
        ],
      },
    ],
  },
  {
    key: 'disinfection',
    name: '夜间消杀',
    hint: '20:00–24:00，楼道和电梯',
    day: 'today',
    task: {
      title: '夜间消杀 · 楼道电梯',
      kind: '消杀',
      note: '两人一栋，楼道、电梯按钮和扶手都要擦到。',
      safety: '戴好手套、护目镜和口罩。药水现场兑好，不要自己带。',
      tags: ['两人一组'],
    },
    shifts: [
      {
        place: '社区服务站',
        from: '20:00',
        to: '24:00',
        posts: [
          { name: '喷洒', places: 10, note: '背药桶，走楼梯' },
          { name: '擦拭', places: 4, note: '电梯按钮和扶手' },
        ],
      },
    ],
  },
  {
    key: 'checkpoint',
    name: '卡口值守',
    hint: '6 小时一班，连着排',
    day: 'tomorrow',
    task: { title: '卡口值守', kind: '卡口值守', note: '查码、测温、登记来访。', safety: SAFETY },
    shifts: [
      { place: '小区大门', from: '06:00', to: '12:00', posts: watch },
      { place: '小区大门', from: '12:00', to: '18:00', posts: watch },
      { place: '小区大门', from: '18:00', to: '24:00', posts: watch },
    ],
  },
  {
    key: 'medicine',
    name: '代配药',
    hint: '两人一组，当面核对药名',
    day: 'tomorrow',
    task: {
      title: '代配药 · 送到老人家',
      kind: '代办',
      note: '两人一组。当面核对药名，再交到老人手里。',
      tags: ['两人一组', '当面核对药名'],
    },
    shifts: [{ place: '药房', from: '09:00', to: '11:30', posts: [{ name: '取药送药', places: 4 }] }],
  },
  {
    key: 'home-sampling',
    name: '上门采样陪同',
    hint: '行动不便的住户，陪医护上门',
    day: 'tomorrow',
    task: {
      title: '上门采样陪同',
      kind: '上门采样',
      note: '陪医护敲门、登记、提东西。一户一户走，不催老人。',
      safety: SAFETY,
      tags: ['两人一组'],
    },
    shifts: [
      {
        place: '社区服务站',
        from: '14:00',
        to: '17:00',
        posts: [
          { name: '带路敲门', places: 2 },
          { name: '登记', places: 2 },
        ],
      },
    ],
  },
]

/** For what no template knows. */
export const blankTask: TaskTemplate = {
  key: 'blank',
  name: '别的事，从空白开始',
  hint: '模板里没有的事',
  day: 'tomorrow',
  task: { title: '', kind: 'other' },
  shifts: [{ place: '', from: '09:00', to: '12:00', posts: [{ name: '帮手', places: 5 }] }],
}
