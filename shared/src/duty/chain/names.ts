import { NAME_MARK } from './labels'
import { isFullName, isKinName, isPerson, isRole, isSlot, LETTER, RELATIVE, SLOT } from './vocabulary'

/** Who an entry names, and the words that are left for the note, in line order. */
export interface Named {
  name: string
  people: number
  notes: string[]
}

/** A run of words between spaces or breaks. In brackets it is never the name while anything else is. */
interface Chunk {
  words: string
  bracketed: boolean
}

const NAME_MARKS = new RegExp(NAME_MARK, 'g')

const OPEN = '（([【〔《“"「『{<'
const CLOSE = '）)]】〕》”"」』}>'
const EMOJI = /(?:[\u{1f000}-\u{1faff}\u2600-\u27bf\u2300-\u23ff\u2b00-\u2bff\u{e0020}-\u{e007f}]\ufe0f?)+/gu
const ORNAMENT =
  /^[\s~～@★☆♡♥✨^*#＊_=|·•。.,，、;；:：!！?？…&＆+＋/\\\-‐-―'’‘`´^●○◆◇■□▲△▼▽→←↑↓〜﹏꧁꧂๑]+|[\s~～@★☆♡♥✨^*#＊_=|·•。,，、;；:：!！?？…&＆+＋/\\\-‐-―'’‘`´^●○◆◇■□▲△▼▽→←↑↓〜﹏꧁꧂๑]+$/g
const LATIN = /^[A-Za-zÀ-ɏḀ-ỿ.'’-]+$/
const LATIN_NAME = /^(?:[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏḀ-ỿ.'’-]*|de|da|van|von|der|bin|al|el|la|di|du|le)$/
const ENGLISH_WORD =
  /^(?:ok|yes|no|am|pm|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|weekends?|english|chinese|french|spanish|german|japanese|korean|can|speaks?|all|any|only|driver|doctor|nurse|translator|volunteer|translation|and|from|with|i|we|will|building|unit|room|apt|wechat)$/i
// A hyphen parts words, but not within one Latin name.
const NAME_BREAK = /[,，;；。:：_|—–!！?？\ue000-\uf8ff=]|-(?![A-Za-z])/

// Words that begin a remark where they are glued to a name.
const GLUED = new RegExp(
  `^(.{2,}?)(一家[\\d一二两三四五六七八九]口.*|${SLOT}.*|(?:我|也|要)?(?:报名|参加)|(?:都行|都可以|随时|待定|候补|替补|机动|自驾|只能.*|负责.*|可以.*|可(?:带|开|做|来|搬|帮|提供).*|会(?:开|做|说|讲|修|写|打|量|理|推|手|弹|唱|急|包|英|日|法|韩|俄).+|能(?:来|到|开|带|搬|参加|帮).*|有(?:车|空|时间|小推车|驾照|工具|经验).*|带(?!弟|娣).{2,}|自带.+|晚到.*|晚点.*|需要.+|住.{2,}))$`,
)

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let words = ''
  let depth = 0
  const close = () => {
    if (words.trim() !== '') chunks.push({ words: words.trim(), bracketed: depth > 0 })
    words = ''
  }
  for (const letter of text) {
    if (OPEN.includes(letter)) {
      close()
      depth++
    } else if (CLOSE.includes(letter)) {
      close()
      depth = Math.max(0, depth - 1)
    } else if (letter === ' ' || letter === '\n') close()
    else words += letter
  }
  close()
  return chunks
}

const bare = (words: string): string => {
  let left = words
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(ORNAMENT, '')
  }
  return left
}
const hasLetters = (words: string) => LETTER.test(words)

/** Emoji between the letters of one word vanish, elsewhere they part words. */
function withoutEmoji(text: string): string {
  return text
    .replace(
      /(^|[\s（(])([\u3400-\u9fff])(?:[\u{1f000}-\u{1faff}\u2600-\u27bf]\ufe0f?)+([\u3400-\u9fff]{1,2})(?=$|\s)/gu,
      '$1$2$3',
    )
    .replace(EMOJI, ' ')
}

/** Finds the name among what is left of an entry; null if nobody is named. `given`: the value of a label 姓名. */
export function findName(text: string, given: string | null): Named | null {
  const plain = withoutEmoji(text)
  const chunks = chunksOf(plain.replace(NAME_MARKS, ` ${NAME_MARK}`))
  const labelled = given === null ? -1 : chunks.findIndex((chunk) => chunk.words.startsWith(NAME_MARK))
  for (const chunk of chunks) chunk.words = chunk.words.replace(NAME_MARKS, '')
  const first = labelled >= 0 ? labelled : nameChunk(chunks)
  const chunk = chunks[first]
  if (chunk === undefined || !hasLetters(chunk.words)) {
    const emoji = onlyEmoji(text)
    return emoji === null ? null : { name: emoji, people: 1, notes: notesOf(chunks) }
  }
  const { name, people, last, rest } = nameFrom(chunks, first)
  if (name === '') return null
  return {
    name,
    people,
    notes: [
      ...notesOf(chunks.slice(0, first)),
      ...notesOf([{ words: rest, bracketed: false }, ...chunks.slice(last + 1)]),
    ],
  }
}

const notesOf = (chunks: Chunk[]): string[] =>
  chunks.map((chunk) => trimmedNote(chunk.words)).filter((words) => words !== '')

const trimmedNote = (words: string) => {
  const left = words
    .replace(/^[\s,，;；。:：、|&＆_·~～]+|[\s,，;；:：、|&＆_~～]+$/g, '')
    .replace(/^[-‐-―/+＋=]+(?=\D|$)|[-‐-―/+＋=]+$/g, '')
  return (LETTER.test(left) || /[\ue000-\uf8ff]/.test(left)) &&
    !/^(?:谢谢|辛苦了?|抱歉|不好意思|麻烦了|收到|好的)$/.test(left)
    ? left
    : ''
}

function onlyEmoji(text: string): string | null {
  const emoji = text.replace(/[✅✔☑✓🙏]\ufe0f?/gu, '').match(EMOJI)
  const first = emoji?.[0]
  return first === undefined ? null : first.replace(/[\u2705\u2714]/g, '')
}

/** The first chunk that can be a name: not when, not a lone role before somebody, not a remark. */
function nameChunk(chunks: Chunk[]): number {
  const open = chunks
    .map((chunk, index) => ({ ...chunk, index }))
    .filter((chunk) => !chunk.bracketed && hasLetters(chunk.words))
  const possible = open.filter(({ words }) => !isSlot(bare(words)))
  for (const [place, { words, index }] of possible.entries()) {
    const word = bare(words)
    const later = possible
      .slice(place + 1)
      .some((other) => isPerson(firstWord(other.words)) || !isRole(bare(other.words)))
    if ((isRole(word) || CLASS_LABEL.test(word)) && later) continue
    return index
  }
  return possible[0]?.index ?? -1
}

/** 二年5班, 高一(3)班, 大二班. */
export const CLASS_LABEL =
  /^(?:[一二三四五六七八九\d]年级?|[初高][一二三]|[大中小]|[\d]{1,2}级)?[（(]?[\d一二三四五六七八九十]{1,3}[）)]?班/

const firstWord = (words: string) => bare(words.split(NAME_BREAK)[0] ?? '')

interface Taken {
  name: string
  people: number
  /** The last chunk that the name takes part of. */
  last: number
  rest: string
}

function nameFrom(chunks: Chunk[], first: number): Taken {
  const words = chunks[first]?.words ?? ''
  const start = words.replace(ORNAMENT, (mark, at: number) => (at === 0 ? '' : mark))
  const stop = start.search(NAME_BREAK)
  let head = stop < 0 ? start : start.slice(0, stop)
  let rest = stop < 0 ? '' : start.slice(stop)
  const joint = jointNames(head, start)
  if (joint)
    return { name: joint.names.join('、'), people: joint.names.length, last: first, rest: joint.rest }
  const listed = /^([^、/&＆+＋]+)([、/&＆+＋].*)$/.exec(head)
  if (listed?.[1] && listed[2]) {
    head = listed[1]
    rest = listed[2] + rest
  }
  const glued = GLUED.exec(head)
  if (glued?.[1] && glued[2] && isNameLike(glued[1])) {
    head = glued[1]
    rest = glued[2] + rest
  }
  const parts = [bare(head)]
  let last = first
  let people = 1
  // Only what follows directly can belong to the name.
  while (rest === '' && chunks[last + 1] && !chunks[last + 1]?.bracketed) {
    const raw = chunks[last + 1]?.words ?? ''
    const next = firstWord(raw)
    const link = linked(parts, raw)
    if (link !== null) {
      parts.splice(0, parts.length, parts.join(' '), link.name)
      const joined = `${parts[0]}、${link.name}`
      return { name: joined, people: joined.split('、').length, last: last + link.chunks, rest: '' }
    }
    const how = follows(parts, next, chunks[last + 2]?.words)
    if (how === null) break
    if (how === 'joint') {
      people++
      parts.push(`、${next}`)
    } else parts.push(how === 'glue' ? next : ` ${next}`)
    rest = raw.slice(raw.indexOf(next) + next.length)
    last++
  }
  return { name: parts.join(''), people, last, rest }

  function linked(sofar: string[], raw: string): { name: string; chunks: number } | null {
    if (!/^[、/&＆和与跟]$|^and$/i.test(raw)) return null
    const other = firstWord(chunks[last + 2]?.words ?? '')
    const mine = sofar.join('')
    const both = (isPerson(other) && isPerson(mine)) || (LATIN_NAME.test(other) && /[A-Za-z]$/.test(mine))
    return both ? { name: other, chunks: 2 } : null
  }
}

const isNameLike = (word: string) => isPerson(word) || (/^[\u3400-\u9fff]{2,4}$/.test(word) && !isSlot(word))

/** How the next word belongs to the name so far: letters of one name, a name in the other script, a second person. */
function follows(
  parts: string[],
  next: string,
  beyond: string | undefined,
): 'glue' | 'space' | 'joint' | null {
  const so = parts.join('')
  if (next === '' || isSlot(next) || isRole(next)) {
    return [...so].length === 1 && isFullName(so + next.slice(0, 1)) && isKinName(so + next) ? 'glue' : null
  }
  const han = /^[\u3400-\u9fff]+$/
  if (
    han.test(next) &&
    [...so].length === 1 &&
    han.test(so) &&
    [...next].length <= 2 &&
    (next.length === 1 || isKinName(so + next))
  )
    return 'glue'
  if (han.test(so) && so.length === 2 && next.length === 1 && parts.length > 1 && han.test(next))
    return 'glue'
  const last = parts[parts.length - 1] ?? ''
  if (LATIN.test(last.trim()) && LATIN_NAME.test(next) && !ENGLISH_WORD.test(next)) return 'space'
  if (
    LATIN.test(last.trim()) &&
    parts.length < 4 &&
    han.test(next) &&
    next.length <= 6 &&
    next.length >= 2 &&
    !GLUED.test(`某某${next}`) &&
    !/译|语|开车|工|员$/.test(next)
  )
    return 'space'
  if (
    han.test(last) &&
    parts.length === 1 &&
    LATIN_NAME.test(next) &&
    !ENGLISH_WORD.test(next) &&
    next.length > 1 &&
    /[a-zÀ-ɏ]/.test(next)
  )
    return 'space'
  if (isFullName(last.replace('、', '')) && isFullName(next)) return 'joint'
  if (isKinName(last.replace('、', '')) && isKinName(next) && !new RegExp(`^(?:${RELATIVE})$`).test(next))
    return 'joint'
  return beyond === undefined ? null : null
}

/** Several people in one word: 余波、余涛, 余波和余涛, Tom&Lisa. */
function jointNames(head: string, start: string): { names: string[]; rest: string } | null {
  const clear = head.split(/\s?[、/&＆]\s?/).map(bare)
  if (clear.length > 1) {
    const people = clear.filter((name) => isPerson(name) || LATIN_NAME.test(name))
    if (people.length === clear.length) return { names: clear, rest: start.slice(head.length) }
    const lead = clear.findIndex((name) => !(isPerson(name) || LATIN_NAME.test(name)))
    if (lead > 1) {
      const names = clear.slice(0, lead)
      const end = head.indexOf(names[lead - 1] ?? '') + (names[lead - 1] ?? '').length
      return { names, rest: start.slice(end) }
    }
  }
  const others = start.split(/[，,；;+＋]|和|与|跟/).map(bare)
  if (others.length > 1 && others.every(isFullName)) return { names: others, rest: '' }
  return null
}
