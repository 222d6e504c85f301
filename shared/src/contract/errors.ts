import type { NeededLine } from '../supply/schema'

/** What a refusal carries so that a person can act on it. A code that is not named here carries nothing. */
export interface RefusalDetails {
  BAD_REQUEST: { issues: { path: string; message: string }[] }
  POST_FULL: { posts: { id: string; name: string; left: number }[] }
  SHIFT_FULL: { canWait: boolean; waiting: number }
  TIME_CLASH: { with: { shiftId: string; title: string; startsAt: string; endsAt: string } }
  SHIFT_STARTED: { startsAt: string }
  TERMS_CHANGED: { terms: number; startsAt: string; endsAt: string; place: string }
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
  /** `next`: the step that is the visitor's now; null when they are through. */
  STEP_OUT_OF_ORDER: { next: string | null }
  PEOPLE_AFFECTED: { people: number }
  CHECK_IN_NOT_OPEN: { opensAt: string }
  /** People of the shift whose own codes have the same four digits. */
  CODE_UNCLEAR: { people: { personId: string; name: string | null }[] }
  NEED_MET: {
    open: number
    measure: string
    short: { lineId: string; item: string; open: number; measure: string }[]
    /** The same goods in other communities, where they are needed most first. */
    elsewhere: NeededLine[]
  }
  BELOW_PLEDGED: { lineId: string; pledged: number; measure: string }
  NOT_ENOUGH_LEFT: { item: string; left: number; measure: string }
  /** `lot`: its id, in this and the next two. */
  LOT_UNKNOWN: { lot: string }
  LOT_EXPIRED: { lot: string; expiry: string }
  /** `name`: the receiver's. */
  LOT_MEANT_FOR: { lot: string; name: string }
  /** `line`: which of those that were sent, from 0. */
  EXPIRY_NEEDED: { line: number; item: string }
  /** `lots`: as many as there would be in stock. */
  STOCK_CROWDED: { lots: number }
  PERIOD_TOO_LONG: { most: number }
  TOO_LARGE: { limit: number }
  /** In yuan, as one reads them: 36,400. `counted` = parcels × price. */
  SUM_DISAGREES: { parcels: number; price: string; counted: string; said: string }
}

interface Row {
  status: number
  zh: string
  en: string
}

/**
 * The closed table of refusals: code → HTTP status → message in every language.
 * `{name}` stands for the detail of that name.
 */
