import type { Language } from '../contract/errors'
import type { NoticeCode } from './schema'

const texts: Record<NoticeCode, Record<Language, string>> = {
  MOVED_UP: {
    zh: '有人退出，“{title}”轮到您了，位子已经是您的',
    en: 'A place came free on “{title}”; it is yours',
  },
  TIMES_CHANGED: {
    zh: '“{title}”改了时间，您原来的报名不算了。新时间能来，就再报一次',
    en: '“{title}” has new hours, so your claim was taken back. If you can come, please claim again',
  },
  PLACE_CHANGED: {
    zh: '“{title}”换了地方，去之前看一眼',
    en: '“{title}” has moved to another place; please look before you go',
  },
  POST_CUT: {
    zh: '“{title}”不要这个岗位了，看看别的岗位还缺不缺人',
    en: 'Your post on “{title}” was taken out; please see whether another needs people',
  },
  BACK_TO_WAITING: {
    zh: '“{title}”减了位子，您先排在候补里',
    en: '“{title}” has fewer places; you are on its waiting list now',
  },
  SHIFT_CANCELLED: { zh: '“{title}”不办了，谢谢您', en: '“{title}” is cancelled; thank you all the same' },
  WAIT_DISSOLVED: {
    zh: '“{title}”快开班了，没等到位子，不用再等',
    en: '“{title}” starts soon and no place came free; no need to wait any longer',
  },
  CALLED_UP: {
    zh: '“{title}”急着要人。能来就点开报名，来不了也说一声',
    en: '“{title}” needs people now. If you can come, open it and claim a place; if not, please say so',
  },
  PLACE_FREED: {
    zh: '“{title}”开班后没等到您签到，位子先给了候补的人。您要是到了，跟组长说一声',
    en: 'You were not checked in on “{title}”, so the next in line has the place. If you are there, please tell the leader',
  },
  PLACE_BACK: {
    zh: '您到了，“{title}”的位子又是您的，签到已经记下',
    en: 'You have a place on “{title}” again, and are checked in',
  },
  HOURS_MOVED: {
    zh: '“{title}”改了时间。您已经签到，这一班照算，看一眼新的钟点',
    en: '“{title}” has new hours. You are checked in and stay on; please look at the new hours',
  },
  REMOVED_BY_LEADER: {
    zh: '组长把您从“{title}”的名册里取下了。有疑问就问问组长或居委会',
    en: 'The leader took you off “{title}”. If that surprises you, please ask the leader or the committee',
  },
  PLEDGE_REMINDER: {
    zh: '“{title}”您认的东西还没收到，还送吗？送不来就退掉，好让别人补上',
    en: 'What you pledged to “{title}” has not come yet. Will you still bring it? If not, withdraw it so that others can help',
  },
  PLEDGE_LAPSED: {
    zh: '“{title}”您认的东西过了日子，先空出来给别人认。您要是还送，带上捐物码，照样收',
    en: 'The day of your pledge to “{title}” has passed, so it is open to others again. If you still bring it, with its code, it is welcome',
  },
  PLEDGE_RECEIVED: {
    zh: '“{title}”您捐的东西收到了，谢谢您',
    en: 'What you gave to “{title}” was received, thank you',
  },
  NEED_ASKS: {
    zh: '“{title}”两天没有动静了，还缺吗？还缺就确认一下，够了就关掉',
    en: 'Nothing has moved on “{title}” for two days. If it is still short, please confirm it; if not, close it',
  },
  NEED_CLOSED: {
    zh: '“{title}”一个星期没人说还缺，单子先收了。还缺就再发一张',
    en: 'For a week nobody said that “{title}” is still short, so it is closed. If it is, please post it again',
  },
  PLEDGE_NEED_CLOSED: {
    zh: '“{title}”的单子收了。您认的东西照样可以送来，不送了就退掉',
    en: '“{title}” is closed. What you pledged is still welcome; if you will not bring it, please withdraw it',
  },
}

/** The whole sentence of a notice in the reader's language. */
export function noticeText({ code, title }: { code: NoticeCode; title: string }, language: Language): string {
  return texts[code][language].replace('{title}', title)
}
