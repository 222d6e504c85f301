import type { Life } from './life'

/** The callbacks that nearly every operation of `wx` takes. */
export interface Callbacks {
  success?: (result: object) => void
  fail?: (result: { errMsg: string }) => void
  complete?: (result: object) => void
}

/** Calls back later, as WeChat does, and not at all once the app has ended. */
export function answering(life: Life) {
  const later = (work: () => void) => setTimeout(life.during(work))
  return {
    done: (name: string, given: Callbacks | undefined, result: object = {}) =>
      later(() => {
        const told = { errMsg: `${name}:ok`, ...result }
        given?.success?.(told)
        given?.complete?.(told)
      }),
    failed: (name: string, given: Callbacks | undefined, why: string) =>
      later(() => {
        const told = { errMsg: `${name}:fail ${why}` }
        given?.fail?.(told)
        given?.complete?.(told)
      }),
  }
}
