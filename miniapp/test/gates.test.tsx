import { refusals } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { gateCodes } from '../src/data/gates'
import { session } from '../src/data/session'
import { setElder } from '../src/data/settings'
import TaskPage from '../src/pages/task'
import { words } from '../src/words'
import { board, claimed, task } from './street'
import { type FakeRequest, fake } from './taro'

const TOMORROW_NIGHT = '2099-10-26T06:00:00+08:00'

interface Refused {
  code: (typeof gateCodes)[number]
  details?: object
  /** Which gate it is, how it is passed, and where its button leads. */
  says: string[]
  button: string
  leads: RegExp
}

const openings = /pages\/openings\/index\?.*community=yangjiayuan/
const refused: Refused[] = [
  {
    code: 'ROLE_NEEDED',
    details: { role: '民警' },
    says: ['这个岗位要民警', '您是的话，请社区给您登记一下。'],
    button: '打给社区',
    leads: /^tel 0931-5550101$/,
  },
  {
    code: 'TRAINING_NEEDED',
    details: { course: '消毒' },
    says: ['这一班要“消毒”证', '上完课就有，眼下还没开课。'],
    button: '打给社区',
    leads: /^tel 0931-5550101$/,
  },
  {
    code: 'AGE_NEEDED',
    details: { minAge: 18, known: false },
    says: ['满 18 岁才能报', '填上出生年月就能报。'],
    button: '填出生年月',
    leads: /pages\/abilities\/index/,
  },
  {
    code: 'AGE_NEEDED',
    details: { minAge: 18, known: true },
    says: ['满 18 岁才能报', '还有别的班等着您。'],
    button: '看我能去的班',
    leads: openings,
  },
  {
    code: 'CONSENT_NEEDED',
    says: ['不满 14 岁，要家长同意', '请家长在这部手机上点一下。'],
    button: '请家长来点',
    leads: /pages\/abilities\/index/,
  },
  {
    code: 'NOT_OPEN_YET',
    details: { opensAt: TOMORROW_NIGHT },
    says: ['10 月 26 日 6:00 开放报名', '到点大家一起报，先到先得。'],
    button: '看我能去的班',
    leads: openings,
  },
  {
    code: 'REST_NEEDED',
    details: { until: TOMORROW_NIGHT, because: 'night' },
    says: ['先歇一歇，10 月 26 日 6:00 后能报', '您上一班是夜里的，至少歇 8 小时。'],
    button: '看 10 月 26 日 6:00 后的班',
    leads: /pages\/openings\/index\?.*from=2099-10-26T06/,
  },
  {
    code: 'REST_NEEDED',
    details: { until: TOMORROW_NIGHT, because: 'day' },
    says: ['先歇一歇', '24 小时里的班加起来够多了。'],
    button: '看 10 月 26 日 6:00 后的班',
    leads: /pages\/openings\/index\?.*from=2099-10-26T06/,
  },
  {
    code: 'TOO_LONG',
    details: { hours: 6 },
    says: ['这一班太长，您一天最多排 6 小时', '还有短一些的班。'],
    button: '看我能去的班',
    leads: openings,
  },
]

const looks = [
  { look: 'normal', elder: false, claim: words.task.claim },
  { look: 'elder', elder: true, claim: words.task.claimElder },
]

let claims: Record<string, unknown>[]
/** What each claim is answered with, one after the other; then a place. */
let answers: { code: string; details?: object }[]
let asked: FakeRequest[]

