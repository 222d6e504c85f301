import type { Output, Thanks } from '@muster/shared'
import { cache } from './cache'
import { keys } from './queries'

type List = Output<'listThanks'>['thanks']

/** A note of thanks as it now stands, in its place; a new one comes first. */
export function settleThanks(taskId: string, note: Thanks) {
  cache.setQueryData<List>(keys.thanks(taskId), (before = []) =>
    before.some(({ id }) => id === note.id)
      ? before.map((one) => (one.id === note.id ? note : one))
      : [note, ...before],
  )
}
