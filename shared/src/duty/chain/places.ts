import type { Asks } from './chain'
import { type Draft, keep } from './draft'
import { KIN_NAME_AT_START } from './vocabulary'

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const GAP = '[\\s,，]?\\s?'

const AREA =
  '[\\u4e00-\\u9fff]{1,8}?(?:小区|花园|家园|公寓|新村|新苑|社区|大厦|嘉园|华庭|名苑|名邸|雅苑)(?![\\u4e00-\\u9fff]*[岗门口])|[\\u4e00-\\u9fff]{1,6}?(?:路|街|巷|道)\\d{1,4}号(?=\\s?\\d{1,3}(?:[栋幢座#-]|号))|[\\u4e00-\\u9fff]{1,6}?(?:里|村|城|湾|园|苑|府|庭|郡|墅|寓|路|街|巷|道)(?=\\d{1,4}[号弄栋幢#-]|[一二三四\\d]期)|\\d{1,4}弄|[一二三四五\\d]期(?!工程)|(?:[东西南北中]|[A-Za-z])区(?=\\s?[\\d一二三四五六七八九A-Za-z])'
const BUILDING = `(?:[A-Za-z]\\d{0,2}|\\d{1,3}[A-Za-z]?|${NUMERAL})\\s?(?:号楼|号院|#楼|栋楼?|幢楼?|号(?=-\\d{3,4}(?!\\d)|${GAP}\\d{1,4}(?:室|号|-|单元|楼|\\D|$)|${GAP}[一二三四五六七八九十东西]单元)|#(?!\\w*岗)|楼(?=${GAP}\\d{3,4}))|(?:[A-Za-z]|\\d{1,2})座(?![车椅位])`
const UNIT = `(?:\\d{1,2}|[A-Za-z]|${NUMERAL}|[东西南北中甲乙丙丁])\\s?(?:单元|门(?=\\s?\\d{3}))`
const FLOOR = `(?:\\d{1,2}|${NUMERAL})\\s?[层楼](?![道长下上梯口组栋])`
const DOOR =
  '\\d{3,4}[A-Za-z]?\\s?(?:室|房间|号房|房|户|号(?!楼|院))|\\d{1,4}\\s?室|\\d{3,4}[A-Za-z]?(?![\\d*个箱份元斤盒只瓶点包双次])|[零〇一二三四五六七八九]{3,4}(?:室)?|(?:东|西|南|北|中)户'
const PART = '\\d{1,4}[A-Za-z]?'
const HYPHEN = '\\s?[-‐-―−－﹣]\\s?'
const ROW = `${PART}(?:${HYPHEN}${PART}){1,3}(?:室|号)?`
const ENGLISH =
  '(?:(?:Building|Bldg|Block|Blk|Tower|Unit|Apt|Apartment|Room|Rm|Flat|Floor|House|Villa|Door)\\b\\.?\\s?(?:No\\.?\\s?)?#?(?:[A-Za-z]?\\d{1,4}[A-Za-z]?|[A-Z])\\b(?:,?\\s(?=Unit|Apt|Apart|Room|Rm|Flat|Floor|Door|Bldg|Build)|(?![\\s\\S])|(?=[^A-Za-z])))+'

const sticky = (source: string, flags = '') => new RegExp(source, `y${flags}`)
const AREA_HERE = sticky(`(?:${AREA})`)
const BUILDING_HERE = sticky(`(?:${BUILDING})`)
const UNIT_HERE = sticky(`(?:${UNIT})`)
const FLOOR_HERE = sticky(`(?:${FLOOR})`)
const DOOR_HERE = sticky(`(?:${DOOR})`)
const ROW_HERE = sticky(ROW)
const ENGLISH_HERE = sticky(ENGLISH, 'i')
const BETWEEN = sticky('(?:\\s|[-‐-―−－]|[,，/](?=\\s?\\d))?\\s?')

