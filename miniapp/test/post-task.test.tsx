import { HOUR, MINUTE, toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import PostTaskPage from '../src/pages/post-task'
import { hourAt, words } from '../src/words'
import { task } from './street'
import { type FakeRequest, fake } from './taro'

type Answer = { statusCode: number; data: unknown }
let postAnswer: () => Answer | Promise<Answer>

const refusal = (code: string, details?: object): Answer => ({
  statusCode: 409,
  data: { error: { code, message: '', ...(details ? { details } : {}) } },
})

function answer({ url, method }: FakeRequest) {
  if (method === 'POST' || method === 'PATCH') return postAnswer()
  if (url === '/v1/tasks/t1') return { statusCode: 200, data: { task } }
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const sent = () => fake.requests.filter(({ method }) => method === 'POST' || method === 'PATCH')
const bodyOf = (request: FakeRequest | undefined) => JSON.parse(request?.data ?? 'null')
const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

function signIn(role: 'secretary' | 'resident') {
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: role },
    person: { id: 'me', name: '杨书记' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role }],
  })
}

const open = (params: Record<string, string>) => {
  fake.params = params
  render(
    <QueryClientProvider client={cache}>
      <PostTaskPage />
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.requests.length = 0
  fake.visited.length = 0
  fake.answer = answer
  postAnswer = () => ({ statusCode: 201, data: { task } })
  signIn('secretary')
})

