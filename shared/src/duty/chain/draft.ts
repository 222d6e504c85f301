/**
 * What is left to read of one entry. What a reader has understood is taken out and leaves a break (a line feed), so that
 * neighbours do not grow together; what must stay whole in the note is kept under one private character.
 */
export interface Draft {
  text: string
  kept: string[]
}

export const draftOf = (text: string): Draft => ({ text, kept: [] })

const FIRST = 0xe000
const LAST = 0xf8ff
const KEPT = /[\ue000-\uf8ff]/g

/** Where nothing is left but marks of kept words. */
export const onlyKept = (text: string): boolean => /^[\ue000-\uf8ff\s]*$/.test(text)

/** Puts a word aside for the note; the mark that stands for it. */
export function keep(draft: Draft, word: string): string {
  if (FIRST + draft.kept.length > LAST) return word
  draft.kept.push(word)
  return String.fromCharCode(FIRST + draft.kept.length - 1)
}

/** The words again in place of their marks. */
export const restored = (draft: Draft, text: string): string =>
  text.replace(KEPT, (mark) => draft.kept[mark.charCodeAt(0) - FIRST] ?? '')
