import { MINUTE, toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cache } from '../src/data/cache'
import { newKey } from '../src/data/outbox'
import { session } from '../src/data/session'
import { setElder } from '../src/data/settings'
import RosterPage from '../src/pages/roster'
import { hasSettled } from '../src/pages/roster/roll-view'
import { words } from '../src/words'
import { shift, task } from './street'
import { fake } from './taro'

const say = words.roster
const now = Date.now()
const called = { ...shift, startsAt: toIso(now + 30 * MINUTE), endsAt: toIso(now + 90 * MINUTE) }
const names = ['赵铁柱', '陈立群', '马俊']
const entries = names.map((name, n) => ({
  personId: `person-${n}`,
  name,
  postId: 'p1',
  state: 'held',
  digits: `000${n}`,
}))
const answersWith = (entries: object[]): Record<string, object> => ({
  '/v1/tasks/t1': { task: { ...task, shifts: [called] } },
  '/v1/shifts/s1/roster': {
    shift: { ...called, taskId: 't1', title: task.title },
    entries,
    freed: [],
    asOf: toIso(now),
  },
})

async function opened(all: object[]): Promise<void> {
  const answers = answersWith(all)
  fake.answer = ({ url }) =>
    answers[url]
      ? { statusCode: 200, data: answers[url] }
      : { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
  render(
    <QueryClientProvider client={cache}>
      <RosterPage />
    </QueryClientProvider>,
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('a roll-call', () => {
  beforeEach(async () => {
    cleanup()
    cache.clear()
    setElder(false)
    vi.useFakeTimers({ shouldAdvanceTime: true, now })
    fake.params = { task: 't1' }
    session.set({
      token: 'token',
      by: { provider: 'demo', persona: 'leader' },
      // Another leader each time: the outbox keeps what the one before tapped.
      person: { id: newKey(), name: '赵海峰' },
      communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'leader' }],
    })
    await opened(entries)
    await screen.findByText(say.sections.missing(3))
  })

  it('marks one person for a double tap, though the next name has moved under the finger', async () => {
    press(say.checkInName('赵铁柱'))
    await pass(250)
    press(say.checkInName('陈立群'))
    screen.getByText(say.sections.here(1))
    await pass(400)
    press(say.checkInName('陈立群'))
    screen.getByText(say.sections.here(2))
  })

  it('takes back whoever is chosen, also when somebody was marked after them', async () => {
    press(say.checkInName('赵铁柱'))
    await pass(700)
    press(say.checkInName('陈立群'))
    await pass(700)
    fireEvent.click(screen.getByText('赵铁柱'))
    press(`${words.common.undo}：赵铁柱`)
    screen.getByText(say.sections.here(1))
    screen.getByRole('button', { name: say.checkInName('赵铁柱') })
  })

  it('takes back the going home of everybody in one tap', async () => {
    cleanup()
    cache.clear()
    await opened(entries.map((entry) => ({ ...entry, checkedInAt: toIso(now) })))
    await screen.findByText(say.sections.here(3))
    fireEvent.click(screen.getByRole('button', { name: new RegExp(say.outAll) }))
    fireEvent.click(screen.getByRole('button', { name: say.outSubmit(3) }))
    press(`${words.common.undo}：${say.done.checkOutAll(3)}`)
    expect(screen.queryByText(say.done.checkOutAll(3))).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: new RegExp(say.outAll) }))
    screen.getByRole('button', { name: say.outSubmit(3) })
  })
})

describe('the rows of a roll-call', () => {
  it('stand still for a tap 600 ms after one has moved', () => {
    expect([hasSettled(0, now), hasSettled(now, now + 599), hasSettled(now, now + 600)]).toEqual([
      true,
      false,
      true,
    ])
  })
})
