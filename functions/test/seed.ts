/** Where chance begins: new each time, told in the suite's title, and set by SEED to see a failure again. */
export const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
