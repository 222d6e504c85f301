import { type Draft, keep } from './draft'

// Everything that could be meant as a number to call: digits with single separators, stars or x where masked.
const NUMBERISH =
  /[+＋(（]?\d[\d*＊xX●]*(?:(?:[)）][ -]?|(?: ?[-‐-―−.·] ?| )[(（]?)[\d*＊●][\d*＊xX●]*){0,16}/g
const SEPARATORS = /[ .·‐-―−()（）+＋-]/g
const EXTENSION = /0\d{2,3}[- ]?\d{7,8}\s?(?:转|ext\.?)\s?\d{1,6}/gi
const GROUPS = /\d+/g

/** Takes the phones out: the first valid one is the result, whatever else looks like a number to call stays in the note. */
export function takePhone(draft: Draft): string | null {
  let phone: string | null = null
  draft.text = draft.text.replace(EXTENSION, (found) => `\n${keep(draft, found)}\n`)
  const use = (found: string, written: string) => {
    if (phone !== null) return phone === found ? '\n' : `\n${keep(draft, written.trim())}\n`
    phone = found
    return '\n'
  }
  draft.text = draft.text.replace(NUMBERISH, (found: string, at: number) => {
    const door = doorBehind(found, draft.text.slice(at + found.length))
    const run = found.slice(0, found.length - door.length)
    if (run.replace(/\D/g, '').length < 5) return found
    if (/[A-Za-z]/.test(draft.text.charAt(at - 1))) return found
    return phonesIn(run, use, (written) => oddNumber(draft, written)) + door
  })
  return phone
}

const BEHIND_PHONE = /\s\d{1,2}(?:[-‐-―−]\d{1,4}){2,3}$/
const NUMBER_OF_PLACE = /\s\d{1,3}$/
const PLACE = /^\s?(?:号楼|号院|[栋幢座弄#]|单元|[点时月日:：])/

/** 138****0102 7-2-501, 138****0102 7号楼: what of the run belongs to a door or an hour behind it. */
const doorBehind = (run: string, behind: string): string =>
  (PLACE.test(behind) ? NUMBER_OF_PLACE : BEHIND_PHONE).exec(run)?.[0] ?? ''

// Most are written like this.
const PLAIN = /^(1\d{10})(?![\d*＊xX●])/

type Use = (phone: string, written: string) => string

/** A run of groups may hold a door and a phone, or two phones: 501 138 0000 0102. */
function phonesIn(run: string, use: Use, odd: (written: string) => string): string {
  const plain = PLAIN.exec(run)
  if (plain?.[1]) return `${use(plain[1], plain[0])}${after(run.slice(plain[0].length), use, odd)}`
  const whole = mobile(run)
  if (whole) return use(whole, run)
  const groups = [...run.matchAll(GROUPS)]
  for (const [first, group] of groups.entries()) {
    const before = run.slice(0, group.index)
    const prefixed = /(?:^|[^\d])$/.test(before) ? group.index : -1
    if (prefixed < 0) continue
    for (let last = first; last < groups.length && last < first + 12; last++) {
      const closing = groups[last]
      const end = (closing?.index ?? 0) + (closing?.[0].length ?? 0)
      if (/[xX*＊●]/.test(run.charAt(end))) break
      const written = run.slice(group.index, end)
      const digits = written.replace(/\D/g, '')
      if (digits.length > 15) break
      const found = mobile(written)
      if (!found || (last > first && group[0].length < 2)) continue
      if (/[+＋]$/.test(before) && !/^86/.test(digits)) continue
      const head = before.replace(/[+＋]$/, '')
      return `${rest(head, odd)}${use(found, written)}${after(run.slice(end), use, odd)}`
    }
  }
  return rest(run, odd)
}

const after = (run: string, use: Use, odd: (written: string) => string) =>
  /\d/.test(run) ? phonesIn(run, use, odd) : run
const rest = (run: string, odd: (written: string) => string) =>
  run.replace(/\D/g, '').length > 6 ? odd(run) : run

const MOBILE = /^(?:0086|86)?(1\d{10})$/

function mobile(written: string): string | null {
  if (/[xX*＊●]/.test(written)) return null
  const digits = written.replace(SEPARATORS, '')
  if (/[+＋]/.test(written) && !digits.startsWith('86')) return null
  return MOBILE.exec(digits)?.[1] ?? null
}

/** Masked, short, over-long, landline, foreign: verbatim in the note; what is a row of door numbers is left to others. */
function oddNumber(draft: Draft, written: string): string {
  const text = written.trim()
  if (/^\d{1,3}(?:[-‐-―−]\d{1,4}){2,3}$/.test(text)) return written
  const landline = /^[(（]?0\d{2,3}[)）]?[- ]?\d{7,8}(?:-\d{1,4})?$/.test(text)
  const long = /[\d*＊xX●]{7,}/.test(text)
  const foreign = /^[+＋]/.test(text)
  const masked = /\d{3}[-\s]?[*＊xX●]{3,}/.test(text)
  // A mobile in its groups, with too few digits or too many.
  const broken = /^1[3-9]\d[- ]?\d{4}[- ]?\d{1,8}$/.test(text)
  if (!landline && !long && !foreign && !masked && !broken) return written
  return `\n${keep(draft, text)}\n`
}
