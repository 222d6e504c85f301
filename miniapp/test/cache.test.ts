import { beforeEach, describe, expect, it, vi } from 'vitest'
import { board } from './street'
import { fake } from './taro'

const start = async () => {
  vi.resetModules()
  const { cache, startCache } = await import('../src/data/cache')
  startCache()
  return cache
}

beforeEach(() => {
  fake.storage.clear()
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('what was read', () => {
  it('is there after a restart, also when the last try to read it anew found no network', async () => {
    const before = await start()
    const queryKey = ['board', 'yangjiayuan']
    await before.fetchQuery({ queryKey, queryFn: async () => board, staleTime: 0 })
    const noNetwork = () => Promise.reject(new Error('no network'))
    await before.fetchQuery({ queryKey, queryFn: noNetwork, staleTime: 0 }).catch(() => undefined)
    await vi.advanceTimersByTimeAsync(1_000)

    const after = await start()
    expect(after.getQueryData(queryKey)).toEqual(board)
    expect(after.getQueryState(queryKey)).toMatchObject({ status: 'success', isInvalidated: true })
  })

  it('is forgotten after a week', async () => {
    const before = await start()
    await before.fetchQuery({ queryKey: ['board', 'yangjiayuan'], queryFn: async () => board })
    await vi.advanceTimersByTimeAsync(1_000)
    vi.setSystemTime(Date.now() + 8 * 24 * 3_600_000)
    expect((await start()).getQueryData(['board', 'yangjiayuan'])).toBeUndefined()
  })
})
