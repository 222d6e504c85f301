import type { TaskTemplate } from './schema'

const INSURANCE = '街道统一投保的志愿者意外险'

const line = [{ name: '接线', places: 2, note: '接电话，记要点' }]

/** Errands, rotas and squads, after S11, S14, S15, S18, S22 and S27. */
export const rotaTemplates: readonly TaskTemplate[] = [
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
    key: 'errands',
    name: '代买代送',
    hint: '买菜、取快递，送到门口',
    day: 'tomorrow',
    task: {
      title: '代买代送 · 送到门口',
      kind: '代办',
      note: '照单子买，小票留好，放门口再敲门。',
      units: ['households'],
    },
    shifts: [{ place: '小区门口', from: '09:00', to: '12:00', posts: [{ name: '跑腿', places: 6 }] }],
  },
  {
    key: 'hotline',
    name: '热线值班',
    hint: '三班倒，24 小时有人接',
    day: 'tomorrow',
    task: {
      title: '热线值班',
      kind: '热线',
      note: '没电话也算待命。接了几个电话、帮了几个人，下班时分开记。',
      units: ['calls', 'people'],
    },
    shifts: [
      { place: '热线室', from: '08:00', to: '16:00', posts: line },
      { place: '热线室', from: '16:00', to: '24:00', posts: line },
      { place: '热线室', from: '00:00', to: '08:00', posts: line },
    ],
  },
  {
    key: 'patrol',
    name: '文明巡逻队',
    hint: '五人一组，每周一次',
    day: 'tomorrow',
    task: {
      title: '文明巡逻',
      kind: '巡逻',
      note: '五人一组走一圈，看到问题先拍照记下来。',
      tags: ['五人一组'],
      units: ['places'],
      repeat: 'FREQ=WEEKLY;COUNT=8',
    },
    shifts: [
      {
        place: '中心广场',
        from: '18:00',
        to: '20:00',
        posts: [
          { name: '团干部', places: 1, note: '带队', asks: { role: '团干部' } },
          { name: '交警', places: 1, asks: { role: '交警' } },
          { name: '设施管护', places: 1, asks: { role: '管护员' } },
          { name: '青年志愿者', places: 2, asks: { role: '青年志愿者' } },
        ],
      },
    ],
  },
  {
    key: 'relief',
    name: '机关干部顶岗',
    hint: '每周一天，替社区干部歇一歇',
    day: 'tomorrow',
    task: {
      title: '顶岗一天',
      kind: '顶岗',
      note: '替社区干部守一天窗口和电话，让他们歇一天。',
      repeat: 'FREQ=WEEKLY;COUNT=8',
    },
    shifts: [
      {
        place: '社区服务站',
        from: '09:00',
        to: '17:00',
        posts: [{ name: '顶岗', places: 15, asks: { role: '机关干部' } }],
      },
    ],
  },
  {
    key: 'residential',
    name: '驻点 14 天',
    hint: '吃住在小区，可转到下一个',
    day: 'tomorrow',
    task: {
      title: '封闭小区驻点',
      kind: '驻点',
      note: '吃住在小区里，自己排班休息。接到通知再去下一个小区。',
      safety: '带好常用药和换洗衣服。不舒服马上告诉组长。',
      dangerous: { insurance: INSURANCE },
      kit: [
        { item: 'N95 口罩', each: 28 },
        { item: '防护服', each: 14 },
      ],
    },
    shifts: [
      {
        place: '驻点小区',
        from: '09:00',
        to: '09:00',
        days: 14,
        posts: [{ name: '驻点', places: 20, asks: { minAge: 18 } }],
      },
    ],
  },
]
