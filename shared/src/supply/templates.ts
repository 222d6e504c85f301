import type { PostNeedInput } from './schema'

/** Goods that run short again and again, ready to be posted after a look at their figures. */
export interface NeedTemplate {
  key: string
  name: string
  /** What one sees before choosing it, in a few words. */
  hint: string
  /** The hour on the next day at which they are needed. */
  neededAt: string
  need: Omit<PostNeedInput, 'neededBy' | 'receiverId'>
}

const delivery = { place: '社区服务站', hours: '24 小时收' }

/** What nobody can use, or nobody may take: offered as marks to set on every need. */
export const oftenNotWanted = [
  '布口罩、防尘口罩',
  '拆过包的口罩',
  '过期消毒液',
  '隔离衣',
  '旧衣服',
  '散装熟食',
  '酒',
  '现金和红包',
] as const

/** 只, 套 and the like, as people here count goods. */
export const measures = [
  '只',
  '套',
  '双',
  '件',
  '个',
  '台',
  '箱',
  '盒',
  '包',
  '袋',
  '瓶',
  '桶',
  '份',
] as const

export const needTemplates: readonly NeedTemplate[] = [
  {
    key: 'protection',
    name: '防护服、口罩、手套',
    hint: '写清等级，免得送错',
    neededAt: '07:00',
    need: {
      title: '采样点防护物资',
      urgent: true,
      delivery,
      notWanted: ['布口罩、防尘口罩', '拆过包的口罩', '过期消毒液', '隔离衣', '旧衣服', '现金和红包'],
      lines: [
        { item: '医用防护服', grade: 'GB 19082', measure: '套', wanted: 300, note: '一次性' },
        { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 1_000, note: '给志愿者' },
        { item: '医用 N95 口罩', grade: 'GB 19083', measure: '只', wanted: 300, note: '给采样医护' },
        { item: '医用手套', grade: 'GB 10213', measure: '双', wanted: 1_000, note: '中号、大号' },
      ],
    },
  },
  {
    key: 'meals',
    name: '热饭热水、方便面',
    hint: '给值夜班的人',
    neededAt: '06:30',
    need: {
      title: '热饭热水、方便面',
      delivery,
      notWanted: ['散装熟食', '酒', '现金和红包'],
      lines: [
        { item: '热饭', measure: '份', wanted: 60, note: '清真另放' },
        { item: '热水', measure: '桶', wanted: 12, note: '保温桶，用完还您' },
        { item: '方便面', measure: '箱', wanted: 10 },
      ],
    },
  },
]

/** For what no template knows. */
export const blankNeed: NeedTemplate = {
  key: 'blank',
  name: '别的东西，从空白开始',
  hint: '模板里没有的东西',
  neededAt: '12:00',
  need: { title: '', delivery, notWanted: ['现金和红包'], lines: [{ item: '', measure: '只', wanted: 100 }] },
}

/** Two grades that look alike and are not the same: which standard each has, and for whom it is. */
export interface GradeFact {
  /** The standard that a line's grade names. */
  grade: string
  name: string
  keepsOut: string
  forWhom: string
}

export const maskGrades: readonly [GradeFact, GradeFact] = [
  { grade: 'GB 19083', name: '医用 N95', keepsOut: '挡飞沫，也挡液体喷溅', forWhom: '给采样医护' },
  { grade: 'GB 2626', name: 'KN95', keepsOut: '挡颗粒，不防液体喷溅', forWhom: '给维持秩序的人' },
]