describe('posting from a template', () => {
  it('is one tap away, with thirty people at three sites, and leads to sharing', async () => {
    open({ template: 'sampling' })
    expect(screen.getByText('30')).toBeTruthy()
    tap('发布，分享到群')
    await expect.poll(() => fake.visited).toContain('/pages/share/index?task=t1&fresh=1')
    expect(sent()[0]?.url).toBe('/v1/communities/yangjiayuan/tasks')
    expect(bodyOf(sent()[0]).shifts).toHaveLength(3)
    expect(bodyOf(sent()[0])).toMatchObject({ title: '核酸采样点', urgent: true })
  })

  it('is refused in plain words before it is sent, when a shift would have begun already', () => {
    open({ template: 'sampling' })
    tap('今天', 'radio')
    const pick = (name: string, value: string) =>
      fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
    const lastHalfHour = Math.floor(Date.now() / (30 * MINUTE)) * 30 * MINUTE
    pick(words.post.from, hourAt(toIso(lastHalfHour)))
    pick(words.post.to, hourAt(toIso(lastHalfHour + HOUR), true))
    tap('发布，分享到群')
    expect(screen.getByText(new RegExp(words.post.past))).toBeTruthy()
    expect(sent()).toHaveLength(0)
  })

  it('sums the people as one edits', () => {
    open({ template: 'sampling' })
    tap('东门采样点要几个人，加 1')
    tap('东门采样点要几个人，加 1')
    expect(screen.getByText('32')).toBeTruthy()
    expect(screen.getByText('秩序 10 · 登记 4 · 扫码 2')).toBeTruthy()
  })

  it('posts once, however often it is tapped while it is under way', async () => {
    let answerNow = () => {}
    postAnswer = () =>
      new Promise((resolve) => {
        answerNow = () => resolve({ statusCode: 201, data: { task } })
      })
    open({ template: 'sampling' })
    tap('发布，分享到群')
    tap(await screen.findByText('正在发布').then(() => '正在发布'))
    answerNow()
    await expect.poll(() => fake.visited.length).toBe(1)
    expect(sent()).toHaveLength(1)
  })

  it('sends the same key again when no answer came', async () => {
    postAnswer = () => Promise.reject(new Error('no network'))
    open({ template: 'sampling' })
    tap('发布，分享到群')
    await screen.findByText('网络不好，没收到回音')
    postAnswer = () => ({ statusCode: 201, data: { task } })
    tap('发布，分享到群')
    await expect.poll(() => fake.visited.length).toBe(1)
    const [first, second] = sent().map(({ header }) => header['Idempotency-Key'])
    expect(first).toBeTruthy()
    expect(second).toBe(first)
  })

  it('says that it stands already, when what was sent first had arrived after all', async () => {
    postAnswer = () => refusal('KEY_REUSED')
    open({ template: 'sampling' })
    tap('发布，分享到群')
    expect(await screen.findByText('刚才那一次已经发出去了')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发布，分享到群' })).toBeNull()
  })

  it('says what to mend before it sends anything', () => {
    open({ template: 'blank' })
    tap('发布，分享到群')
    expect(screen.getByRole('alert').textContent).toBe('做什么事：不能空着')
    expect(sent()).toHaveLength(0)
  })

  it('says at once that nobody could claim so long a shift, sends none, and makes two of it at a tap', async () => {
    open({ template: 'relief' })
    fireEvent.change(screen.getByLabelText('几点结束'), { target: { value: '21:00' } })
    expect(screen.getByRole('alert').textContent).toContain('一班超过 10 小时，没人能报')
    tap('发布，分享到群')
    expect(screen.getByText('第 1 班时间：超过 10 小时没人能报，分成两班')).toBeTruthy()
    expect(sent()).toHaveLength(0)
    tap('分成两班')
    expect(screen.queryByRole('alert')).toBeNull()
    tap('发布，分享到群')
    await expect.poll(() => sent().length).toBe(1)
    const clocks = bodyOf(sent()[0]).shifts.map((one: { startsAt: string; endsAt: string }) =>
      [one.startsAt, one.endsAt].map((at) => at.slice(11, 16)),
    )
    expect(clocks).toEqual([
      ['09:00', '15:00'],
      ['15:00', '21:00'],
    ])
  })

  it('says of places that free themselves that they are not for sites without signal', () => {
    open({ template: 'sampling' })
    tap(/更多要求/)
    tap(/没来就让位/)
    expect(screen.getByText(/没有信号、扫打印码签到的点，别用这个/)).toBeTruthy()
  })

  it('is for the secretary only', () => {
    signIn('resident')
    open({ template: 'sampling' })
    expect(screen.getByText('这件事由社区书记来办')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发布，分享到群' })).toBeNull()
  })
})

describe('changing a task', () => {
  it('says first how many would lose their place, and does it only at a second button', async () => {
    open({ id: 't1' })
    fireEvent.change(await screen.findByLabelText('几点开始'), { target: { value: '06:00' } })
    postAnswer = () => refusal('PEOPLE_AFFECTED', { people: 7 })
    tap('改好，保存')
    await screen.findByText('这样改，7 人没位子了')
    expect(bodyOf(sent()[0])).toMatchObject({ removes: 0 })
    postAnswer = () => ({ statusCode: 200, data: { task } })
    tap('照样改，告诉这 7 人')
    await expect.poll(() => fake.visited).toContain('back')
    expect(bodyOf(sent()[1])).toMatchObject({ removes: 7 })
    expect(sent()).toHaveLength(2)
  })

  it('keeps everything as it is when one thinks better of it', async () => {
    open({ id: 't1' })
    fireEvent.change(await screen.findByLabelText('几点开始'), { target: { value: '06:00' } })
    postAnswer = () => refusal('PEOPLE_AFFECTED', { people: 7 })
    tap('改好，保存')
    await screen.findByText('这样改，7 人没位子了')
    tap('先不改')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sent()).toHaveLength(1)
  })

  it('sends nothing when nothing was changed', async () => {
    open({ id: 't1' })
    await screen.findByLabelText('几点开始')
    tap('改好，保存')
    expect(await screen.findByText('还没改什么')).toBeTruthy()
    expect(sent()).toHaveLength(0)
  })

  it('names how many are told before it closes the task', async () => {
    open({ id: 't1' })
    await screen.findByLabelText('几点开始')
    tap(/这个任务不办了/)
    expect(await screen.findByText(/已经有 7 人报名。他们都会/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('为什么不办了，可以不写'), { target: { value: '下雨改期' } })
    tap('不办了，告诉这 7 人')
    await expect.poll(() => sent().length).toBe(1)
    expect(sent()[0]?.url).toBe('/v1/tasks/t1/closure')
    expect(bodyOf(sent()[0])).toEqual({ reason: '下雨改期' })
  })
})
