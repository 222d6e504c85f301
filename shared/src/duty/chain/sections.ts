import { isGeneral, isSlotHead } from './lines'
import { wholePlace } from './places'
import { SLOT } from './vocabulary'

/** What the subheads above an entry say of it. */
export interface Section {
  heads: { words: string; kind: string; place: string | null }[]
  /** Nothing was entered below the last one yet. */
  fresh: boolean
}

export const noSection: Section = { heads: [], fresh: false }

const DAY = /周|星期|礼拜|月|[日号]$|今|明|后天/
const PLACE_FIRST = /^(.*?(?:栋|幢|号楼|座|单元|#楼|楼))[\s,，、:：]*(.*)$/

/** A subhead of the same kind takes the place of the other; one directly below another is within it. */
export function below(section: Section, subhead: string): Section {
  if (isGeneral(subhead)) return { heads: [], fresh: true }
  const head = headOf(subhead)
  const same = section.heads.findIndex((other) => other.kind === head.kind)
  const outer =
    same >= 0
      ? section.heads.slice(0, same)
      : section.fresh || isWithin(section, head.kind)
        ? section.heads
        : []
  return { heads: [...outer, head], fresh: true }
}

// 上午 below 周六, though people stand between, when 上午 was below it before.
const isWithin = (section: Section, kind: string) =>
  kind === 'part' && section.heads.length === 1 && section.heads[0]?.kind === 'day'

function headOf(subhead: string) {
  const words = subhead
    .replace(/[（(【[)）】\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = wholePlace(words)
  if (whole !== null) return { words: '', kind: 'place', place: whole }
  const mixed = PLACE_FIRST.exec(words)
  const place = mixed?.[1] ? wholePlace(mixed[1]) : null
  if (place !== null) return { words: isContact(mixed?.[2]) ? '' : (mixed?.[2] ?? ''), kind: 'place', place }
  const plain = subhead.replace(/[（(].*$/, '').trim()
  const kind =
    isSlotHead(plain) || new RegExp(SLOT).test(plain) ? (DAY.test(plain) ? 'day' : 'part') : 'other'
  return { words, kind, place: null }
}

const isContact = (words: string | undefined) => words !== undefined && /楼长|组长|联系|负责/.test(words)

export const sectionNote = (section: Section): string =>
  section.heads
    .map((head) => head.words)
    .filter((words) => words !== '')
    .join(' ')

export const sectionPlace = (section: Section): string =>
  section.heads.map((head) => head.place ?? '').join('')

export const sectionKey = (section: Section): string =>
  section.heads.map((head) => `${head.kind}:${head.place ?? ''}${head.words}`).join('|')
