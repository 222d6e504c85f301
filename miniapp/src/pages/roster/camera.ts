/** Browsers have no scanner that every phone can use: there the four digits are typed. */
export const readCode: (() => Promise<string | undefined>) | undefined = undefined
