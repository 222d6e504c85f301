import type { TaskTemplate } from './schema'

const SAFETY = `到岗领口罩、面屏和雨衣，全程戴好。
体温 37.3℃ 以上、觉得不舒服，请在家休息。
上一班结束不到 8 小时，先睡一觉再来。`

const INSURANCE = '街道统一投保的志愿者意外险'

const watch = [{ name: '值守', places: 4, note: '查码、测温、登记' }]

/** Duties at a site, after S02, S07, S09, S13 and S20. */
export const siteTemplates: readonly TaskTemplate[] = [
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
      units: ['people'],
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
      dangerous: { insurance: INSURANCE },
      units: ['m2', 'floors'],
      kit: [
        { item: '手套', each: 1 },
        { item: '护目镜', each: 1 },
      ],
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
  {
    key: 'five-zones',
    name: '五区采样点',
    hint: '分流、测温、登记、排队、采样',
    day: 'tomorrow',
    task: {
      title: '核酸采样点 · 五个区',
      kind: '核酸采样',
      note: '人从分流口进，一个区一个区往前走，不回头。',
      safety: SAFETY,
      urgent: true,
      units: ['people'],
      kit: [
        { item: 'N95 口罩', each: 2 },
        { item: '面屏', each: 1 },
      ],
    },
    shifts: [
      {
        place: '采样点',
        from: '07:00',
        to: '12:00',
        posts: [
          { name: '分流', places: 4, note: '按楼号排队' },
          { name: '测温', places: 2, note: '额温枪现场发' },
          { name: '登记', places: 4, note: '帮老人填表' },
          { name: '排队', places: 6, note: '提醒隔 1 米' },
          { name: '采样', places: 2, note: '社区登记过的医护', asks: { role: '医护' } },
        ],
      },
    ],
  },
  {
    key: 'blood',
    name: '无偿献血',
    hint: '填表到献血，一步一步来',
    day: 'tomorrow',
    task: {
      title: '无偿献血',
      kind: '献血',
      note: '每位献血的人领一个号，走完一步再走下一步。',
      units: ['people'],
      steps: ['填表', '量体温', '测血压', '化验', '献血'],
    },
    shifts: [
      {
        place: '献血车',
        from: '09:00',
        to: '16:00',
        posts: [
          { name: '引导', places: 2, note: '发号、带路' },
          { name: '填表', places: 2, note: '帮着看表' },
          { name: '陪护', places: 2, note: '献完坐 15 分钟' },
        ],
      },
    ],
  },
  {
    key: 'course',
    name: '消毒培训',
    hint: '上完课有证，一年有效',
    day: 'tomorrow',
    task: {
      title: '消毒培训',
      kind: '培训',
      note: '看示范片，照着做一遍。签退以后，证书自动记上。',
      grants: { training: '消毒培训', months: 12 },
    },
    shifts: [{ place: '社区活动室', from: '19:00', to: '20:30', posts: [{ name: '学员', places: 30 }] }],
  },
]
