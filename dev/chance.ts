import fc from 'fast-check'

/**
 * Where chance begins in all suites: new each time while one works, and set by SEED to see a failure again. Where a change is judged (CI) it is
 * always the same, or what the change broke could not be told from what chance found.
 */
export const seed = Number(
  process.env.SEED ?? (process.env.CI === 'true' ? 20_211_025 : Date.now() % 2 ** 31),
)

fc.configureGlobal({ seed })
