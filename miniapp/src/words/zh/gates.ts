import type { Asks, GateCode } from '@muster/shared'
import { after } from '../figures'

const because = {
  night: '您上一班是夜里的，至少歇 8 小时。',
  long: '您上一班时间长，至少歇 8 小时。',
  day: '24 小时里的班加起来够多了。',
} as const

/** What of a post's own wishes somebody does not meet; what holds for the whole shift is said once, elsewhere. */
const lacks: Partial<Record<GateCode, (asks: Asks) => string>> = {
  AGE_NEEDED: () => '年纪不够，或者您还没填出生年月',
  ROLE_NEEDED: ({ role = '' }) => `社区还没登记您是${role}`,
  TRAINING_NEEDED: () => '您还没有这张证',
  SKILL_NEEDED: () => '您还没添上这样本事',
}

export const gates = {
  /** What a post asks for: 要民警、消毒培训证、会英语，满 18 岁. */
  asks({ role, skills = [], training, minAge }: Asks): string {
    const wanted = [
      ...(role === undefined ? [] : [role]),
      ...(training === undefined ? [] : [`有“${training}”证`]),
      ...skills.map((skill) => `会${skill}`),
      ...(minAge === undefined ? [] : [`满 ${minAge} 岁`]),
    ]
    return `要${wanted.join('、')}`
  },
  lacks: (code: GateCode, asks: Asks) => lacks[code]?.(asks),

  members: '这一班只请本社区的人',
  membersHint: '您住这里的话，加入就能报。',
  join: (community: string) => `加入${community}，再报`,
  joining: '正在加入',
  notJoined: '没加入成，再点一次',
  rest: (from: string) => `先歇一歇，${from}后能报`,
  because: (why: keyof typeof because) => because[why],
  after: (from: string) => `看${after(from)}后的班`,
  training: (course: string) => `这一班要“${course}”证`,
  toCourse: (course: string) => `去报“${course}”课`,
  courseAt: (when: string, place: string) => `上完课就有。${when}，在${after(place)}有一课。`,
  noCourse: '上完课就有，眼下还没开课。先看看别的班，开了课会在首页招人。',
  noCourseCall: '上完课就有，眼下还没开课。打给社区，问问什么时候开。',
  noTraining: '看不要证的班',
  role: (role: string) => `这个岗位要${role}`,
  roleHint: '您是的话，请社区给您登记一下。',
  skill: (skill: string) => `这个岗位要会${skill}`,
  skillHint: '您会的话，添上就能报。',
  addSkill: (skill: string) => `我会${skill}，添上再报`,
  adding: '正在添',
  age: (minAge: number) => `满 ${minAge} 岁才能报`,
  ageHint: '还有别的班等着您。',
  ageUnknownHint: '填上出生年月就能报。',
  tellAge: '填出生年月',
  consent: '不满 14 岁，要家长同意',
  consentHint: '请家长在这部手机上点一下。',
  tellConsent: '请家长来点',
  tooLong: (hours: number) => `这一班太长，您一天最多排 ${hours} 小时`,
  tooLongHint: '照顾好自己要紧。还有短一些的班。',
  notOpen: (at: string) => `${at}开放报名`,
  notOpenHint: '到点大家一起报，先到先得。',
  opensIn: (wait: string) => `还有 ${wait}，到点大家一起报`,
  others: '看我能去的班',

  insurance: '有保险',
  minAge: (age: number) => `满 ${age} 岁`,
  minAgeHint: '这一班有年纪要求',
  kit: '现场发',
  kitOf: (item: string, each: number) => (each > 1 ? `${item} ${each} 份` : item),
  grants: (training: string) => `上完这一班，有“${training}”证`,
  grantsFor: (months: number) => `管 ${months} 个月`,
}