function answer(request: FakeRequest) {
  const { url, method } = request
  if (url.endsWith('/board')) return { statusCode: 200, data: board }
  if (url === '/v1/tasks/t1') return { statusCode: 200, data: { task } }
  if (method !== 'GET') asked.push(request)
  if (url === '/v1/shifts/s1/claims') {
    claims.push(JSON.parse(request.data ?? 'null'))
    const next = answers.shift()
    if (next === undefined) return { statusCode: 201, data: { claim: claimed } }
    return { statusCode: 409, data: { error: { message: next.code, ...next } } }
  }
  if (url === '/v1/me/qualifications')
    return {
      statusCode: 200,
      data: { qualifications: [{ kind: 'skill', name: '开车' }], guardianConsents: false, callUps: true },
    }
  if (url === '/v1/communities/yangjiayuan/members') {
    const membership = { id: 'yangjiayuan', name: '杨家园社区', role: 'resident' }
    return { statusCode: 201, data: { membership } }
  }
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

async function claimOn(look: (typeof looks)[number]): Promise<HTMLElement> {
  setElder(look.elder)
  render(
    <QueryClientProvider client={cache}>
      <TaskPage />
    </QueryClientProvider>,
  )
  await screen.findByText(task.title)
  fireEvent.click(screen.getByRole('button', { name: look.claim }))
  const alert = await screen.findByRole('alert')
  return alert.parentElement ?? alert
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.requests.length = 0
  fake.visited.length = 0
  fake.params = { id: 't1', shift: 's1' }
  fake.answer = answer
  claims = []
  asked = []
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'resident' },
    person: { id: 'me', name: '李玉兰' },
    communities: [],
  })
})

describe.each(looks)('a gate that is closed, in the $look look', (look) => {
  it.each(refused)(
    'is named, with the way: $code $details',
    async ({ code, details, says, button, leads }) => {
      answers = [{ code, ...(details ? { details } : {}) }]
      const card = await claimOn(look)
      for (const said of says) expect(card.textContent).toContain(said)
      // What the table of refusals says to whoever has no page for it.
      expect(card.textContent).not.toContain(refusals[code].zh)
      const way = within(card).getAllByRole('button')
      expect(way).toHaveLength(1)
      expect(way[0]!.textContent).toContain(button)
      fireEvent.click(way[0]!)
      expect(fake.visited.at(-1)).toMatch(leads)
    },
  )

  it.each(['AGE_NEEDED', 'CONSENT_NEEDED'])(
    'is not said to be closed any more when one comes back from telling what it asks for: %s',
    async (code) => {
      answers = [{ code, ...(code === 'AGE_NEEDED' ? { details: { minAge: 18, known: false } } : {}) }]
      const card = await claimOn(look)
      fireEvent.click(within(card).getByRole('button'))
      await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
      screen.getByRole('button', { name: look.claim })
    },
  )

  it('opens to a skill that one has: it is added to the others, and the place claimed', async () => {
    answers = [{ code: 'SKILL_NEEDED', details: { skill: '英语' } }]
    const card = await claimOn(look)
    expect(card.textContent).toContain('这个岗位要会英语')
    expect(card.textContent).toContain('您会的话，添上就能报。')
    fireEvent.click(within(card).getByRole('button', { name: '我会英语，添上再报' }))
    await waitFor(() => expect(claims).toHaveLength(2))
    const added = asked.find(({ url }) => url === '/v1/me/qualifications')
    expect(JSON.parse(added?.data ?? '{}')).toEqual({ skills: ['开车', '英语'] })
    expect(claims[1]).toEqual(claims[0])
  })

  it('opens to who joins the community, and the place is claimed', async () => {
    answers = [{ code: 'MEMBERS_ONLY' }]
    const card = await claimOn(look)
    expect(card.textContent).toContain('这一班只请本社区的人')
    fireEvent.click(within(card).getByRole('button', { name: '加入杨家园社区，再报' }))
    await waitFor(() => expect(claims).toHaveLength(2))
    expect(asked.map(({ url }) => url)).toContain('/v1/communities/yangjiayuan/members')
  })
})

it('no gate is left out here', () => {
  const told = [...refused.map(({ code }) => code), 'SKILL_NEEDED', 'MEMBERS_ONLY']
  expect(new Set(told)).toEqual(new Set(gateCodes))
})
