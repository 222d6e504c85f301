import { type Role, type ShiftRoll, toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import { setElder } from '../src/data/settings'
import SitesPage from '../src/pages/sites'
import { words } from '../src/words'
import { shift, start, task } from './street'
import { fake } from './taro'

const roll: ShiftRoll = {
  shiftId: 's1',
  place: shift.place,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
  state: 'open',
  places: 8,
  held: 6,
  missing: 1,
  arrived: 5,
  absent: 0,
  late: 0,
  tired: 0,
  gone: 0,
  waiting: 0,
}
const answers: Record<string, object> = {
  '/v1/tasks/t1/attendance': { title: task.title, shifts: [roll], asOf: toIso(start) },
  '/v1/tasks/t1': { task },
}

async function openedBy(role: Role): Promise<void> {
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'street' },
    person: { id: 'me', name: '赵海峰' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role }],
  })
  render(
    <QueryClientProvider client={cache}>
      <SitesPage />
    </QueryClientProvider>,
  )
  await screen.findByText(task.title)
}

describe('the sites of a task', () => {
  beforeEach(() => {
    cleanup()
    cache.clear()
    setElder(false)
    fake.visited.length = 0
    fake.params = { task: 't1' }
    fake.answer = ({ url }) =>
      answers[url]
        ? { statusCode: 200, data: answers[url] }
        : { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
  })

  it('lead a leader to the roster of each', async () => {
    await openedBy('leader')
    fireEvent.click(await screen.findByRole('button', { name: new RegExp(shift.place) }))
    expect(fake.visited.at(-1)).toMatch(/pages\/roster\/index\?.*shift=s1/)
  })

  it.each([false, true])('show the street figures, and lead to no names; elder look: %s', async (elder) => {
    setElder(elder)
    await openedBy('street')
    await screen.findByText(shift.place)
    expect(screen.queryByRole('button', { name: new RegExp(shift.place) })).toBeNull()
  })

  it('are not there where nobody has said of which task', async () => {
    fake.params = {}
    render(
      <QueryClientProvider client={cache}>
        <SitesPage />
      </QueryClientProvider>,
    )
    await screen.findByText(words.common.error.gone)
  })
})
