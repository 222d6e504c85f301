import { type Board, type TaskView, toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import { setElder } from '../src/data/settings'
import TaskPage from '../src/pages/task'
import { words } from '../src/words'
import { board, claimed, shift, start, task } from './street'
import { type FakeRequest, fake } from './taro'

/** The server of these tests: the task as it is now, and what a claim is answered with. */
let present: TaskView
type Answer = { statusCode: number; data: unknown }
let onBoard: Board
let claimAnswer: (request: FakeRequest) => Answer | Promise<Answer>

const refusal = (code: string, details?: object) => ({
  statusCode: 409,
  data: { error: { code, message: code, ...(details ? { details } : {}) } },
})

function answer(request: FakeRequest) {
  if (request.url.endsWith('/board')) return { statusCode: 200, data: onBoard }
  if (request.url.startsWith('/v1/tasks/')) return { statusCode: 200, data: { task: present } }
  if (request.url === '/v1/shifts/s1/claims') return claimAnswer(request)
  if (request.url.endsWith('/swap')) return { statusCode: 200, data: { claim: claimed } }
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const open = async () => {
  render(
    <QueryClientProvider client={cache}>
      <TaskPage />
    </QueryClientProvider>,
  )
  await screen.findByText(task.title)
}

const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const claims = () =>
  fake.requests.filter(({ url, method }) => url === '/v1/shifts/s1/claims' && method === 'POST')
const bodyOf = (request: FakeRequest | undefined) => JSON.parse(request?.data ?? 'null')

function signIn(name: string | null) {
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'resident' },
    person: { id: 'me', name },
    communities: [],
  })
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.requests.length = 0
  fake.visited.length = 0
  fake.params = { id: 't1', shift: 's1' }
  fake.answer = answer
  present = task
  onBoard = board
  claimAnswer = () => ({ statusCode: 201, data: { claim: claimed } })
  signIn('李玉兰')
})

