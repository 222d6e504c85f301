/** 1600 → 1,600, as people here write large quantities; no Intl in a mini-program. */
export const figure = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',')
