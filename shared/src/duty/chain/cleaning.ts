import { simplified } from '../../traditional'

/** One line of the paste. */
export interface Line {
  /** Its place in the paste, from 0. */
  at: number
  /** As pasted, trimmed. */
  raw: string
  /** Without what cannot be seen, without markup, half-width. Struck-through parts stand between `~~`. */
  spelled: string
  /** The same in simplified characters, as it is read. */
  text: string
  /** It began with a list mark. */
  bullet: boolean
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
// First and last code point, written as numbers since they cannot be seen.
const VANISHING: readonly (readonly [number, number])[] = [
  [0x00, 0x08], // control characters, but for tab and line breaks
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad], // soft hyphen
  [0x34f, 0x34f],
  [0x61c, 0x61c], // bidi marks
  [0x180b, 0x180e],
  [0x200b, 0x200f], // zero-width characters
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xe000, 0xf8ff], // private use, which the draft of an entry needs for itself
  [0xfe00, 0xfe0e],
  [0xfeff, 0xfeff],
  [0xfff0, 0xffff], // object replacement and its like
]
const inRegExp = (point: number) => `\\u${point.toString(16).padStart(4, '0')}`
const VANISHES = new RegExp(
  `[${VANISHING.map(([first, last]) => `${inRegExp(first)}-${inRegExp(last)}`).join('')}]`,
  'g',
)
// Most lines are this and need no cleaning.
const PLAIN = /^[\u4e00-\u9fff\w ，。、：；（）:.,()+-]*$/
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|([^\ud800-\udbff]|^)[\udc00-\udfff]/g
const SPACE = /[\t\xa0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u3000\u3164\uffa0]/g
const PLUS = /[➕﹢✚]\ufe0f?/g
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const OVERLAY = '[\\u0335-\\u0338]'
const STRUCK = new RegExp(OVERLAY)
const OVERLAYS = new RegExp(OVERLAY, 'g')
const STRUCK_RUN = new RegExp(`(?:[^\\u0335-\\u0338]${OVERLAY}+)+`, 'g')

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  ldquo: '“',
  rdquo: '”',
  shy: '',
  zwnj: '',
  zwj: '',
}
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g
const STRIKE_TAG = /<\/?(?:s|del|strike)>/gi
const BREAK_TAG = /<(?:br\s{0,3}\/?|\/p|\/li|\/div|\/tr|\/h\d)>/gi
// A tag that does something is no markup: it stays, and nobody is called so.
const TAG =
  /<(?:\/?(?!(?:script|iframe|object|embed|svg)\b)[a-zA-Z](?![^<>]*\bon[a-z]+\s?=)[^<>]{0,300}|!--[^<>]{0,300}--)>/g

const FACES =
  '微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 囧 抓狂 吐 偷笑 愉快 白眼 傲慢 困 惊恐 流汗 憨笑 大笑 悠闲 奋斗 咒骂 疑问 嘘 晕 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险 亲亲 吓 可怜 菜刀 西瓜 啤酒 篮球 乒乓 咖啡 饭 猪头 玫瑰 凋谢 嘴唇 示爱 爱心 心碎 蛋糕 闪电 炸弹 刀 足球 瓢虫 便便 月亮 太阳 礼物 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 差劲 爱你 NO OK No Ok 爱情 飞吻 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 投降 激动 乱舞 献吻 左太极 右太极 嘿哈 捂脸 奸笑 机智 皱眉 耶 吃瓜 加油 汗 天啊 Emm 社会社会 旺柴 好的 打脸 哇 翻白眼 666 让我看看 叹气 苦涩 裂开 合十 福 红包 發 小狗 庆祝 烟花 爆竹 加油加油 破涕为笑 脸红 恐惧 失望 无语 生病 笑脸 鬼魂 图片 表情 动画表情 语音 视频 链接 文件 位置 小程序 聊天记录'
const FACE_CODES = new Set(FACES.split(' '))
const FACE = /\[([^[\]\s]{1,5})\]/g
const CHECKBOX = /^(?:[-*+] )?\[[xX ]\](?=\s)/
const BULLET = /^(?:[-*+] (?![-*+] )|[•●○◦▪▫■□◆◇▶►➢➤‣⁃◎](?!\d)\s?|[·∙](?=[^\d]))/
const TABLE_ROW = /^\|.*\|$/

/** The lines of a paste, cleaned. Empty ones stay, since they part what is written. */
export function cleanLines(text: string): Line[] {
  return text.split(LINE_BREAK).flatMap((line, at) => {
    const raw = line.trim()
    return withoutMarkup(raw)
      .split('\n')
      .map((part) => {
        const { text: spelled, bullet } = unmarked(seen(part))
        return { at, raw, spelled, text: simplified(spelled), bullet }
      })
  })
}

/** The whole text as it is compared: cleaned, one line a line. */
export function cleanText(text: string): string {
  return cleanLines(text)
    .map((line) => line.spelled)
    .join('\n')
}

function withoutMarkup(line: string): string {
  if (!/[<&]/.test(line)) return line
  return line
    .replace(STRIKE_TAG, '~~')
    .replace(BREAK_TAG, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (whole, decimal, hex, word) =>
      word === undefined
        ? character(decimal ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[word] ?? whole),
    )
}

const character = (point: number) => (point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ')

/** One line with only what one can see, half-width. */
function seen(line: string): string {
  if (PLAIN.test(line)) return line
  const struck = STRUCK.test(line)
    ? line.replace(STRUCK_RUN, (run) => `~~${run.replace(OVERLAYS, '')}~~`)
    : line
  return struck
    .replace(LONE_HALF, '$1')
    .replace(VANISHES, '')
    .replace(SPACE, ' ')
    .replace(PLUS, '+')
    .replace(WIDE, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(FACE, (whole, word) => (FACE_CODES.has(word) ? ' ' : whole))
    .trim()
}

const MAY_BE_MARKED = /[>#*`[\\_|+•●○◦▪▫■□◆◇▶►➢➤‣⁃◎·∙-]/

/** Without Markdown. */
function unmarked(line: string): { text: string; bullet: boolean } {
  if (!MAY_BE_MARKED.test(line)) return { text: line, bullet: false }
  let text = line
    .replace(/^(?:> ?)+/, '')
    .replace(/^#{1,6} +/, '')
    .replace(/\*\*|`+/g, '')
    .replace(/!?\[([^[\]]{0,80})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!~|])/g, '$1')
    .replace(/(^|[^_])__(?=[^_\s])([^_]{1,80})__(?!_)/g, '$1$2')
  if (TABLE_ROW.test(text)) text = text.replace(/\|/g, ' ').trim()
  const checkbox = CHECKBOX.exec(text)
  const bullet = checkbox ?? BULLET.exec(text)
  if (bullet) text = text.slice(bullet[0].length)
  return { text: text.trim(), bullet: bullet !== null }
}