describe('the page of a task', () => {
  it('proposes the post that misses most, claims it with one tap and the terms that were read', async () => {
    await open()
    present = { ...task, shifts: [{ ...shift, mine: claimed }] }
    tap('报名这一班')
    expect(await screen.findByText(/您报上了/)).toBeTruthy()
    expect(claims()).toHaveLength(1)
    expect(bodyOf(claims()[0])).toEqual({ postId: 'p1', terms: 0 })
  })

  it('does nothing at a second tap while the first is under way', async () => {
    let answerNow = () => {}
    claimAnswer = () =>
      new Promise((resolve) => {
        answerNow = () => resolve({ statusCode: 201, data: { claim: claimed } })
      })
    await open()
    tap('报名这一班')
    await screen.findByText('正在报名')
    tap('正在报名')
    present = { ...task, shifts: [{ ...shift, mine: claimed }] }
    answerNow()
    await screen.findByText(/您报上了/)
    expect(claims()).toHaveLength(1)
  })

  it('asks who comes for the first time for a name, and only for that', async () => {
    signIn(null)
    await open()
    tap('报名这一班')
    expect(await screen.findByRole('dialog')).toBeTruthy()
    expect(claims()).toHaveLength(0)
    fireEvent.change(screen.getByLabelText('怎么称呼您'), { target: { value: ' 李秀梅 ' } })
    const [, inSheet] = screen.getAllByRole('button', { name: '报名这一班' })
    present = { ...task, shifts: [{ ...shift, mine: claimed }] }
    if (inSheet) fireEvent.click(inSheet)
    await screen.findByText(/您报上了/)
    expect(bodyOf(claims()[0])).toMatchObject({ name: '李秀梅', postId: 'p1' })
    expect(session.get()?.person.name).toBe('李秀梅')
  })

  it('names the duty that clashes, and swaps it for this one only when asked', async () => {
    claimAnswer = () =>
      refusal('TIME_CLASH', {
        with: { shiftId: 's9', title: '代配药', startsAt: shift.startsAt, endsAt: shift.endsAt },
      })
    await open()
    tap('报名这一班')
    expect(await screen.findByText('代配药')).toBeTruthy()
    tap('换到这一班')
    await screen.findByText(/您报上了/)
    const swap = fake.requests.find(({ url }) => url.endsWith('/swap'))
    expect(swap?.url).toBe('/v1/shifts/s9/claims/me/swap')
    expect(bodyOf(swap)).toEqual({ shiftId: 's1', postId: 'p1', terms: 0 })
  })

  it('says what has changed since it was read, and claims with the new terms next', async () => {
    await open()
    present = { ...task, shifts: [{ ...shift, terms: 1, place: '北门采样点' }] }
    claimAnswer = () => refusal('TERMS_CHANGED', { ...shift, terms: 1, place: '北门采样点' })
    tap('报名这一班')
    expect(await screen.findByText('地点：原来东门采样点，现在北门采样点')).toBeTruthy()
    tap('再报一次')
    await screen.findByText(/地点：原来/)
    expect(bodyOf(claims()[1])).toMatchObject({ terms: 1 })
  })

  it('offers the waiting list when all is full, for any post', async () => {
    present = { ...task, shifts: [{ ...shift, posts: shift.posts.map((post) => ({ ...post, left: 0 })) }] }
    claimAnswer = () => ({
      statusCode: 201,
      data: { claim: { shiftId: 's1', postId: 'p2', state: 'waiting', position: 3 } },
    })
    await open()
    tap('轮到我时叫我')
    expect(await screen.findByText(/您前面还有 2 位/)).toBeTruthy()
    expect(bodyOf(claims()[0])).toEqual({ terms: 0, wait: true })
  })

  it('keeps a full post from being chosen', async () => {
    const [first, second] = shift.posts
    present = { ...task, shifts: [{ ...shift, posts: [{ ...first!, left: 0 }, second!] }] }
    await open()
    expect(screen.getByRole('radio', { name: /维持秩序/ }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('radio', { name: /扫码/ }).getAttribute('aria-checked')).toBe('true')
  })

  it('is over when nobody can join any more', async () => {
    present = { ...task, shifts: [{ ...shift, joinUntil: new Date(start - 9e8).toISOString() }] }
    await open()
    expect(screen.queryByRole('button', { name: '报名这一班' })).toBeNull()
    expect(screen.getByText(words.task.started)).toBeTruthy()
  })

  it('says that a shift has ended only when it has', async () => {
    const past = { joinUntil: toIso(Date.now() - 6e6), endsAt: toIso(Date.now() - 6e4) }
    present = { ...task, shifts: [{ ...shift, ...past }] }
    await open()
    expect(screen.getByText(words.task.ended)).toBeTruthy()
  })
})

describe('who has not the training', () => {
  const course = (id: string, more: object = {}) => ({
    ...board.shifts[0]!,
    id,
    taskId: `t-${id}`,
    place: '活动室',
    grants: { training: '消毒培训', months: 12 },
    ...more,
  })
  const refused = async (...courses: Board['shifts']) => {
    onBoard = { ...board, shifts: [...board.shifts, ...courses] }
    claimAnswer = () => refusal('TRAINING_NEEDED', { course: '消毒培训' })
    await open()
    tap('报名这一班')
    await screen.findByText('这一班要“消毒培训”证')
  }

  it('is led to the next course that has a place and can be joined', async () => {
    await refused(
      course('over', { joinUntil: toIso(Date.now() - 60_000) }),
      course('full', { left: 0 }),
      course('other', { grants: { training: '急救', months: 12 } }),
      course('free'),
    )
    expect(screen.getByText(/在活动室有一课/)).toBeTruthy()
    tap('去报“消毒培训”课')
    expect(fake.visited).toContain('/pages/task/index?id=t-free&shift=free')
  })

  it('is led to a full one rather than to none', async () => {
    await refused(course('full', { left: 0 }))
    tap('去报“消毒培训”课')
    expect(fake.visited).toContain('/pages/task/index?id=t-full&shift=full')
  })

  it('is told whom to ask when there is none', async () => {
    await refused(course('other', { grants: { training: '急救', months: 12 } }))
    expect(screen.queryByText(/^去报/)).toBeNull()
    const [ask] = screen.getAllByRole('button', { name: '打给社区' })
    if (ask) fireEvent.click(ask)
    expect(fake.visited).toContain('tel 0931-5550101')
  })
})

describe('the elder look of a task', () => {
  const telling: TaskView = {
    ...task,
    dangerous: { insurance: '街道统一投保的志愿者意外险' },
    kit: [
      { item: 'N95 口罩', each: 2 },
      { item: '手套', each: 1 },
    ],
    grants: { training: '消毒培训', months: 12 },
    steps: ['填表', '量体温'],
    shifts: [{ ...shift, posts: [{ ...shift.posts[0]!, asks: { minAge: 18 } }] }],
  }
  afterEach(() => setElder(false))

  it('says what the normal one says of age, insurance, kit and training, one to a line', async () => {
    setElder(true)
    present = telling
    await open()
    for (const said of ['满 18 岁', '有保险', '现场发', '上完这一班，有“消毒培训”证'])
      expect(screen.getByText(said).className).toBe('h2')
    expect(screen.getByText('N95 口罩 2 份、手套')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /看花名册/ })).toBeNull()
  })

  it('gives its staff the roster, the visitors and the move, each a row', async () => {
    setElder(true)
    present = telling
    session.set({
      token: 'token',
      by: { provider: 'demo', persona: 'secretary' },
      person: { id: 'me', name: '杨书记' },
      communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'secretary' }],
    })
    await open()
    tap(/看花名册/)
    tap(new RegExp(words.visits.row))
    expect(fake.visited).toContain('/pages/roster/index?task=t1&shift=s1')
    expect(fake.visited).toContain('/pages/visits/index?task=t1&shift=s1')
  })
})

describe('a claim that waits for the network', () => {
  it('is shown on the page, and cannot be tapped again', async () => {
    await open()
    fake.answer = () => Promise.reject(new Error('no network'))
    tap('报名这一班')
    expect(await screen.findByText('报名：东门采样点 · 维持秩序')).toBeTruthy()
    tap('待联网后提交')
    expect(claims()).toHaveLength(1)
    tap('不报了')
    expect(screen.queryByText('报名：东门采样点 · 维持秩序')).toBeNull()
  })
})