/** `doorOnly`: a bare 3–4 digit group, which is a door only where doors are meant. */
interface Found {
  end: number
  kind: 'area' | 'building' | 'full' | 'door' | 'pair' | 'row' | 'bare'
}

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Community, building, unit, floor and door, in this order, each if it is there. */
function placeAt(text: string, at: number): Found | null {
  const english = end(ENGLISH_HERE, text, at)
  if (english > at) return { end: english, kind: 'full' }
  let reached = at
  let kind: Found['kind'] | null = null
  for (let areas = 0; areas < 3; areas++) {
    const next = end(AREA_HERE, text, reached === at ? at : end(BETWEEN, text, reached))
    if (next <= reached) break
    reached = next
    kind = 'area'
  }
  const start = () => (reached === at ? at : end(BETWEEN, text, reached))
  const building = end(BUILDING_HERE, text, start())
  if (building > start()) {
    reached = building
    kind = 'building'
  }
  const afterBuilding = reached
  const rowStart = start()
  const row = end(ROW_HERE, text, rowStart)
  if (row > rowStart) return { end: row, kind: kind ? 'full' : rowKind(text.slice(rowStart, row)) }
  for (const [pattern, part] of [
    [UNIT_HERE, 'building'],
    [FLOOR_HERE, 'building'],
    [DOOR_HERE, 'full'],
  ] as const) {
    const from = start()
    const next = end(pattern, text, from)
    if (next <= from) continue
    const bare = /^\d{3,4}[A-Za-z]?$|^[零〇一二三四五六七八九]+$/.test(text.slice(from, next))
    if (bare && reached === at && !/^\d/.test(text.slice(from, next))) continue
    kind = part === 'full' && reached === at ? (bare ? 'bare' : 'door') : part
    reached = next
  }
  if (
    kind === 'area' &&
    afterBuilding === reached &&
    /^(?:[东西南北中]|[A-Za-z])区$/.test(text.slice(at, reached))
  )
    return null
  return kind ? { end: reached, kind } : null
}

const rowKind = (row: string): Found['kind'] => {
  const parts = row.split(/[^\dA-Za-z]+/).filter(Boolean)
  if (/^(?:19|20)\d\d$/.test(parts[0] ?? '')) return 'pair'
  return parts.length > 2 || /^\d{3,4}/.test(parts[1] ?? '') || /[室号]$/.test(row) ? 'row' : 'pair'
}

const STARTS = /[\dA-Za-z一二三四五六七八九十东西南北中甲乙丙丁\u4e00-\u9fff]/
const NOT_AFTER = /[\dA-Za-z第周初高年:：.+＋一二三四五六七八九十零]/
const REMARK_BEFORE = /(?:[在到去从离送至往守巡]|负责|靠近|接送|前往|值守|集合点?|见)[\s:：]?$/
const LIVES = /(?:住在?|家在|我在|我是|家住)$/
const REMARK_AFTER =
  /^\s?(?:的?(?:门口|楼下|楼上|大门|门岗|门卫|旁边?|附近|路口|对面|后面|前面|楼道|快递|老人|邻居|消杀|值守|值班|集合|等|见|方向|那边|广场|岗|卡口|点位|通道|采样|垃圾)|门(?!\d)|[到至]\d)/
const NO_DOOR_AFTER = /^\s?(?:[点时月日:：年人岁元分个箱份斤盒瓶只包双次套张块台件]|小时|号(?![楼院\d])|%|℃)/

// Beside one of these, two numbers alone are hours.
const CLEAR_PLACE = /\d{1,3}[A-Za-z]?(?:[-‐-―−－﹣]\d{1,4}){2}|[栋幢]|号楼|单元|\d室/

/** What one place of a line is, as far as it has been put together. */
interface Place {
  words: string
  kind: Found['kind']
}

