import type { Asks } from './chain'
import { type Draft, keep } from './draft'
import { toNumber } from './numbers'
import { isPerson, RELATIVE } from './vocabulary'

const N = '(\\d{1,2}|[一二两三四五六七八九十俩仨]{1,2})'
const EDGE = '(?=$|[\\s,，。.;；、!！~（(）)\\[\\]【】\\ue000-\\uf8ff])'
const MORE = `(?:[和、,，+＋及与跟]?\\s?我?(?:${RELATIVE}))`

const EXPLICIT = new RegExp(
  `(?:(?:(?:连|含|包括|加上?)(?:我|本人|自己)(?:一?共)?|一?共计?|合计|总共|总计|一行|我们|咱们|算我们|报|来|大约|约)\\s?)?${N}\\s?(?:个?(?:人|位|名)(?:参加|报名|来|去|一起|左右)?|people|persons|adults|pax)${EDGE}`,
  'gi',
)
const PLUS = new RegExp(`[+＋]+\\s?${N}\\s?(?:个?人|位|名|个)?(?:报名|参加)?${EDGE}`, 'g')
const ADDED = new RegExp(`(?:再|另|外)?加\\s?${N}\\s?(?:个?人|位|名|个)?${EDGE}`, 'g')
const SUM = new RegExp(`(^|[\\s\\ue000-\\uf8ff])(\\d)[+＋](\\d)${EDGE}`)
const TIMES = new RegExp(`[×xX*]\\s?${N}\\s?(?:人|位|名)?${EDGE}`, 'g')
const BARE = new RegExp(`(^|[\\s,，;；、/])${N}${EDGE}`)
const NOT_PEOPLE = /[坐载座限每满差约帮助拉送接顾服务照容纳缺招需带第楼室]$/

interface Wording {
  pattern: RegExp
  people: (found: RegExpExecArray) => number
}
const amount = (written: string | undefined): number => {
  if (written === undefined || written === '') return 1
  if (written === '俩') return 2
  if (written === '仨') return 3
  return toNumber(written)
}
const relatives = (words: string) => words.match(new RegExp(RELATIVE, 'g'))?.length ?? 0

// Wording that says how many and also who: it sets the count and stays in the note.
const WORDINGS: Wording[] = [
  {
    pattern: new RegExp(`(?:一家|全家|我家|家里)(?:共|老小)?${N}(?:口人?|个?人)`),
    people: (found) => amount(found[1]),
  },
  { pattern: new RegExp(`${N}口(?:之家|人${EDGE})`), people: (found) => amount(found[1]) },
  {
    pattern: new RegExp(
      `${N}(?:个|位|名)?(?:大人|成人|大)[,，、和+＋\\s]{0,2}${N}(?:个|位|名)?(?:小朋友|小孩|孩子|儿童|娃|小)`,
    ),
    people: (found) => amount(found[1]) + amount(found[2]),
  },
  {
    pattern: new RegExp(
      `(?:大人|成人)${N}(?:个|位|名)?[,，、和+＋\\s]{0,2}(?:小朋友|小孩|孩子|儿童|娃)${N}(?:个|位|名)?`,
    ),
    people: (found) => amount(found[1]) + amount(found[2]),
  },
  { pattern: /我[和跟与][\u4e00-\u9fff]{2,3}?(?:都|也|一起)(?:来|去|参加|报名)/, people: () => 2 },
  { pattern: new RegExp(`双人${EDGE}`), people: () => 2 },
  { pattern: new RegExp(`${N}人行${EDGE}`), people: (found) => amount(found[1]) },
  { pattern: new RegExp(`${N}个?(?:大人|成人|大)${EDGE}`), people: (found) => amount(found[1]) },
  {
    pattern: /(?:我们|咱|我|俺)(?:夫妻|夫妇|母女|父女|父子|母子|姐妹|兄弟)?(俩|两个?人?|仨|三个?人?)/,
    people: (found) => (/[仨三]/.test(found[1] ?? '') ? 3 : 2),
  },
  {
    pattern:
      /(?:夫妻|夫妇|母女|父女|父子|母子|姐妹|兄弟|兄妹|姐弟|婆媳|祖孙|情侣)(俩|二人|两个?人?|2人|三人|仨|3人)?(?=$|[\s,，。、）)(（]|报名|参加|一起|都)/,
    people: (found) => (/[三仨3]/.test(found[1] ?? '') ? 3 : 2),
  },
  { pattern: /(?:小|老)?两口子?/, people: () => 2 },
  {
    pattern: new RegExp(
      `(?:带着?|带上|携带?|[叫拉喊约拖]上)(?:我|自己)?(?:家|的)?${N}?(?:个|位|名)?(?:${RELATIVE}|老人|大人|人)${MORE}*(?:${N}(?:个|位|名))?`,
    ),
    people: (found) => {
      const said = found[1] ?? found[2]
      return 1 + (said === undefined ? Math.max(1, relatives(found[0])) : amount(said))
    },
  },
  {
    pattern: new RegExp(
      `(?:我?[和跟与同及]|[+＋]|我、)\\s?我?(?:家|的)?${N}?(?:个|位|名)?(?:${RELATIVE})${MORE}*(?:一起|都)?`,
    ),
    people: (found) => 1 + (found[1] === undefined ? relatives(found[0]) : amount(found[1])),
  },
  {
    pattern:
      /\bwith (?:my |a )?(?:husband|wife|partner|son|daughter|kid|child|mom|mum|dad|friend|sister|brother)\b/i,
    people: () => 2,
  },
  {
    pattern: new RegExp(`(?:${RELATIVE})${N}\\s?个?(?:人|位|名)`),
    people: (found) => 1 + amount(found[1]),
  },
  {
    pattern: new RegExp(
      `(?:我?[和跟与同])?(?:我家?)?(?:${RELATIVE})${MORE}*(?:也|都|同|一起|一块|一同|陪同?)+(?:来|去|参加|报名|前往|行)*${EDGE}`,
    ),
    people: (found) => 1 + relatives(found[0]),
  },
]
// Whether there is anything to look for at all: most entries are one person.
const MAY_COUNT =
  /[人位名口大小家和跟与同及俩仨带携夫姐兄母父婆祖情上也都起块加+＋×xX*]|people|person|adult|pax|with /i

