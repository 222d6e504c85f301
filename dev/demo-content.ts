// What the demo communities need, after S02 and S13: their places and figures; people and phone numbers are invented.
import { chinaDay, DAY, HOUR, MINUTE, type PostNeedInput, type PostTaskInput, toIso } from '@muster/shared'

/** How many of the crowd stand on each post, in the order of the posts. */
interface DemoTask {
  task: PostTaskInput
  taken: number[][]
  /** A roll-call that is under way on the first shift. */
  called?: { proxies: string[]; waiting: number; here: number; absent: number }
}

/** How much of each line is pledged, gift by gift. */
interface DemoNeed {
  need: PostNeedInput
  pledged: number[][]
}

export interface DemoCommunity {
  id: string
  secretary: 'secretary' | 'secretary-2'
  tasks: DemoTask[]
  needs: DemoNeed[]
}

const SAFETY = `到岗领 KN95 口罩、面屏和雨衣，全程戴好。
体温 37.3℃ 以上、觉得不舒服，请在家休息。
上一班结束不到 8 小时，先睡一觉再来。`

/** A time of day in China on the day that `epoch` falls on. */
function at(epoch: number, clock: string): string {
  return `${chinaDay(epoch)}T${clock}:00+08:00`
}

const TEN_MINUTES = 10 * MINUTE

/** The next round ten minutes, five from now at least: a shift that begins then is being called now. */
const nextTenMinutes = (epoch: number) => (Math.floor((epoch + 5 * MINUTE) / TEN_MINUTES) + 1) * TEN_MINUTES

/** Tonight while one may still join, else tomorrow night. */
function night(now: number): number {
  return toIso(now) < at(now, '23:00') ? now : now + DAY
}

