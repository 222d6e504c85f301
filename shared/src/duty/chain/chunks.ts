import { NAME_MARK } from './labels'
import { LETTER } from './vocabulary'

/** A run of words without a space. In brackets it is never the name while anything else is. */
export interface Chunk {
  words: string
  bracketed: boolean
  /** The punctuation that stood before it, which the note keeps. */
  gap: string
  /** It is the value of a label 姓名. */
  labelled: boolean
}

const OPEN = '（([【〔《“"「『{<'
const CLOSE = '）)]】〕》”"」』}>'
const PARTS = ' \n,，;；:：。!！?？|'
const EMOJI =
  /(?:(?:[\u{1f000}-\u{1faff}\u2600-\u27bf\u2300-\u23ff\u2b00-\u2bff]|[\u{e0020}-\u{e007f}])\ufe0f?)+/gu
const MAY_BE_EMOJI = /[\u2300-\u2bff\ud83c-\ud83e\udb40]/
const WITHIN_WORD =
  /(^|[\s（(])([\u3400-\u9fff])(?:[\u{1f000}-\u{1faff}\u2600-\u27bf]\ufe0f?)+([\u3400-\u9fff]{1,2})(?=$|\s)/gu
// 小鱼儿🐟&花无缺
const BY_JOINER =
  /(?:[\u{1f000}-\u{1faff}\u2600-\u27bf]\ufe0f?)*([&＆])(?:[\u{1f000}-\u{1faff}\u2600-\u27bf]\ufe0f?)*/gu
// Check marks and thanks are no name, even where nothing else stands.
const NO_NAME_EMOJI = /[✅✔☑✓🙏👍👌]\ufe0f?/gu
// Punctuation, signs, drawn lines, and letters that nobody writes but around a name.
const ORNAMENT =
  /[ -/:-@[-`{-~\n\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2010-\u205e\u2190-\u245f\u2500-\u2bff\u3000-\u3003\u3008-\u3020\u3030\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65ღ゜゛๑꧁꧂]/

/** What is left of an entry as chunks; emoji part words, but vanish within one. */
export function chunksOf(written: string): Chunk[] {
  const text = written.replace(FRAMED_FIRST, '$1 ').replace(DRAWN_FACE, ' ')
  const chunks: Chunk[] = []
  let words = ''
  let gap = ''
  let depth = 0
  const close = () => {
    if (words === '') return
    const labelled = words.startsWith(NAME_MARK)
    chunks.push({ words: labelled ? words.slice(1) : words, bracketed: depth > 0, gap, labelled })
    words = ''
    gap = ''
  }
  const plain = MAY_BE_EMOJI.test(text)
    ? text.replace(WITHIN_WORD, '$1$2$3').replace(BY_JOINER, '$1').replace(EMOJI, ' ')
    : text
  for (const letter of plain) {
    const opens = OPEN.includes(letter)
    const closes = CLOSE.includes(letter)
    if (!opens && !closes && !PARTS.includes(letter)) {
      if (letter === NAME_MARK || KEPT.test(letter) || KEPT.test(words)) close()
      words += letter
      continue
    }
    close()
    if (opens) depth++
    else if (closes) depth = Math.max(0, depth - 1)
    else if (!' \n'.includes(letter)) gap = letter
    else if (letter === '\n' && gap !== '') gap = letter
  }
  close()
  return chunks.filter((chunk) => chunk.words !== '')
}

const KEPT = /[\ue000-\uf8ff]/
// 「清风」: an ornament.
const FRAMED_FIRST = /^\s*[「『《〖]([^「」『』《》〖〗]{1,10})[」』》〗]/
// (｡･ω･｡), (T_T): no two letters side by side.
const DRAWN_FACE =
  /[（(](?=[^（()）]*[^\w\s（()）\u3400-\u9fff\ue000-\uf8ff、/&·.-]|[^（()）]*_)(?:[^（()）\d\u3400-\u9fff\ue000-\uf8ffA-Za-z]|[A-Za-z](?![A-Za-z])){2,12}[）)]/g
const ABBREVIATION = /^(?:Mr|Mrs|Ms|Dr|Prof|St|[A-Z])\.$/

/** Words without ornaments around them. */
export function bare(words: string): string {
  if (ABBREVIATION.test(words)) return words
  let from = 0
  let to = words.length
  while (from < to && ORNAMENT.test(words.charAt(from))) from++
  while (to > from && ORNAMENT.test(words.charAt(to - 1))) to--
  return words.slice(from, to)
}

export const hasLetters = (words: string): boolean => LETTER.test(words)

/** The emoji that stand where a name should; null if there are none, or only check marks. */
export function emojiOf(text: string): string | null {
  return text.replace(NO_NAME_EMOJI, '').match(EMOJI)?.[0] ?? null
}

const POLITE = /^(?:谢谢|谢谢啦|辛苦了?|抱歉|不好意思|麻烦了|收到|好的|或者?|无|空|暂无|none|n\/a)$/i
const EDGES = /^[\s,，;；。:：、|&＆_·~～]+|[\s,，;；:：、|&＆_~～]+$/g
const JOINTS = /^[-‐-―/+＋=]+(?=\D|$)|[-‐-―/+＋=]+$/g

/** Chunks as a note: in line order, apart by a space or by the punctuation between them. */
export function noteOf(chunks: Chunk[]): string {
  let note = ''
  for (const [index, chunk] of chunks.entries()) {
    const words = chunk.words.replace(EDGES, '').replace(JOINTS, '')
    if ((!LETTER.test(words) && !KEPT.test(words)) || POLITE.test(words)) continue
    const gap = index > 0 && chunk.gap !== '' && !chunk.bracketed ? chunk.gap : ' '
    note += note === '' ? words : gap + words
  }
  return note
}