export interface Headcount {
  /** How many in all, where it is said. */
  total: number | null
  /** How many come in addition to who is named. */
  more: number
}

/** Takes the numbers of people out; wording that also says who stays. Seats and goods are no people. */
export function takeCount(draft: Draft, asks: Asks): Headcount {
  if (!asks.headcount && !MAY_COUNT.test(draft.text)) return { total: null, more: 0 }
  const sum = takeSum(draft)
  const plus =
    takeMatches(draft, PLUS, (before) => !/[箱盒瓶只袋份包]$/.test(before)) ??
    takeMatches(draft, ADDED, isCount)
  const said = [
    sum,
    takeMatches(draft, EXPLICIT, isCount),
    takeMatches(draft, TIMES, (before) => isPerson(before.trim())),
    asks.headcount ? (plus ?? takeBare(draft)) : null,
    keepWording(draft),
  ]
  const total = said.find((people) => people !== null) ?? null
  return { total, more: total === null ? (plus ?? 0) : 0 }
}

/** 3人 alone, or behind a person; not 可坐3人. */
function isCount(before: string): boolean {
  const word = /[^\s,，。;；、（(）)\ue000-\uf8ff]*$/.exec(before)?.[0] ?? ''
  if (/[\d.+＋]$/.test(word) || NOT_PEOPLE.test(word)) return false
  return (
    word === '' ||
    isPerson(word) ||
    (/^[\u4e00-\u9fff]{2,4}$/.test(word) && word.length === before.trim().length)
  )
}

/** Takes all that match out and adds them up; null if there is none. */
function takeMatches(draft: Draft, pattern: RegExp, counts: (before: string) => boolean): number | null {
  let sum: number | null = null
  const { text } = draft
  draft.text = text.replace(pattern, (found: string, n: string, at: number) => {
    if (!counts(text.slice(0, at))) return found
    sum = (sum ?? 0) + amount(n)
    return '\n'
  })
  return sum
}

/** 2+1: so many grown-ups and so many children. */
function takeSum(draft: Draft): number | null {
  const found = SUM.exec(draft.text)
  if (found === null || found.index === 0) return null
  draft.text = draft.text.replace(SUM, '$1\n')
  return Number(found[2]) + Number(found[3])
}

/** A bare number is the headcount where the head asks for one. */
function takeBare(draft: Draft): number | null {
  const bare = BARE.exec(draft.text)
  if (bare === null || bare.index === 0) return null
  draft.text = `${draft.text.slice(0, bare.index)}\n${draft.text.slice(bare.index + bare[0].length)}`
  return amount(bare[2])
}

// 5座车可带4人.
const OFFERS_SEATS = /[可能帮座车]$/
// 快乐一家三口, 幸福三口之家: a nickname.
const MOOD = /^\s*(?:快乐|幸福|开心|欢乐|温馨|和睦|美满|可爱|阳光)$/

function keepWording(draft: Draft): number | null {
  for (const { pattern, people } of WORDINGS) {
    const found = pattern.exec(draft.text)
    if (!found) continue
    const before = draft.text.slice(0, found.index)
    // The family word may be the nickname itself.
    if (before.trim() === '' && !/^[我咱俺和跟带携]/.test(found[0])) continue
    if (OFFERS_SEATS.test(before) && /^带/.test(found[0])) continue
    if (MOOD.test(before) && /家|口/.test(found[0])) continue
    draft.text = `${before}\n${keep(draft, found[0])}${draft.text.slice(found.index + found[0].length)}`
    return people(found)
  }
  return null
}