export const refusals = {
  BAD_REQUEST: { status: 400, zh: '有几处要改一下', en: 'Some of what was sent needs mending' },
  SIGN_IN_NEEDED: { status: 401, zh: '请先登录', en: 'Please sign in first' },
  SIGN_IN_FAILED: { status: 401, zh: '没登录上，再试一次', en: 'Signing in did not work; please try again' },
  NOT_ALLOWED: { status: 403, zh: '这件事要社区的人来做', en: 'This is for the community’s staff to do' },
  MEMBERS_ONLY: { status: 403, zh: '这一班只请本社区的人', en: 'This shift is for members of the community' },
  NOT_FOUND: { status: 404, zh: '没找到，可能已经撤掉了', en: 'Not found; it may have been taken down' },
  TOO_LARGE: { status: 413, zh: '内容太长了，删短一些再发', en: 'That is too large; please shorten it' },
  TOO_MANY: { status: 429, zh: '点得太快了，过一会儿再试', en: 'Too many requests; please wait a little' },
  INTERNAL: { status: 500, zh: '我们这边出了点问题，不是您的手机', en: 'Something went wrong on our side' },
  BUSY: { status: 503, zh: '人多，排一下队，再试一次', en: 'Very busy; please try again' },

  PHONE_NOT_CONFIRMED: {
    status: 409,
    zh: '没拿到手机号，再点一次',
    en: 'The phone number did not come through; please tap again',
  },
  NAME_NEEDED: { status: 409, zh: '第一次来，留个名字', en: 'Please give a name first' },
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
  CHANGED_MEANWHILE: {
    status: 409,
    zh: '刚有人改过，看一眼再改',
    en: 'Somebody has just changed this; please look again',
  },
  NOT_CHECKED_OUT: { status: 409, zh: '还没签退，签退以后再填', en: 'This duty is not checked out yet' },
  RECORD_CONFIRMED: {
    status: 409,
    zh: '组长已经核实过了，要改请找组长',
    en: 'The leader has confirmed this record; please ask them to correct it',
  },
  REASON_NEEDED: { status: 409, zh: '改了要写一句原因', en: 'Please say why it is corrected' },
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

  NEED_MET: {
    status: 409,
    zh: '眼下只差 {open} {measure}了，谢谢您',
    en: 'Only {open} {measure} are still open, thank you',
  },
  NOT_WANTED_NOW: {
    status: 409,
    zh: '这样东西眼下不收，谢谢您',
    en: 'This is not wanted just now, thank you',
  },
  RECEIVER_NOT_VERIFIED: {
    status: 409,
    zh: '这个单位还在核实，先别送，核实了再认捐',
    en: 'This receiver has not been verified yet; please wait with your pledge until it is',
  },
  RECEIVER_VERIFIED: {
    status: 409,
    zh: '街道核实过这个单位了，要改请找街道',
    en: 'The street has verified this receiver; please ask the street to change it',
  },
  LINE_CROWDED: {
    status: 409,
    zh: '认捐的人太多，过一会儿再来',
    en: 'Too many pledges are under way; please come back later',
  },
  BELOW_PLEDGED: {
    status: 409,
    zh: '已经有人认了 {pledged} {measure}，不能比这个少',
    en: '{pledged} {measure} are pledged already; it cannot be less',
  },
  PLEDGE_SETTLED: {
    status: 409,
    zh: '这一笔已经结了，看一眼现在的情况',
    en: 'This pledge is settled; please look how it stands',
  },
  GOODS_DIFFER: {
    status: 409,
    zh: '等级或单位不一样，不能并成一样',
    en: 'Another grade or measure; these cannot become one',
  },
  SUM_DISAGREES: {
    status: 409,
    zh: '{parcels} 份 × {price} 元是 {counted} 元，您写的是 {said} 元',
    en: '{parcels} parcels × {price} yuan are {counted} yuan; {said} yuan were given',
  },

  NOT_ENOUGH_LEFT: {
    status: 409,
    zh: '{item}只剩 {left} {measure}了',
    en: 'Only {left} {measure} of {item} are left',
  },
  LOT_UNKNOWN: {
    status: 409,
    zh: '库里没有这一批，看一眼库存再选',
    en: 'There is no such lot in stock; please look again',
  },
  LOT_EXPIRED: {
    status: 409,
    zh: '这一批 {expiry} 到期了，换一批',
    en: 'This lot expired on {expiry}; please take another',
  },
  LOT_MEANT_FOR: {
    status: 409,
    zh: '这一批是捐给{name}的，只能送去那里',
    en: 'This lot was given to {name} and can only be sent there',
  },
  EXPIRY_NEEDED: {
    status: 409,
    zh: '{item}包装上印着日子，写上用到哪天',
    en: '{item} have a day on their pack; please say until when they are good',
  },
  STOCK_CROWDED: {
    status: 409,
    zh: '库里批次太多了，先发掉一些再收',
    en: 'There are too many lots in stock; please issue some first',
  },

  CODE_UNKNOWN: {
    status: 404,
    zh: '没有找到这个捐物码，看看有没有抄错',
    en: 'No such gift code; please check it for a slip',
  },
  GOODS_UNKNOWN: {
    status: 409,
    zh: '目录里没有这样东西，先加进目录',
    en: 'These goods are not in the catalogue; please add them first',
  },
  TRANSFER_SETTLED: {
    status: 409,
    zh: '这一批已经点过数了',
    en: 'This transfer has been counted in already',
  },
  OWN_CORRECTION: {
    status: 409,
    zh: '自己改的要请别人核，换一位来点',
    en: 'A correction is checked by somebody else than who made it',
  },

  NO_HOURS_YET: {
    status: 409,
    zh: '这段时间还没有能开证明的记录',
    en: 'There are no records in this time that can be certified yet',
  },
  NOTHING_RECEIVED: {
    status: 409,
    zh: '台账上还没有收到这份捐赠的东西，收到以后才能开凭证',
    en: 'The ledger has nothing of this gift yet; it can be acknowledged once something has been received',
  },
  UNIT_NOT_REGISTERED: {
    status: 409,
    zh: '接收单位的登记还没有核实，核实以后才能开凭证',
    en: 'The receiver’s registration has not been verified yet; it can issue papers once it has been',
  },
  PERIOD_TOO_LONG: {
    status: 409,
    zh: '这段时间的账超过 {most} 条，分几段来开',
    en: 'This period has more than {most} entries; please take it in parts',
  },
  CERTIFICATE_UNKNOWN: {
    status: 404,
    zh: '没有这张证明，或者内容被改过',
    en: 'There is no such certificate, or it was altered',
  },

  KEY_REUSED: {
    status: 409,
    zh: '这次点的内容变了，再点一次',
    en: 'This key was used for something else; please tap again',
  },
} as const satisfies Record<string, Row>

export type RefusalCode = keyof typeof refusals
export type DetailsOf<C extends RefusalCode> = C extends keyof RefusalDetails ? RefusalDetails[C] : undefined
export type Language = 'zh' | 'en'

/** A refusal is a value: a code from the table and what a person needs to act on it. */
export interface Refusal {
  code: RefusalCode
  details?: object | undefined
}

export function refusal<C extends RefusalCode>(
  code: C,
  ...[details]: DetailsOf<C> extends undefined ? [] : [DetailsOf<C>]
): Refusal {
  return details === undefined ? { code } : { code, details }
}

const CHINA_TIME = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2}):\d{2}\+08:00$/

/** A time in a sentence: 10 月 26 日 15:00, or 26/10 15:00. */
function spoken(value: unknown, language: Language): string {
  const [, month, day, clock] = CHINA_TIME.exec(String(value)) ?? []
  if (month === undefined) return String(value)
  return language === 'zh' ? `${Number(month)} 月 ${Number(day)} 日 ${clock}` : `${day}/${month} ${clock}`
}

function fill(text: string, details: object, language: Language): string {
  const flat: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(details)) {
    if (name === 'with' && typeof value === 'object') Object.assign(flat, value)
    else flat[name] = value
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => spoken(flat[name] ?? '', language))
}

/** The sentence for a refusal in the reader's language. */
export function refusalMessage({ code, details }: Refusal, language: Language = 'zh'): string {
  return fill(refusals[code][language], details ?? {}, language)
}

/** A refusal on its way up to the one place that answers it. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(why: Refusal) {
    super(why.code)
    this.name = 'Refused'
    this.refusal = why
  }
}

/** Throws the refusal; for the places where a value cannot be handed back. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...details: DetailsOf<C> extends undefined ? [] : [DetailsOf<C>]
): never {
  throw new Refused(refusal(code, ...details))
}

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
