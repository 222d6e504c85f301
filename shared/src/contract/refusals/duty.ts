import type { Row } from './row'

export interface DutyDetails {
  POST_FULL: { posts: { id: string; name: string; left: number }[] }
  SHIFT_FULL: { canWait: boolean; waiting: number }
  TIME_CLASH: { with: { shiftId: string; title: string; startsAt: string; endsAt: string } }
  SHIFT_STARTED: { startsAt: string }
  NOT_OPEN_YET: { opensAt: string }
  /** `known`: whether the month of birth is. */
  AGE_NEEDED: { minAge: number; known: boolean }
  ROLE_NEEDED: { role: string }
  TRAINING_NEEDED: { course: string }
  SKILL_NEEDED: { skill: string }
  /** `until`: from when on as many hours are within the rules. `because` of a night duty, a long one, or the hours of 24 h. */
  REST_NEEDED: { until: string; because: 'night' | 'long' | 'day' }
  /** Hours of duty that this person may do in 24 h. */
  TOO_LONG: { hours: number }
  TERMS_CHANGED: { terms: number; startsAt: string; endsAt: string; place: string }
  /** `next`: the step that is the visitor's now; null when they are through. */
  STEP_OUT_OF_ORDER: { next: string | null }
  PEOPLE_AFFECTED: { people: number }
  /** People of the shift whose own codes have the same four digits. */
  CODE_UNCLEAR: { people: { personId: string; name: string | null }[] }
  CHECK_IN_NOT_OPEN: { opensAt: string }
}

/** Of tasks, shifts, claims, and who comes. */
export const duty = {
  MEMBERS_ONLY: { status: 403, zh: '这一班只请本社区的人', en: 'This shift is for members of the community' },
  POST_FULL: {
    status: 409,
    zh: '这个岗位刚满，别的岗位还有位子',
    en: 'This post has just filled; others have places',
  },
  SHIFT_FULL: { status: 409, zh: '人满了', en: 'This shift is full' },
  WAITLIST_FULL: {
    status: 409,
    zh: '候补也满了，看看别的班',
    en: 'The waiting list is full too; see the other shifts',
  },
  WAITLIST_CLOSED: {
    status: 409,
    zh: '快开班了，不再候补',
    en: 'It starts soon; there is no waiting any more',
  },
  TIME_CLASH: { status: 409, zh: '与您“{title}”的班次时间冲突', en: 'This overlaps your duty “{title}”' },
  SHIFT_STARTED: { status: 409, zh: '这一班已经开始了', en: 'This shift has started' },
  SHIFT_CANCELLED: { status: 409, zh: '这一班不办了', en: 'This shift is cancelled' },
  NOT_OPEN_YET: {
    status: 409,
    zh: '还没开放，{opensAt} 开始报名',
    en: 'Not open yet; claims start on {opensAt}',
  },
  AGE_NEEDED: {
    status: 409,
    zh: '要满 {minAge} 岁才能报，没填出生年月的先填上',
    en: 'One must be {minAge} for this; add your month of birth if it is missing',
  },
  ROLE_NEEDED: {
    status: 409,
    zh: '这个岗位要{role}，您是的话请社区登记一下',
    en: 'This post is for “{role}”; if that is you, ask the community to note it',
  },
  TRAINING_NEEDED: {
    status: 409,
    zh: '要有“{course}”证书，先去上这门课',
    en: 'This needs the certificate “{course}”; take the course first',
  },
  SKILL_NEEDED: {
    status: 409,
    zh: '这个岗位要{skill}，您会的话先添上',
    en: 'This post needs “{skill}”; add it to your skills if you have it',
  },
  CONSENT_NEEDED: {
    status: 409,
    zh: '不满 14 岁，要家长同意才能报',
    en: 'Under 14, a guardian has to agree first',
  },
  REST_NEEDED: {
    status: 409,
    zh: '先歇一歇，{until} 后能报',
    en: 'Rest first; you can sign up from {until}',
  },
  TOO_LONG: {
    status: 409,
    zh: '这一班太长，您一天最多 {hours} 小时',
    en: 'This shift is too long; {hours} hours a day are the most for you',
  },
  TERMS_CHANGED: {
    status: 409,
    zh: '这一班刚改过，看一眼再报',
    en: 'This shift has just changed; please look again',
  },
  NOT_CALLED: {
    status: 409,
    zh: '这次没有叫您，想来可以直接报名',
    en: 'You were not called this time; you are welcome to claim a place',
  },
  NOT_CLAIMED: { status: 409, zh: '这一班您没有报名', en: 'You have no claim on this shift' },
  NOT_ON_ROSTER: { status: 409, zh: '这一班的名册里没有这个人', en: 'That person is not on this roster' },
  TOO_MANY_DUTIES: {
    status: 409,
    zh: '您报的班够多了，先歇一歇',
    en: 'You have signed up for enough already',
  },
  STEP_OUT_OF_ORDER: {
    status: 409,
    zh: '还没轮到这一步，看看下一步是什么',
    en: 'It is not this step’s turn; see which one is next',
  },
  PEOPLE_AFFECTED: {
    status: 409,
    zh: '这样改，有 {people} 人的班就没有了',
    en: 'This would take their place from {people} people',
  },
  NOT_CHECKED_OUT: { status: 409, zh: '还没签退，签退以后再填', en: 'This duty is not checked out yet' },
  RECORD_CONFIRMED: {
    status: 409,
    zh: '组长已经核实过了，要改请找组长',
    en: 'The leader has confirmed this record; please ask them to correct it',
  },
  CODE_NEEDED: {
    status: 409,
    zh: '扫一下组长手机上的码再签到',
    en: 'Please scan the code on the leader’s phone',
  },
  CODE_WRONG: { status: 409, zh: '这个码不是这一班的', en: 'This code does not belong to this shift' },
  CODE_OLD: { status: 409, zh: '码已经换了，再扫一次', en: 'The code has changed; please scan it again' },
  CODE_UNCLEAR: {
    status: 409,
    zh: '有两个人是这四个数，点名字签到',
    en: 'More than one person has these four digits; please choose the name',
  },
  NO_PLACE: {
    status: 409,
    zh: '这一班的名单上没有这个位子',
    en: 'There is no place on this shift for this person',
  },
  PLACE_TAKEN: { status: 409, zh: '位子已经给了候补的人', en: 'The next in line has the place already' },
  CHECK_IN_NOT_OPEN: {
    status: 409,
    zh: '还早，开班前 2 小时才能签到',
    en: 'Check-in opens two hours before the start',
  },
  NOT_CHECKED_IN: { status: 409, zh: '还没签到', en: 'Not checked in yet' },
  ALREADY_CHECKED_IN: { status: 409, zh: '已经签到了', en: 'Checked in already' },
  ROLL_CALL_OVER: { status: 409, zh: '这一班的点名已经结束了', en: 'The roll-call of this shift is over' },
  TASK_CLOSED: { status: 409, zh: '这个任务已经结束了', en: 'This task is closed' },
} as const satisfies Record<string, Row>
