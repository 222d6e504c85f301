import type { Notice, Thanks } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import TaskPage from '../src/pages/task'
import { words } from '../src/words'
import { board, task } from './street'
import { type FakeRequest, fake } from './taro'

const note: Thanks = {
  id: 'n1',
  text: '谢谢你们半夜送药',
  from: '李*梅',
  at: '2021-10-25T08:00:00+08:00',
  state: 'shown',
  mine: false,
}
const call: Notice = {
  id: 'c1',
  code: 'CALLED_UP',
  at: '2021-10-25T08:00:00+08:00',
  title: task.title,
  text: '急着要人',
  taskId: 't1',
  shiftId: 's1',
  read: false,
}

let notes: Thanks[]
let notices: Notice[]
const ok = (data: unknown) => ({ statusCode: 200, data })

function answer({ url, method, data }: FakeRequest) {
  if (url.endsWith('/board')) return ok(board)
  if (url === '/v1/me/notices') return ok({ notices, unread: notices.length })
  if (url === '/v1/tasks/t1/thanks' && method === 'POST') {
    const mine = {
      ...note,
      id: 'n2',
      text: JSON.parse(data ?? '').text,
      mine: true,
      state: 'waiting' as const,
    }
    notes = [mine, ...notes.filter((one) => !one.mine)]
    return ok({ thanks: mine })
  }
  if (url === '/v1/tasks/t1/thanks') return ok({ thanks: notes })
  if (url === '/v1/tasks/t1/thanks/n1') {
    const after = { ...note, state: JSON.parse(data ?? '').show ? 'shown' : 'hidden' }
    return ok({ thanks: after })
  }
  if (url === '/v1/shifts/s1/call-up/answer') return ok({ shiftId: 's1', coming: false })
  if (url === '/v1/tasks/t1') return ok({ task })
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const open = async (role: 'resident' | 'secretary' = 'resident') => {
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'resident' },
    person: { id: 'me', name: '李玉兰' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role }],
  })
  render(
    <QueryClientProvider client={cache}>
      <TaskPage />
    </QueryClientProvider>,
  )
  await screen.findByText(task.title)
}
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sent = (url: string) =>
  fake.requests
    .filter((one) => one.url === url && one.method === 'POST')
    .map(({ data }) => JSON.parse(data ?? ''))

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.requests.length = 0
  fake.params = { id: 't1', shift: 's1' }
  fake.answer = answer
  notes = [note]
  notices = []
})

describe('thanks under a task', () => {
  it('are written once, and my own says that it is still to be read', async () => {
    await open()
    await screen.findByText(note.text)
    tap(new RegExp(words.thanks.say))
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: ' 辛苦了 ' } })
    fireEvent.click(sheet.getByText(words.thanks.anonymous))
    tap(words.thanks.send)
    expect(await screen.findByText(new RegExp(words.thanks.waiting))).toBeTruthy()
    expect(sent('/v1/tasks/t1/thanks')).toEqual([{ text: '辛苦了', anonymous: true }])
    expect(screen.getByRole('button', { name: words.thanks.sayAgain })).toBeTruthy()
  })

  it('are not sent empty', async () => {
    await open()
    tap(new RegExp(words.thanks.say))
    await screen.findByRole('dialog')
    tap(words.thanks.send)
    expect(await screen.findByText(words.thanks.empty)).toBeTruthy()
    expect(sent('/v1/tasks/t1/thanks')).toEqual([])
  })

  it('that wait are decided by the secretary, for the text that was read', async () => {
    notes = [{ ...note, state: 'waiting' }]
    await open('secretary')
    await screen.findByText(words.thanks.toRead(1))
    tap(words.thanks.show)
    expect(await screen.findByRole('button', { name: words.thanks.takeBack })).toBeTruthy()
    expect(sent('/v1/tasks/t1/thanks/n1')).toEqual([{ show: true, at: note.at }])
  })

  it('are nobody else’s to decide', async () => {
    await open()
    await screen.findByText(note.text)
    expect(screen.queryByRole('button', { name: words.thanks.takeBack })).toBeNull()
  })
})

describe('a call-up that reached me', () => {
  it('asks for one of two taps, and remembers that I cannot', async () => {
    notices = [call]
    await open()
    expect(await screen.findByText(words.task.called.title)).toBeTruthy()
    expect(screen.getByRole('button', { name: words.task.called.coming })).toBeTruthy()
    tap(words.task.called.notComing)
    expect(await screen.findByText(words.task.called.said)).toBeTruthy()
    expect(sent('/v1/shifts/s1/call-up/answer')).toEqual([{ coming: false }])
    expect(screen.getByRole('button', { name: words.task.claim })).toBeTruthy()
  })

  it('asks again when I am called again', async () => {
    notices = [{ ...call, id: 'c2' }, call]
    cache.setQueryData(['me', 'answer', 'c1'], false)
    await open()
    expect(await screen.findByText(words.task.called.title)).toBeTruthy()
  })

  it('is of no other shift', async () => {
    notices = [{ ...call, shiftId: 's9' }]
    await open()
    await screen.findByText(note.text)
    expect(screen.queryByText(words.task.called.title)).toBeNull()
  })
})
