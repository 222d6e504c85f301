import { bare, type Chunk, chunksOf, emojiOf, hasLetters, noteOf } from './chunks'
import {
  isCompoundSurname,
  isFullName,
  isKinName,
  isPerson,
  isRole,
  isSlot,
  isSurname,
  isTransliterated,
  SLOT,
} from './vocabulary'

/** Who an entry names, and what is left for the note. */
export interface Named {
  name: string
  people: number
  note: string
}

/** Finds the name among what is left of an entry; null if nobody is named. */
export function findName(text: string): Named | null {
  const chunks = chunksOf(text)
  const labelled = chunks.findIndex((chunk) => chunk.labelled)
  const first = labelled >= 0 ? labelled : nameChunk(chunks)
  const start = chunks[first]
  if (start === undefined) {
    const emoji = emojiOf(text)
    return emoji === null ? null : { name: emoji, people: 1, note: noteOf(chunks) }
  }
  const people: Person[] = []
  for (
    let at: Person | null = personAt(chunks, first, people);
    at !== null;
    at = nextPerson(chunks, at, people)
  ) {
    people.push(at)
  }
  const last = people[people.length - 1]
  if (last === undefined) return null
  const names = people.flatMap((person) => person.names)
  const rest = { ...start, words: last.rest, gap: '', bracketed: false }
  const note = noteOf([...chunks.slice(0, first), rest, ...chunks.slice(last.next)])
  return { name: names.join('、'), people: names.length, note }
}

/** The first chunk that can be a name: not when, not a lone role before somebody. */
function nameChunk(chunks: Chunk[]): number {
  let role = -1
  for (const [index, { bracketed, words }] of chunks.entries()) {
    const word = bare(words)
    if (bracketed || !hasLetters(words) || isSlot(word)) continue
    if (!isRole(word) && !CLASS_LABEL.test(word)) return index
    if (role < 0) role = index
  }
  return role >= 0 ? role : chunks.findIndex(({ bracketed, words }) => bracketed && isPerson(bare(words)))
}

