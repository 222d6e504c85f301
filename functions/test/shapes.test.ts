import { describe, expect, it } from 'vitest'
import { HERE } from './cast'
import { NEED, postNeed, postTask, TASK } from './posted'
import { onStreet } from './stage'

// What tools outside rely on (design, §6): the fields named here are there, with just these states and status codes.
const stage = onStreet()
const text = expect.any(String)
const number = expect.any(Number)
const isoTime = expect.stringMatching(/^2021-1\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)

describe('signing in', () => {
  it('gives a token, the person and their communities', async () => {
    expect(
      await stage.street.call(undefined, 'signIn', { body: { provider: 'demo', persona: 'resident' } }),
    ).toMatchObject({
      status: 201,
      body: {
        token: text,
        person: { id: text, name: '李玉兰' },
        communities: [{ id: HERE, name: '杨家园社区', role: 'resident' }],
      },
    })
  })
})

describe('a task', () => {
  it('is answered as it was posted, with ids, terms and places left', async () => {
    const { answer, taskId } = await postTask(stage.street)
    const task = {
      id: text,
      title: TASK.title,
      kind: TASK.kind,
      place: TASK.place,
      state: 'open',
      shifts: [
        {
          id: text,
          startsAt: TASK.shifts[0]!.startsAt,
          endsAt: TASK.shifts[0]!.endsAt,
          place: '东门',
          state: 'open',
          terms: number,
          posts: [
            { id: text, name: '扫码', places: 1, left: 1 },
            { id: text, name: '引导', places: 1, left: 1 },
          ],
        },
      ],
    }
    expect(answer).toMatchObject({ status: 201, body: { task } })
    expect(await stage.street.call(undefined, 'getTask', { params: { id: taskId } })).toMatchObject({
      status: 200,
      body: { task },
    })
  })
})

describe('the board', () => {
  it('shows shifts and needs by the names that tools know', async () => {
    const { shift, taskId } = await postTask(stage.street, 1)
    const { needId, lineId } = await postNeed(stage.street)
    await stage.street.settle()
    const { status, body } = await stage.street.call(undefined, 'getBoard', { params: { id: HERE } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ community: { id: HERE, name: '杨家园社区' }, asOf: isoTime })
    const { shifts, needs } = body as { shifts: { id: string }[]; needs: { id: string }[] }
    expect(shifts.find(({ id }) => id === shift.id)).toMatchObject({
      taskId,
      title: TASK.title,
      kind: TASK.kind,
      place: '东门',
      startsAt: isoTime,
      endsAt: isoTime,
      places: 2,
      left: 2,
      urgent: true,
    })
    expect(needs.find(({ id }) => id === needId)).toMatchObject({
      title: NEED.title,
      urgent: true,
      lines: [{ id: lineId, ...NEED.lines[0], open: 100 }],
    })
  })
})

describe('a need and its pledges', () => {
  const pledge = (body: object, key?: string, needId = '') =>
    stage.street.call('donor', 'pledge', { params: { id: needId }, body, ...(key ? { key } : {}) })

  it('are answered by the names that tools know', async () => {
    const { answer, needId, lineId } = await postNeed(stage.street)
    const need = {
      id: text,
      title: NEED.title,
      state: 'open',
      receiver: { id: HERE, name: '杨家园社区居委会' },
      notWanted: ['旧衣服'],
      lines: [{ id: text, ...NEED.lines[0], open: 100 }],
    }
    expect(answer).toMatchObject({ status: 201, body: { need } })
    expect(await stage.street.call(undefined, 'getNeed', { params: { id: needId } })).toMatchObject({
      status: 200,
      body: { need },
    })
    const made = await pledge({ lineId, quantity: 60 }, 'gift-0001', needId)
    expect(made).toMatchObject({
      status: 201,
      body: { pledge: { id: text, code: text, needId, lineId, quantity: 60, state: 'pledged' } },
    })
    expect(await pledge({ lineId, quantity: 60 }, 'gift-0001', needId)).toEqual(made)
    expect(await pledge({ lineId, quantity: 61 }, 'gift-0001', needId)).toMatchObject({
      status: 409,
      code: 'KEY_REUSED',
    })
    expect(await pledge({ lineId, quantity: 41 }, 'gift-0002', needId)).toMatchObject({
      status: 409,
      code: 'NEED_MET',
      details: { open: 40, measure: '只', short: [] },
    })
  })
})

describe('a refusal', () => {
  it('of a bad request names what is wrong, and where', async () => {
    expect(
      await stage.street.call('secretary', 'postTask', {
        params: { id: HERE },
        body: { title: '', extra: 1 },
      }),
    ).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'BAD_REQUEST',
          message: '有几处要改一下',
          details: {
            issues: expect.arrayContaining([
              { path: 'title', message: '不能空着' },
              { path: 'extra', message: '没有这一项' },
            ]),
          },
        },
      },
    })
  })

  it.each([
    ['zh', '请先登录'],
    ['en', 'Please sign in first'],
  ] as const)('speaks %s', async (language, message) => {
    const { status, body } = await stage.street.call(undefined, 'getMe', { language })
    expect([status, body]).toEqual([401, { error: { code: 'SIGN_IN_NEEDED', message } }])
  })
})

it('says that it runs', async () => {
  expect(await stage.street.send('/v1/health', {})).toMatchObject({ status: 200, body: { status: 'ok' } })
})
