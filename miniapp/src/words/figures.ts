/** A space where a word that begins with a figure follows a Chinese one: 到 3 号楼, 到东门. */
export const after = (word: string) => (/^[\dA-Za-z]/.test(word) ? ` ${word}` : word)

/** 1600 → 1,600, as people here write large quantities; no Intl in a mini-program. */
export const figure = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** So many of something: 1,600 只. */
export const amount = (n: number, measure: string) => `${figure(n)} ${measure}`