/** 二年5班, 高一(3)班, 大二班. */
export const CLASS_LABEL =
  /^(?:[一二三四五六七八九\d]年级?|[一二三四五六](?=[（(\d])|[初高][一二三]|[大中小]|[\d]{1,2}级)?[（(]?[\d一二三四五六七八九十]{1,3}[）)]?班/

/** One or more names that stand in one run of chunks. */
interface Person {
  names: string[]
  /** What is left of the last chunk that belongs to the name. */
  rest: string
  /** The chunk behind it. */
  next: number
}

const HAN = /^[\u3400-\u9fff]+$/
const LATIN = /^[A-Za-zÀ-ɏḀ-ỿ.'’-]+$/
const LATIN_NAME =
  /^(?:[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏḀ-ỿ.'’-]*|de|da|van|von|der|bin|al|el|la|di|du|le|(?:al|el|ibn|bin)-[A-Z][a-z]+)$/
const ENGLISH_WORD =
  /^(?:ok|yes|no|am|pm|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|weekends?|english|chinese|french|spanish|german|japanese|korean|can|speaks?|all|any|only|driver|doctor|nurse|translator|volunteer|translation|and|from|with|i|we|will|building|unit|room|apt|wechat)$/i
// A hyphen parts words, but not within one Latin name.
const NAME_BREAK = /[_—–=\ue000-\uf8ff]|-(?![A-Za-z])/
// A-麦子 is one nickname.
const LETTERED = /^[A-Z]-(?=[\u4e00-\u9fff]{2,4}$)/
const JOINERS = /\s?[、/&＆]\s?/

// Words that begin a remark where they are glued to a name.
const GLUED = new RegExp(
  `^(.{2,}?)(一家[\\d一二两三四五六七八九]口.*|${SLOT}.*|(?:我|也|要)?(?:报名|参加)|都行|都可以|随时|待定|候补|替补|机动|自驾|自带.+|晚到.*|晚点.*|需要.+|住.{2,}|(?:只能|负责|可以).*|可(?:带|开|做|来|搬|帮|提供).*|会(?:开|做|说|讲|修|写|打|量|理|推|手|弹|唱|急|包|英|日|法|韩|俄).+|能(?:来|到|开|带|搬|参加|帮).*|有(?:车|空|时间|小推车|驾照|工具|经验).*|带(?!弟|娣).{2,})$`,
)

const firstWord = (words: string) => bare(words.split(NAME_BREAK)[0] ?? '')
const isLatinName = (word: string) => LATIN_NAME.test(word) && !ENGLISH_WORD.test(word)
const isClear = (name: string) => isPerson(name) || isLatinName(name.split(' ')[0] ?? '')

/** The person whose name begins with this chunk; after others, only one who is unmistakable. */
function personAt(chunks: Chunk[], first: number, others: Person[]): Person | null {
  const words = chunks[first]?.words ?? ''
  const start = words.slice(words.length - bareStart(words).length)
  const stop = LETTERED.test(start) ? -1 : start.search(NAME_BREAK)
  const head = stop < 0 ? start : start.slice(0, stop)
  const joint = jointNames(head)
  if (joint) return { ...joint, rest: joint.rest + (stop < 0 ? '' : start.slice(stop)), next: first + 1 }
  const person = alone(head, stop < 0 ? '' : start.slice(stop))
  const parts = person.names
  let next = first + 1
  let { rest } = person
  while (rest === '' && chunks[next] && !chunks[next]?.bracketed && chunks[next]?.gap === '') {
    const raw = chunks[next]?.words ?? ''
    const word = firstWord(raw)
    const how = belongs(parts, word)
    if (how === null) break
    parts.push(how === 'glue' ? word : ` ${word}`)
    rest = raw.slice(raw.indexOf(word) + word.length)
    next++
  }
  const name = parts.join('')
  if (name === '' || (others.length > 0 && !isClear(name))) return null
  return { names: [name], rest, next }
}

const bareStart = (words: string) => {
  const word = bare(words)
  return word === '' ? '' : words.slice(words.indexOf(word))
}

/** The name at the head of one word; what is glued behind it is the rest. */
function alone(head: string, behind: string): { names: string[]; rest: string } {
  const listed = /^([^、/&＆+＋]+)([、/&＆+＋].*)$/.exec(head)
  const one = listed?.[1] ?? head
  const glued = GLUED.exec(one)
  const cut = glued?.[1] && glued[2] && isNameLike(glued[1]) ? glued : null
  return { names: [bare(cut?.[1] ?? one)], rest: (cut?.[2] ?? '') + (listed?.[2] ?? '') + behind }
}

const isNameLike = (word: string) => isPerson(word) || (/^[\u3400-\u9fff]{2,4}$/.test(word) && !isSlot(word))

/** Another person behind this one: 王芳 李红, 王芳 和 李红, Tom and Lisa. */
function nextPerson(chunks: Chunk[], { names, rest, next }: Person, others: Person[]): Person | null {
  const chunk = chunks[next]
  if (rest !== '' || chunk === undefined || chunk.bracketed || others.length > 20) return null
  const name = names[names.length - 1] ?? ''
  if (/^[、/&＆+＋和与跟]$|^and$/i.test(chunk.words) && isClear(name))
    return personAt(chunks, next + 1, others)
  const word = firstWord(chunk.words)
  const apart = chunk.gap === '' || (isFullName(name) && isFullName(word))
  const both = (isFullName(name) && isFullName(word)) || (isTitled(name) && isTitled(word))
  return apart && both && !isSlot(word) && !isRole(word) ? personAt(chunks, next, others) : null
}

/** 王阿姨; a trade like 木工 ends alike. */
const isTitled = (word: string) => isKinName(word) && isFullName(word.slice(0, 2))

/** How the next word belongs to the name so far: a letter of one name, or the name in the other script. */
function belongs(parts: string[], next: string): 'glue' | 'space' | null {
  const name = parts.join('')
  if (next === '' || isSlot(next)) return null
  if (HAN.test(next) && HAN.test(name)) {
    if ([...name].length === 1) return [...next].length === 1 || isKinName(name + next) ? 'glue' : null
    if (isCompoundSurname(name) && [...next].length < 3) return 'glue'
    return parts.length > 1 && name.length === 2 && [...next].length === 1 ? 'glue' : null
  }
  if (isRole(next)) return null
  const last = (parts[parts.length - 1] ?? '').trim()
  if (LATIN.test(last) && isLatinName(next)) return 'space'
  if (LATIN.test(last) && LATIN_NAME.test(last)) return isHanName(next) ? 'space' : null
  const latin = next.length > 1 && isLatinName(next) && /[a-zÀ-ɏ]/.test(next)
  return HAN.test(last) && parts.length === 1 && latin ? 'space' : null
}

/** Somebody's name beside the Latin one: 安娜, 王建国, 欣欣, 林; 弹吉他 is a remark. */
const isHanName = (word: string) =>
  isFullName(word) ||
  (isPerson(word) && (word.length < 4 || word.includes('·'))) ||
  isTransliterated(word) ||
  isSurname(word) ||
  /^([\u3400-\u9fff])\1$/.test(word)

/** Several people in one word: 余波、余涛, 余波和余涛, Tom&Lisa. */
function jointNames(head: string): { names: string[]; rest: string } | null {
  if (!/[、/&＆+＋和与跟]/.test(head)) return null
  const clear = head.split(JOINERS).map(bare)
  const unclear = clear.findIndex((name) => !isPerson(name) && !isLatinName(name))
  const names = unclear < 0 ? clear : clear.slice(0, unclear)
  if (names.length > 1) {
    const last = names[names.length - 1] ?? ''
    return { names, rest: head.slice(head.indexOf(last, names.slice(0, -1).join('').length) + last.length) }
  }
  const others = head.split(/[+＋和与跟]/).map(bare)
  return others.length > 1 && others.every(isFullName) ? { names: others, rest: '' } : null
}
