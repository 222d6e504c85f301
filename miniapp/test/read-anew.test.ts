import { QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { cache, readAnew } from '../src/data/cache'
import type { KeepingAnswer, KeepingDeed } from '../src/data/keeping-deeds'
import { settleKeeping } from '../src/data/keeping-patches'

/** What is shown once a change came while it was read for the first time, from before the change. */
async function shownAfter(change: (queryKey: string[]) => Promise<unknown>, name: string) {
  const queryKey = ['me', name]
  let stored = 'before'
  const answers: (() => void)[] = []
  const queryFn = () => {
    const read = stored
    return new Promise<string>((resolve) => answers.push(() => resolve(read)))
  }
  const observer = new QueryObserver(cache, { queryKey, queryFn })
  const stop = observer.subscribe(() => undefined)
  stored = 'after'
  const changed = change(queryKey)
  for (let n = 0; n < 3; n++) {
    answers.splice(0).forEach((answer) => {
      answer()
    })
    await new Promise((done) => setTimeout(done))
  }
  await changed
  stop()
  return observer.getCurrentResult().data
}

it('shows what is so after a change, also of what was being read for the first time', async () => {
  expect(await shownAfter((queryKey) => readAnew(queryKey), 'read anew')).toBe('after')
})

it('would show what was so before it, were that only made invalid', async () => {
  expect(await shownAfter((queryKey) => cache.invalidateQueries({ queryKey }), 'made invalid')).toBe('before')
})

it.each(['receive', 'arrive'] as const)(
  'reads needs anew after %s: what comes in fills their lines',
  async (op) => {
    const queryKey = ['need', op]
    cache.setQueryData(queryKey, 'before')
    const entry = { receiver: 'here', n: 1, at: '', prev: '', by: 'keeper' as const }
    const counted = { ...entry, kind: 'count' as const, lines: [] }
    const shown = { entry: counted, hash: '' }
    settleKeeping({ op, receiverId: 'here' } as KeepingDeed, { kind: 'entry', entry: shown } as KeepingAnswer)
    await expect.poll(() => cache.getQueryState(queryKey)?.isInvalidated).toBe(true)
  },
)
