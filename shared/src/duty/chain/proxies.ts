import { type Draft, keep } from './draft'
import { isPerson, KIN_NAME_AT_START, RELATIVE, SLOT } from './vocabulary'

const BY_WHOM = new RegExp(
  `(?:(?:我|他|她)?(?:${RELATIVE}|楼长|组长|群主|居委|社区|儿媳|女婿|保姆|护工|[\\u4e00-\\u9fff]{2,4}(?:阿姨|老师|姐|哥|妈妈|爸爸)?))(?:代报名?|代为报名|帮报名?|替报名?|代接龙|代填|代登记|帮忙报名?)(?=$|[\\s,，。;；）)])`,
)
const FRAME =
  /^(?:我)?(?:帮忙?|替|代|给|为)\s?([^\s,，。;；（(]{1,16}?)\s?(?:报个?名|报一个|报上|报了?|登记|接龙|填报)(?=$|[\s,，。;；（(）)]|了|一下)(?:了|一下)?/
const FRAMED_BY =
  /^([\u4e00-\u9fff]{2,4}?)(帮|替|代)([^\s,，。;；（(]{2,12}?)(报个?名|报一个|报|登记|接龙)(?=$|[\s,，。;；（(）)])/
const OPEN_FRAME = /^(?:我)?(?:帮|替|代)(?:报|报名)?\s?[:：]?\s?(?=\S)/
const RELATION = new RegExp(`^我(?:家|的)?(?:妈妈|爸爸|妈|爸|${RELATIVE})(?=[\\u4e00-\\u9fff]{2,3})`)
const ANNOUNCED = /^(?:代报名?|帮报名?|替报名?|代为?报名)\s?[:：]\s?/

const SIGN_UP_WORDS =
  '我(?:们家?|家)?(?:也|要|来|想|可以|先|都|再|愿意)*(?:报名参加|报个?名|报一个|报|参加|来|去|上|接龙)|也?(?:报名参加|报个?名)|算(?:上)?我(?:一个|1个|一份|们)?|加(?:上)?我(?:一个|1个)?|我(?:行|可以|能来|能去|愿意|ok)|带上我|也?参加|报(?:一个|1个|上)|也来|我也'
const SIGN_UP = new RegExp(
  `(^|[\\s,，。;；:：、（(!！♂♀\\ufe0f\\udc00-\\udfff]|[\\u4e00-\\u9fff]{2})(?:${SIGN_UP_WORDS})(?:了|啦|哈|吧|呀|哦|一下)*(?=$|[\\s,，。;；!！~～）)]|${SLOT}|[\\ue000-\\uf8ff]|\\d|[+＋])`,
  'i',
)
const SAYS_SIGN_UP = new RegExp(
  `(?:${SIGN_UP_WORDS})|我[和跟与][\\u4e00-\\u9fff]{1,4}?(?:都|也|一起)+(?:来|去|参加)|[+＋]\\s?\\d|接龙|我行`,
  'i',
)

/** Frames that only tell that somebody is registered by another go; a phrase telling by whom stays in the note. */
export function takeProxy(draft: Draft): void {
  if (!/[帮替代给为]/.test(draft.text)) return
  const text = draft.text.trim().replace(ANNOUNCED, '')
  const by = FRAMED_BY.exec(text)
  if (by?.[1] && by[3] && isPerson(by[1]) && (isPerson(by[3]) || /\d/.test(by[3]))) {
    draft.text = `${by[3]}\n${keep(draft, `${by[1]}${by[2]}${by[4]}`)}${text.slice(by[0].length)}`
    return
  }
  const frame = FRAME.exec(text)
  if (frame?.[1] && !/^(?:忙|我$|大家|人$)/.test(frame[1])) {
    draft.text = `${withoutRelation(frame[1])}\n${text.slice(frame[0].length)}`
    return
  }
  const open = OPEN_FRAME.exec(text)
  const opened = open ? withoutRelation(text.slice(open[0].length)) : ''
  const first = opened.split(/[\s,，。;；（(]/).find((word) => !/^[\d#-]*$|[栋幢楼元室]$/.test(word)) ?? ''
  const named = first.replace(/^\d{3,4}|^.*?(?:栋|楼|室|单元|\d)(?=[\u4e00-\u9fff]{2,4}$)/, '')
  draft.text = open && (isPerson(first) || isPerson(named) || KIN_NAME_AT_START.test(named)) ? opened : text
  const whom = BY_WHOM.exec(draft.text)
  if (whom && whom.index > 0) {
    // The words before 代报 may have the name glued to them; only the relative belongs to the phrase.
    const relative = new RegExp(`(?:${RELATIVE})(?:代|帮|替)[^\\s,，。;；）)]*$`).exec(whom[0])
    const phrase = relative && whom[0].length > relative[0].length ? relative[0] : whom[0]
    const at = whom.index + whom[0].length - phrase.length
    draft.text = `${draft.text.slice(0, at)}\n${keep(draft, phrase)}${draft.text.slice(at + phrase.length)}`
  }
}

const withoutRelation = (words: string) => words.replace(RELATION, '')

// 老公也来 says who else comes.
const BROUGHT = new RegExp(`^(?:${RELATIVE})$`)

/** Drops phrases that say no more than that one signs up. */
export function takeSignUp(draft: Draft): void {
  if (!/[报参我来算加接]/.test(draft.text)) return
  for (let times = 0; times < 3; times++) {
    const next = draft.text.replace(SIGN_UP, (found: string, before: string) =>
      BROUGHT.test(before) ? found : `${before}\n`,
    )
    if (next === draft.text) return
    draft.text = next
  }
}

/** Whether words sign somebody up, named or not; a question does not. */
export const signsUp = (words: string): boolean =>
  words.length < 60 &&
  /[报参我来算加接+＋也]/.test(words) &&
  SAYS_SIGN_UP.test(words) &&
  (/^(?:我报名|我也报名|[+＋]1)[,，。\s]/.test(words) ||
    !/[?？]|吗|怎么|谁|几点|有没有|能不能|截止|结束|已满|请|大家/.test(words))
