import { toNumber } from './numbers'

/** Stands before the value of 姓名：; cleaning leaves none in a paste. */
export const NAME_MARK = '\uffff'

const LABELS: Record<'name' | 'count' | 'place' | 'other', string> = {
  name: '姓\\s?名|名\\s?字|称呼|昵称|参加人|志愿者姓名|报名人|name',
  count: '(?:参加|报名|参与)?人数',
  place: '家庭住址|居住地址|地\\s?址|住\\s?址|楼栋号?|楼号|门牌号?|房号|房间号?|栋号|室号|address',
  other:
    '联系电话|联系方式|手机号码?|手机|电话号码|电\\s?话|tel|phone|mobile|备\\s?注|服务时间|可服务时间|时\\s?间|时段|班次|岗\\s?位|性\\s?别|年\\s?龄|技\\s?能|特\\s?长|专长|微信号?|类别|单位|职业|小区|身份|车牌号?|note|remarks?',
}
const ANY = new RegExp(
  `(^|[\\s，,;；。、（(/|+-])(?:(${LABELS.name})|(${LABELS.count})|(${LABELS.place})|(?:${LABELS.other}))\\s?[:：=]\\s?`,
  'gi',
)
const BEFORE_DIGITS =
  /(?:联系电话|联系方式|手机号码?|手机|电话号码|电话|tel\.?|phone)\s?(?=[+＋(（]?\d[\d\s-]{4})/gi
const NAME_FIRST = /^姓名\s+(?=\S)/
const NOTHING = /^(?:无|没有|暂无|空|\/|—+|-+|none|n\/a|null)$/i

/** What the labels of an entry say; the rest of it without them. */
export interface Labelled {
  text: string
  name: string | null
  count: number | null
  /** A label announced a place: a bare group of digits is a door. */
  place: boolean
}

/** Drops the labels of fields, and with them fields that say 无. */
export function readLabels(written: string): Labelled {
  const result: Labelled = { text: '', name: null, count: null, place: false }
  const text = unframed(written).replace(BEFORE_DIGITS, ' ').replace(NAME_FIRST, '姓名：')
  ANY.lastIndex = 0
  if (!/[:：=]/.test(text) || !ANY.test(text)) return { ...result, text }
  ANY.lastIndex = 0
  const marks = [...text.matchAll(ANY)]
  result.text = text.slice(0, marks[0]?.index ?? 0)
  for (const [index, mark] of marks.entries()) {
    const value = text
      .slice((mark.index ?? 0) + mark[0].length, marks[index + 1]?.index ?? text.length)
      .trim()
    if (NOTHING.test(value.replace(/[，,;；。、]+$/, ''))) continue
    const number =
      mark[3] === undefined ? Number.NaN : toNumber(/\d+|[一二两三四五六七八九十]+/.exec(value)?.[0] ?? '')
    if (mark[2] !== undefined && result.name === null) {
      const [first = ''] = /^[^，,;；。\n（(]*/.exec(value) ?? []
      result.name = first.trim()
      result.text += `\n${NAME_MARK}${value}`
    } else if (!Number.isNaN(number)) {
      result.count = number
      result.text += `\n${value.replace(/^[+＋]?\s?(?:\d+|[一二两三四五六七八九十]+)\s?(?:个?人|位|名)?/, '')}`
    } else {
      result.place ||= mark[4] !== undefined
      result.text += `\n${value}`
    }
  }
  return result
}

/** 【姓名】张三 as 姓名：张三. */
const unframed = (text: string): string => text.replace(FRAMED, '$1$2：')
const FRAMED = new RegExp(`(^|\\s)[【[]((?:${Object.values(LABELS).join('|')}))[】\\]]\\s?[:：]?`, 'gi')

/** Nothing but names of fields: 姓名、楼号、人数. */
export const namesFields = (text: string): boolean => FIELDS.test(text)
const FIELDS = new RegExp(`^(?:(?:${Object.values(LABELS).join('|')})[\\s、,，/+＋-]*){2,}$`, 'i')

/** Whether a line is a remark by its label. */
export const isRemark = (text: string): boolean => /^[【[]?(?:备\s?注|说明|note|remarks?)/i.test(text)

/** Whether a line begins with the label of a field and says it. */
export const isField = (text: string): boolean => FIELD_FIRST.test(unframed(text))

/** Whether a line begins a block of fields: 姓名：张三. */
export const beginsBlock = (text: string): boolean => NAME_FIELD_FIRST.test(unframed(text))

const FIELD_FIRST = new RegExp(`^(?:${Object.values(LABELS).join('|')})\\s?[:：]`, 'i')
const NAME_FIELD_FIRST = new RegExp(`^(?:${LABELS.name})\\s?[:：]`, 'i')
