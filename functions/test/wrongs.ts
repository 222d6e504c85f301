import { type Field, type Kind, type Path, withValue } from './fields'

/** A body with one thing wrong in it. */
export interface Wrong {
  what: string
  /** Where the refusal has to point, or below it: of a list where an object should be, its fields are missing. */
  path: Path
  below: boolean
  /** It may also point here. */
  within: Path | undefined
  body: unknown
}

/** Characters that nobody types and no roster can print, by their numbers. */
export const badLetters: Record<string, string> = {
  NUL: '\u0000',
  bell: '\u0007',
  'soft hyphen': '\u00ad',
  'zero-width space': '\u200b',
  'zero-width joiner': '\u200d',
  'right-to-left mark': '\u200f',
  'right-to-left override': '\u202e',
  'right-to-left isolate': '\u2067',
  'line separator': '\u2028',
  'byte order mark': '\ufeff',
  'Hangul filler': '\u3164',
  'half a character': '\ud83d',
  'the other half': '\ude00',
  emoji: '😀',
  'keycap emoji': '1\ufe0f\u20e3',
  flag: '🇨🇳',
  'variation selector': '\ufe0f',
}

const times = {
  words: '明天七点',
  empty: '',
  'no offset': '2021-10-25T07:00:00',
  'no such day': '2021-02-30T07:00:00+08:00',
  'no such month': '2021-13-01T07:00:00+08:00',
  'no such hour': '2021-10-25T25:00:00+08:00',
  'past midnight': '2021-10-25T24:30:00+08:00',
  'no such minute': '2021-10-25T07:60:00+08:00',
  'no such offset': '2021-10-25T07:00:00+25:00',
  'year 9999': '9999-12-31T07:00:00+08:00',
  'year 0': '0000-01-01T07:00:00+08:00',
  'six-digit year': '+012021-10-25T07:00:00+08:00',
  'space for T': '2021-10-25 07:00:00+08:00',
  'with a tail': '2021-10-25T07:00:00+08:00\u0000',
  'line break': '2021-10-25T07:00:00+08:00\n',
  'epoch as text': '1635116400000',
}

const days = {
  'no such day': '2021-02-30',
  'no such month': '2021-00-10',
  'year 9999': '9999-12-31',
  'short year': '21-10-25',
  slashes: '2021/10/25',
  'day with a tail': '2021-10-25T',
  'day past midnight': '2021-10-25T24:30:00+08:00',
  'line break': '2021-10-25\n',
}

function valuesFor(kind: Kind): Record<string, unknown> {
  switch (kind.of) {
    case 'text':
      return {
        empty: '',
        blank: ' \u3000\t ',
        'too long': '好'.repeat(kind.max + 1),
        'far too long': 'x'.repeat(20_000),
        ...Object.fromEntries(Object.entries(badLetters).map(([name, letter]) => [name, `王${letter}芳`])),
      }
    case 'pasted':
      return { empty: '', blank: ' \u3000\t ', 'too long': '好'.repeat(kind.max + 1) }
    case 'number':
      return {
        'too small': kind.min - 1,
        'too large': kind.max + 1,
        huge: 1e308,
        'past what is exact': 2 ** 53 + 2,
        negative: -5,
        ...(kind.whole ? { 'a fraction': kind.min + 0.5 } : {}),
        'NaN as text': 'NaN',
        'a number as text': String(kind.min),
      }
    case 'list':
      return { 'a numbered object': { 0: 'x', length: 1 }, ...(kind.min > 0 ? { 'none of it': [] } : {}) }
    case 'time':
      return { ...times, 'a day only': '2021-10-25' }
    case 'day':
      return { ...days, words: '后天', empty: '' }
    case 'id':
      return {
        empty: '',
        blank: ' ',
        'too long': 'x'.repeat(65),
        'a path': '../x',
        'a key': 'SHIFT#1',
        NUL: 'a\u0000',
      }
    case 'code':
      return { empty: '', 'too long': 'x'.repeat(129), blank: 'a b', Chinese: '码' }
    case 'truth':
      return { 'true as text': 'true', one: 1, zero: 0, empty: '' }
    case 'yes':
      return { no: false, 'yes as text': 'true' }
    case 'choice':
      return { empty: '', unheard: 'boss', 'in capitals': 'KEEPER', prototype: '__proto__' }
    case 'object':
      return {}
  }
}

const others: Record<string, { value: unknown; not: Kind['of'][] }> = {
  'a number': { value: 7, not: ['number'] },
  'a truth value': { value: true, not: ['truth', 'yes'] },
  'a text': { value: 'text', not: ['text', 'pasted', 'id', 'code'] },
  'a list': { value: [], not: ['list'] },
  'a list of lists': { value: [[[]]], not: [] },
  'an object': { value: {}, not: ['object'] },
}

/** Fields that no body knows, or that would give their sender what is not theirs. */
const foreign = [
  'id',
  'role',
  'roles',
  'personId',
  'communityId',
  'state',
  'v',
  'ticket',
  'left',
  'roster',
  'pk',
  'sk',
].concat(
  'taken',
  'code',
  'isAdmin',
  'constructor',
  'prototype',
  'toString',
  '__proto__',
  '$where',
  '',
  '多出来的',
)

/** All the single mistakes that can be made in the fields of a good body. */
export function wrongsIn(good: unknown, fields: Field[]): Wrong[] {
  return fields.flatMap(({ path, kind, optional, nullable, within }) => {
    const name = path.join('.') || 'the body'
    const put = (what: string, value: unknown, at: Path = path): Wrong => ({
      what: `${name}: ${what}`,
      path: at,
      below: kind.of === 'object' && path.length > 0 && Array.isArray(value),
      within,
      body: withValue(good, path, value),
    })
    const wrongs = Object.entries(valuesFor(kind)).map(([what, value]) => put(what, value))
    for (const [what, { value, not }] of Object.entries(others))
      if (!not.includes(kind.of) && !(kind.of === 'list' && what === 'a list of lists'))
        wrongs.push(put(what, value))
    if (!nullable) wrongs.push(put('null', null))
    if (path.length > 0 && !optional && typeof path.at(-1) === 'string')
      wrongs.push({ what: `${name} is missing`, path, below: false, within, body: withValue(good, path) })
    if (kind.of === 'list') {
      const [item] = (path.reduce((at, step) => at?.[step as never], good) ?? []) as unknown[]
      wrongs.push(
        put(
          'one item too many',
          Array.from({ length: kind.max + 1 }, () => item ?? '旧衣服'),
        ),
      )
      wrongs.push(put('null in it', [null], [...path, 0]))
    }
    const there = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], good)
    if (kind.of === 'object' && there !== undefined)
      for (const key of foreign)
        if (!kind.known.includes(key))
          wrongs.push({
            what: `${name}: a field that nobody asked for, ${JSON.stringify(key)}`,
            path: [...path, key],
            below: false,
            within,
            body: withValue(good, [...path, key], 'secretary'),
          })
    return wrongs
  })
}
