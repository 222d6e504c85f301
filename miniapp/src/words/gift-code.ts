/** A donor's code in two groups of four, as one reads it out: K47P 2963. */
export const groupedCode = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
