import { HOUR, toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import SiteCodePage from '../src/pages/site-code'
import { shift, start, task } from './street'
import { type FakeRequest, fake } from './taro'

const answers: Record<string, object> = {
  '/v1/shifts/s1/check-in-code': {
    rotating: { code: 'R.s1.1.x', expiresAt: toIso(Date.now() + 60_000), seconds: 30 },
    printed: 'P.s1.x',
  },
  '/v1/shifts/s1/roster': {
    shift: {
      id: 's1',
      taskId: 't1',
      title: task.title,
      place: shift.place,
      startsAt: shift.startsAt,
      endsAt: toIso(start + 5 * HOUR),
      state: 'open',
      posts: [],
    },
    entries: [],
    freed: [],
    asOf: toIso(start),
  },
  '/v1/tasks/t1': { task: { ...task, shifts: [{ ...shift, meetAt: '3 号楼前广场' }] } },
}

function answer({ url }: FakeRequest) {
  const data = answers[url]
  return data
    ? { statusCode: 200, data }
    : { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('the printed code of a site', () => {
  beforeEach(() => {
    cleanup()
    cache.clear()
    fake.params = { shift: 's1', task: 't1' }
    fake.answer = answer
    session.set({
      token: 'token',
      by: { provider: 'demo', persona: 'leader' },
      person: { id: 'me', name: '王秀兰' },
      communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'leader' }],
    })
    render(
      <QueryClientProvider client={cache}>
        <SiteCodePage />
      </QueryClientProvider>,
    )
  })

  it('is a sheet of its own: where it is, what to do, that it is the weaker code; and nothing of the changing one', async () => {
    await screen.findByText('30 秒换一次，拍照转发没有用')
    await screen.findByText(new RegExp(`^${shift.place}`))
    tap('看要打印的码')
    expect(screen.getByRole('heading', { name: shift.place })).toBeTruthy()
    expect(await screen.findByText('在 3 号楼前广场集合')).toBeTruthy()
    expect(screen.getByText('杨家园社区')).toBeTruthy()
    expect(screen.getByText(/用手机相机扫一扫/)).toBeTruthy()
    expect(screen.getByText(/这张码一直不变，不如组长手机上/)).toBeTruthy()
    expect(screen.queryByText('30 秒换一次，拍照转发没有用')).toBeNull()
    tap('收起来')
    expect(screen.getByText('30 秒换一次，拍照转发没有用')).toBeTruthy()
  })

  it('goes on paper at a tap, without the buttons', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await screen.findByText('30 秒换一次，拍照转发没有用')
    tap('看要打印的码')
    tap('打印这一张')
    expect(printed).toHaveBeenCalledOnce()
    expect(screen.getByRole('button', { name: '打印这一张' }).closest('.no-print')).toBeTruthy()
    expect(screen.getByRole('img').closest('.no-print')).toBeNull()
  })
})