/** Takes the place out: the first one is the result, a second one and what is said of places stays in the note. */
export function takePlace(draft: Draft, asks: Asks): string | null {
  const { text } = draft
  const pairs = asks.doors && !CLEAR_PLACE.test(text)
  let place: Place | null = null
  let out = ''
  for (let at = 0; at < text.length; ) {
    const found = mayStart(text, at) ? placeAt(text, at) : null
    if (!found || found.end <= at) {
      out += text.charAt(at)
      at++
      continue
    }
    const words = text.slice(at, found.end)
    const before = out.slice(-8)
    const lives = LIVES.test(before)
    const remark =
      (!lives && REMARK_BEFORE.test(before)) || REMARK_AFTER.test(text.slice(found.end, found.end + 8))
    if (remark) out += keep(draft, words)
    else if (!isDoor(found.kind, text, at, found.end, { doors: asks.doors, pairs, other: place !== null }))
      out += words
    else {
      if (lives) out = out.replace(LIVES, '')
      const next = joined(place, asAddress(words), found.kind)
      out += next ? '\n' : `\n${keep(draft, words)}\n`
      place = next ?? place
    }
    at = found.end
  }
  draft.text = out
  return place?.words ?? null
}

/** The place with one more found: the first, a door to its building, the same again; null if it is another place. */
function joined(place: Place | null, words: string, kind: Found['kind']): Place | null {
  if (place === null) return { words, kind }
  if (place.words === words) return place
  const door = place.kind === 'building' && (kind === 'bare' || kind === 'door')
  return door || (place.kind === 'area' && kind !== 'area')
    ? { words: place.words + words, kind: 'full' }
    : null
}

function mayStart(text: string, at: number): boolean {
  const letter = text.charAt(at)
  if (!STARTS.test(letter)) return false
  const before = text.charAt(at - 1)
  if (/\d/.test(letter) && /[.:：]/.test(before)) return !/\d/.test(text.charAt(at - 2))
  if (/[\dA-Za-z一二三四五六七八九十]/.test(letter)) return !NOT_AFTER.test(before)
  // Names of communities and the like begin a word.
  return at === 0 || !/[\u4e00-\u9fff]/.test(before)
}

/** What else is known of the line: doors are asked for, two numbers can be a door, there is a building already. */
interface Circumstances {
  doors: boolean
  pairs: boolean
  other: boolean
}

function isDoor(kind: Found['kind'], text: string, at: number, to: number, known: Circumstances): boolean {
  const after = text.slice(to, to + 8)
  if (kind === 'full' || kind === 'building' || kind === 'door' || kind === 'area') return true
  if (NO_DOOR_AFTER.test(after) || /[+＋*×xX]\s?$/.test(text.slice(0, at))) return false
  if (kind === 'row') return true
  if (kind === 'pair') return known.pairs && !/^(?:19|20)\d\d/.test(text.slice(at, to))
  const standsAlone =
    /^(?:$|[\s,，。、;；:：（(）)【】[\]])/.test(after) &&
    /^(?:$|[\s,，。、;；:：（(）)【】[\]])/.test(text.charAt(at - 1))
  if (KIN_NAME_AT_START.test(after.trimStart())) return true
  return (
    (known.doors || known.other) &&
    (standsAlone || /^[\u4e00-\u9fff]{2}/.test(after) || /[\u4e00-\u9fff]/.test(text.charAt(at - 1)))
  )
}

/** As written, half-width, without spaces; English places keep theirs. */
export function asAddress(words: string): string {
  const english = /[A-Za-z]{3}/.test(words)
  const narrow = words.replace(/[\uff01-\uff5e]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  )
  const hyphens = narrow.replace(/[‐-―−﹣]/g, '-')
  return english ? hyphens.replace(/\s+/g, ' ').trim() : hyphens.replace(/[\s,，]/g, '')
}

/** The place that the words are, and nothing but it; null if they are more or less than a place. */
export function wholePlace(words: string): string | null {
  const found = placeAt(words, 0)
  if (!found || found.end < words.length || found.kind === 'pair' || found.kind === 'bare') return null
  return asAddress(words)
}