/** The demo communities as they stand at `now`, with the leaders of the three sampling sites. */
export function demoContent(now: number, leaderIds: readonly [string, string, string]): DemoCommunity[] {
  const tomorrow = now + DAY
  const morning = { startsAt: at(tomorrow, '07:00'), endsAt: at(tomorrow, '12:00') }
  const tonight = {
    startsAt: at(night(now), '20:00'),
    endsAt: at(night(now) + DAY, '00:00'),
    joinUntil: at(night(now), '23:00'),
  }
  const soon = nextTenMinutes(now)
  const [east, school, west] = leaderIds
  return [
    {
      id: 'yangjiayuan',
      secretary: 'secretary',
      tasks: [
        {
          task: {
            title: '核酸采样点',
            kind: '核酸采样',
            place: '杨家园社区三个采样点',
            note: '三个点同时开。不会的现场教，跟着组长走。',
            safety: SAFETY,
            tags: ['不要经验', '发红马甲'],
            urgent: true,
            shifts: [
              {
                ...morning,
                place: '东门采样点',
                meetAt: '3 号楼前广场',
                leaderId: east,
                posts: [
                  { name: '秩序', places: 8, note: '提醒隔 1 米' },
                  { name: '登记', places: 4, note: '帮老人填表' },
                  { name: '扫码', places: 2, note: '会用手机就行' },
                ],
              },
              {
                ...morning,
                place: '畅家巷小学操场',
                meetAt: '学校南门',
                leaderId: school,
                posts: [
                  { name: '分流', places: 2, note: '按楼号排队' },
                  { name: '登记', places: 4, note: '会说兰州话更好' },
                  { name: '扫码', places: 2, note: '会用手机就行' },
                ],
              },
              {
                ...morning,
                place: '西口采样点',
                meetAt: '西口岗亭',
                leaderId: west,
                posts: [
                  { name: '秩序', places: 6, note: '提醒隔 1 米' },
                  { name: '测温', places: 2, note: '额温枪现场发' },
                ],
              },
            ],
          },
          taken: [
            [6, 2, 0],
            [1, 2, 1],
            [5, 1],
          ],
        },
        {
          task: {
            title: '夜间消杀 · 楼道电梯',
            kind: '消杀',
            place: '社区服务站',
            note: '两人一栋，楼道、电梯按钮和扶手都要擦到。',
            safety: '戴好手套、护目镜和口罩。药水现场兑好，不要自己带。',
            tags: ['可中途来'],
            shifts: [
              {
                ...tonight,
                meetAt: '社区服务站门口',
                posts: [
                  { name: '喷洒', places: 10, note: '背药桶，走楼梯' },
                  { name: '擦拭', places: 4, note: '电梯按钮和扶手' },
                ],
              },
            ],
          },
          taken: [[9, 3]],
        },
        {
          task: {
            title: '代配药 · 送到 6 户老人',
            kind: '代办',
            place: '省二院药房',
            note: '两人一组。当面核对药名，再交到老人手里。',
            tags: ['两人一组', '当面核对药名'],
            shifts: [
              {
                startsAt: at(tomorrow, '09:00'),
                endsAt: at(tomorrow, '11:30'),
                meetAt: '药房取药窗口',
                posts: [{ name: '取药送药', places: 5 }],
              },
            ],
          },
          taken: [[3]],
        },
        {
          task: {
            title: '北门测温值守',
            kind: '卡口值守',
            place: '杨家园北门',
            note: '进出都测温、扫码。快递放架子上，不进院。',
            safety: SAFETY,
            tags: ['不要经验'],
            kit: [
              { item: '红马甲', each: 1 },
              { item: 'KN95 口罩', each: 2 },
            ],
            shifts: [
              {
                startsAt: toIso(soon),
                endsAt: toIso(soon + 4 * HOUR),
                joinUntil: toIso(soon + HOUR),
                freesAfter: 30,
                leaderId: east,
                posts: [
                  { name: '秩序', places: 7, note: '提醒隔 1 米' },
                  { name: '登记', places: 4, note: '帮老人填表' },
                  { name: '扫码', places: 3, note: '会用手机就行' },
                ],
              },
            ],
          },
          taken: [[7, 3, 3]],
          called: { proxies: ['周志平'], waiting: 2, here: 9, absent: 1 },
        },
      ],
      needs: [
        {
          need: {
            title: '采样点防护物资',
            note: '看包装上的标准号。N95 和 KN95 不一样：N95 给采样医护，KN95 给维持秩序的人。',
            neededBy: at(tomorrow, '07:00'),
            urgent: true,
            delivery: { place: '社区服务站（杨家园 3 号楼旁）', hours: '24 小时收' },
            notWanted: ['布口罩、防尘口罩', '拆过包的口罩', '过期消毒液', '隔离衣', '旧衣服', '现金和红包'],
            lines: [
              { item: '医用防护服', grade: 'GB 19082', measure: '套', wanted: 300, note: '一次性' },
              { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 5_000, note: '给志愿者' },
              { item: '医用 N95 口罩', grade: 'GB 19083', measure: '只', wanted: 900, note: '给采样医护' },
              { item: '医用手套', grade: 'GB 10213', measure: '双', wanted: 2_000, note: '中号、大号' },
            ],
          },
          pledged: [[60, 40, 20], [3_000, 400], [600], [500]],
        },
        {
          need: {
            title: '热饭热水',
            note: '给夜里和清早值守的人。',
            neededBy: at(tomorrow, '06:30'),
            delivery: { place: '社区服务站（杨家园 3 号楼旁）', hours: '6:00–21:00' },
            notWanted: ['散装熟食', '酒', '现金和红包'],
            lines: [
              { item: '热饭', measure: '份', wanted: 60, note: '清真另放' },
              { item: '热水', measure: '桶', wanted: 12, note: '保温桶，用完还您' },
            ],
          },
          pledged: [[30], [4]],
        },
      ],
    },
    {
      id: 'changjiaxiang',
      secretary: 'secretary-2',
      tasks: [
        {
          task: {
            title: '卡口值守',
            kind: '卡口值守',
            place: '畅家巷北口',
            note: '查码、测温、登记来访。',
            safety: SAFETY,
            tags: ['不要经验'],
            shifts: [
              {
                startsAt: at(tomorrow, '06:00'),
                endsAt: at(tomorrow, '12:00'),
                posts: [{ name: '值守', places: 4 }],
              },
              {
                startsAt: at(tomorrow, '12:00'),
                endsAt: at(tomorrow, '18:00'),
                posts: [{ name: '值守', places: 4 }],
              },
            ],
          },
          taken: [[2], [1]],
        },
      ],
      needs: [
        {
          need: {
            title: '值守用品',
            delivery: { place: '畅家巷社区居委会', hours: '8:00–20:00' },
            notWanted: ['布口罩、防尘口罩', '现金和红包'],
            lines: [{ item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 500 }],
          },
          pledged: [[100]],
        },
      ],
    },
  ]
}
