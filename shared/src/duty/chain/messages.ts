import type { Line } from './cleaning'
import { isPerson } from './vocabulary'

const DATE = '(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/.月]\\d{1,2}日?)'
const PART = '(?:\\s?(?:上午|下午|晚上|凌晨|中午|早上|傍晚))?'
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?'
const STAMP = `\\[?(?:${DATE}${PART}\\s{1,3}${CLOCK}|${DATE}${PART}${CLOCK})\\]?`
const STAMP_FIRST = new RegExp(`^${STAMP}\\s*(.*)$`)
const STAMP_LAST = new RegExp(`^(\\S.{0,24}?)\\s{1,3}(?:${STAMP}|\\d{1,2}:\\d{2}:\\d{2})$`)
const SPOKEN = /^@?([^:：,，。;；!！?？]{1,16}?)\s?[:：]\s?(.*)$/
const ACCOUNT = /\s?(?:\(\d{5,12}\)|（\d{5,12}）|<[^<>]*>)$/
const NO_SENDER =
  /格式|请|^(?:时间|地点|集合|联系|要求|内容|备注|格式|说明|注意|人数|名额|报名|接龙|截止|对象|费用|电话|咨询|负责|例|示例|如|比如|共|合计|总计|目前|温馨|提示|提醒|通知|活动|标题|主题|附|注|ps|http|https|答|问|原价|回复|系统|system|管理员|姓名|地址|手机|楼栋|候补|替补)/i

// The export by mail parts the days and writes `张三  19:22` above each message.
const DAY_LINE = /^[—-]{2,}\s*\d{4}-\d{1,2}-\d{1,2}\s*[—-]{2,}$/
const MAIL_STAMP = /^(\S.{0,24}?)\s{1,3}\d{1,2}:\d{2}$/
export const isMailExport = (lines: Line[]): boolean => lines.some((line) => DAY_LINE.test(line.text))

/** Who said a line, and whether it begins what was said. */
export interface Said {
  sender: string | null
  words: string
  /** The line was nothing but who and when. */
  headOnly: boolean
}

/** `2022/3/10 19:22 李四`, `李四(10001) 2022-03-10 19:22:05`, `[…] 李四: 我报名`; null if the line bears no time of a message. */
export function readStamp(text: string, mail: boolean): Said | null {
  const first = STAMP_FIRST.exec(text)
  if (first) {
    const rest = (first[1] ?? '').trim()
    const spoken = SPOKEN.exec(rest)
    if (spoken?.[1] && spoken[2]) return { sender: clean(spoken[1]), words: spoken[2], headOnly: false }
    const name = rest.replace(/[:：]$/, '')
    return { sender: name === '' ? null : clean(name), words: '', headOnly: true }
  }
  const last = STAMP_LAST.exec(text) ?? (mail ? MAIL_STAMP.exec(text) : null)
  return last?.[1] ? { sender: clean(last[1].replace(/[:：]$/, '')), words: '', headOnly: true } : null
}

/** `李四：我报名`, and `李四:` alone; null where the words before the colon are no sender. */
export function readSpoken(text: string): Said | null {
  const spoken = SPOKEN.exec(text)
  const sender = clean(spoken?.[1] ?? '')
  if (!spoken || sender === '' || NO_SENDER.test(sender) || /^\d+$/.test(sender)) return null
  if (/\d$/.test(sender) && /^\d\d(?:\D|$)/.test(spoken[2] ?? '')) return null
  return { sender, words: spoken[2] ?? '', headOnly: (spoken[2] ?? '') === '' }
}

const clean = (sender: string) => sender.replace(ACCOUNT, '').replace(/^@/, '').trim()

/** `李四:` alone is a sender and no subhead where it is clearly a person. */
export const isLoneSender = (said: Said): boolean =>
  said.headOnly &&
  said.sender !== null &&
  isPerson(said.sender.replace(/^.*[栋楼室\d\s](?=[\u4e00-\u9fff]{2,4}$)/, ''))

/** The lines without quoted blocks 「…」; the first of them may still give the title. */
export function withoutQuotes(lines: Line[]): { lines: Line[]; quoted: Line[] } {
  const kept: Line[] = []
  const quoted: Line[] = []
  let depth = 0
  let firstQuote = true
  const lastClose = lines.findLastIndex((line) => line.text.includes('」'))
  for (const [index, line] of lines.entries()) {
    const opens = closes(line.text) || (index < lastClose && /^「[^」]*$/.test(line.text))
    if (depth === 0 && !opens) {
      kept.push(line)
      continue
    }
    const close = line.text.indexOf('」')
    const words = (close < 0 ? line.text : line.text.slice(0, close)).replace(/^「/, '')
    if (firstQuote) quoted.push({ ...line, text: depth === 0 ? (readSpoken(words)?.words ?? words) : words })
    depth = close < 0 ? 1 : 0
    if (close >= 0) {
      firstQuote = false
      const after = line.text.slice(close + 1).replace(/^[\s\-—]+/, '')
      if (after !== '') kept.push({ ...line, text: after })
    }
  }
  return { lines: kept, quoted }
}

// 「张三」 at the head of a short line is an ornament, not a quotation.
const closes = (text: string) => /^「[^」]*[:：][^」]*」/.test(text)
