import { DAY, type Output } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWeChat, type WeChat } from '../../e2e/wechat'
import { muster } from '../src/main'
import { keys } from '../src/table/keys'
import { oneShift } from './bodies'
import { HERE } from './cast'
import { paused } from './paused'
import { onStreet } from './stage'
import { withoutPutConditions } from './without-conditions'

const stage = onStreet()
let day = 0

interface Posted {
  task: { id: string; shifts: { id: string }[] }
}

async function shift(days = ++day): Promise<Posted['task']> {
  const body = oneShift({ days, places: 5 })
  const posted = await stage.street.call('secretary', 'postTask', { params: { id: HERE }, body })
  return (posted.body as Posted).task
}
const shiftId = async (days?: number) => (await shift(days)).shifts[0]!.id

/** One that only takes who has a training. */
async function gatedShift(): Promise<string> {
  const { shifts, ...task } = oneShift({ days: ++day, places: 5 })
  const asking = shifts.map((one) => ({
    ...one,
    posts: one.posts.map((post) => ({ ...post, asks: { training: '消毒培训' } })),
  }))
  const posted = await stage.street.call('secretary', 'postTask', {
    params: { id: HERE },
    body: { ...task, shifts: asking },
  })
  return (posted.body as Posted).task.shifts[0]!.id
}

async function roster(id: string) {
  const { body } = await stage.street.call('secretary', 'getRoster', { params: { id } })
  return (body as Output<'getRoster'>).entries
}

function signUp(id: string, name: string, phone: string) {
  const body = { entries: [{ name, phone }], consent: true }
  return stage.street.call('leader', 'addToRoster', { params: { id }, body })
}

const confirm = (persona: string, phone: string) =>
  stage.street.call(persona, 'setPhone', { body: { provider: 'demo', phone } })

/** Calls as a persona with the token that confirming a phone has given. */
async function withToken(persona: string, phone: string) {
  const { token } = (await confirm(persona, phone)).body as Output<'setPhone'>
  return (method: string, path: string, body?: unknown, key?: string) =>
    stage.street.send(`/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(key ? { 'Idempotency-Key': key } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
}

describe('somebody signed up before they had an account', () => {
  it('finds their duties once they have confirmed the phone, and may give the place back', async () => {
    const id = await shiftId()
    await signUp(id, '周志平', '13800002001')
    const call = await withToken('crowd-1', '13800002001')
    const duties = async () => ((await call('GET', '/me/duties')).body as Output<'myDuties'>).duties
    expect(await duties()).toMatchObject([{ shiftId: id, state: 'held' }])
    expect((await call('POST', `/shifts/${id}/claims`, {})).status).toBe(200)
    expect(await roster(id)).toHaveLength(1)

    const key = 'alias-withdraws'
    const answer = await call('DELETE', `/shifts/${id}/claims/me`, undefined, key)
    expect(answer).toMatchObject({ status: 200, body: { claim: { state: 'withdrawn' } } })
    expect((await call('DELETE', `/shifts/${id}/claims/me`, undefined, key)).body).toEqual(answer.body)
    expect(await roster(id)).toEqual([])
    expect(await duties()).toEqual([])
  })

  it('sees their own place on the task, and moves it', async () => {
    const [task, other] = [await shift(), await shiftId()]
    const id = task.shifts[0]!.id
    await signUp(id, '周志平', '13800002002')
    const call = await withToken('crowd-2', '13800002002')
    const { body } = await call('GET', `/tasks/${task.id}`)
    expect((body as Output<'getTask'>).task.shifts[0]!.mine).toMatchObject({ shiftId: id, state: 'held' })
    expect((await call('POST', `/shifts/${id}/claims/me/swap`, { shiftId: other })).status).toBe(200)
    expect([await roster(id), await roster(other)].map((entries) => entries.length)).toEqual([0, 1])
  })

  it('cannot be in two places at once under two ids', async () => {
    const id = await shiftId()
    const same = await shiftId(day)
    await signUp(id, '周志平', '13800002003')
    const call = await withToken('crowd-3', '13800002003')
    expect(await call('POST', `/shifts/${same}/claims`, {})).toMatchObject({
      status: 409,
      code: 'TIME_CLASH',
    })
    // Without the new token nobody knows yet that both are one.
    expect(
      (await stage.street.call('crowd-3', 'claimShift', { params: { id: same }, body: {} })).status,
    ).toBe(201)
  })

  it('brings what was noted of them, and loses it with the proxy', async () => {
    const [id, gated, other] = [await shiftId(), await gatedShift(), await gatedShift()]
    await signUp(id, '周志平', '13800002007')
    const { personId } = (await roster(id))[0]!
    await stage.street.settle()
    const grant = (more: object = {}) =>
      stage.street.call('secretary', 'grantQualification', {
        params: { id: HERE },
        body: { personId, kind: 'training', name: '消毒培训', ...more },
      })
    expect((await grant()).status).toBe(201)
    expect(
      (await stage.street.call('crowd-18', 'claimShift', { params: { id: gated }, body: {} })).code,
    ).toBe('TRAINING_NEEDED')

    const call = await withToken('crowd-18', '13800002007')
    const { qualifications } = (await call('GET', '/me/qualifications')).body as Output<'myQualifications'>
    expect(qualifications).toEqual([{ kind: 'training', name: '消毒培训' }])
    const openings = (await call('GET', `/communities/${HERE}/openings`)).body as Output<'whatCanIJoin'>
    expect(openings.shifts.map((shift) => shift.id)).toEqual(expect.arrayContaining([gated, other]))
    expect((await call('POST', `/shifts/${gated}/claims`, {})).status).toBe(201)
    await grant({ revoked: true })
    expect((await call('POST', `/shifts/${other}/claims`, {})).code).toBe('TRAINING_NEEDED')
  })

  it('may take away a skill that was noted of them before', async () => {
    const id = await shiftId()
    await signUp(id, '周志平', '13800002008')
    const { personId } = (await roster(id))[0]!
    await stage.street.settle()
    const skill = { personId, kind: 'skill', name: '手语' }
    await stage.street.call('leader', 'grantQualification', { params: { id: HERE }, body: skill })
    const call = await withToken('crowd-19', '13800002008')
    const change = async (skills: string[]) =>
      (await call('PATCH', '/me/qualifications', { skills })).body as Output<'updateQualifications'>
    expect((await change(['手语', '英语'])).qualifications).toHaveLength(2)
    expect((await change(['英语'])).qualifications).toEqual([{ kind: 'skill', name: '英语' }])
  })

  it('is not put on a roster a second time, as the account', async () => {
    const id = await shiftId()
    await signUp(id, '周志平', '13800002004')
    await confirm('crowd-4', '13800002004')
    const again = await signUp(id, '周师傅', '13800002004')
    expect(again.body).toMatchObject({ entries: [{ people: [{ outcome: 'listed' }] }] })
    expect(await roster(id)).toHaveLength(1)
  })

  it('has it in every session from then on, and their notices too', async () => {
    const id = await shiftId()
    await signUp(id, '周志平', '13800002005')
    await confirm('crowd-5', '13800002005')
    const { personId } = (await roster(id))[0]!
    await stage.street.call('leader', 'removeFromRoster', { params: { id, personId } })
    await stage.street.app.project(keys.shift(id))
    const signedIn = await stage.street.send('/v1/sessions', {
      method: 'POST',
      body: JSON.stringify({ provider: 'demo', persona: 'crowd-5' }),
    })
    const { token } = signedIn.body as Output<'signIn'>
    const asked = await stage.street.send('/v1/me/notices', { headers: { Authorization: `Bearer ${token}` } })
    const { notices, unread } = asked.body as Output<'myNotices'>
    expect([unread, notices.map(({ code }) => code)]).toEqual([1, ['REMOVED_BY_LEADER']])
  })

  it('is one with the account also when confirming was cut off and sent again', async () => {
    const id = await shiftId()
    await signUp(id, '周志平', '13800002006')
    const { services } = stage.street
    const cut = paused(services.db, 1)
    const sending = { body: { provider: 'demo', phone: '13800002006' } }
    const hung = stage.street.call('crowd-6', 'setPhone', sending, muster({ ...services, db: cut.db }).api)
    await cut.reached
    const call = await withToken('crowd-6', '13800002006')
    expect((await call('GET', '/me/duties')).body).toMatchObject({ duties: [{ shiftId: id }] })
    cut.resume()
    expect((await hung).status).toBe(200)
  })
})

describe('two at once', () => {
  /** Two leaders enter one number; the first stops before its first write until the second is done. */
  async function enteredTwice(phone: string, db = stage.street.services.db): Promise<number> {
    const [id, other] = [await shiftId(), await shiftId()]
    const slow = paused(db, 0)
    const sending = { params: { id }, body: { entries: [{ name: '周志平', phone }], consent: true } }
    const { services } = stage.street
    const hung = stage.street.call('leader', 'addToRoster', sending, muster({ ...services, db: slow.db }).api)
    await slow.reached
    await signUp(other, '老周', phone)
    slow.resume()
    await hung
    return new Set([...(await roster(id)), ...(await roster(other))].map(({ personId }) => personId)).size
  }

  it('enter one person under one number', async () => {
    expect(await enteredTwice('13800002030')).toBe(1)
  })

  it('would enter two without the condition', async () => {
    const open = withoutPutConditions(stage.street.services.db, 'PHONE#')
    expect(await enteredTwice('13800002031', open)).toBe(2)
  })

  /** Two accounts confirm the number of a proxy; how many find the proxy's duty among theirs. */
  async function confirmedTwice(phone: string, db = stage.street.services.db): Promise<number> {
    const id = await shiftId()
    await signUp(id, '周志平', phone)
    const slow = paused(db, 0)
    const { services } = stage.street
    const sending = { body: { provider: 'demo', phone } }
    const hung = stage.street.call('crowd-16', 'setPhone', sending, muster({ ...services, db: slow.db }).api)
    await slow.reached
    const second = await withToken('crowd-17', phone)
    slow.resume()
    await hung
    const first = await withToken('crowd-16', phone)
    const asked = await Promise.all([first, second].map((call) => call('GET', '/me/duties')))
    const duties = asked.map(({ body }) => (body as Output<'myDuties'>).duties)
    return duties.filter((mine) => mine.some(({ shiftId }) => shiftId === id)).length
  }

  it('become one with a proxy only once', async () => {
    expect(await confirmedTwice('13800002032')).toBe(1)
  })

  it('would both become it without the condition', async () => {
    const open = withoutPutConditions(stage.street.services.db, 'PHONE#')
    expect(await confirmedTwice('13800002033', open)).toBe(2)
  })
})

describe('a phone', () => {
  const me = async (persona: string) =>
    ((await stage.street.call(persona, 'getMe')).body as Output<'getMe'>).person

  it('is one person’s: who confirms it last has it, and takes nothing else over', async () => {
    const id = await shiftId()
    await confirm('crowd-7', '13800002007')
    await stage.street.call('crowd-7', 'claimShift', { params: { id }, body: {} })
    const call = await withToken('crowd-8', '13800002007')
    expect([(await me('crowd-7')).phoneTail, (await me('crowd-8')).phoneTail]).toEqual([undefined, '2007'])
    expect((await call('GET', '/me/duties')).body).toMatchObject({ duties: [] })
  })

  it('that was changed is free for somebody else', async () => {
    await confirm('crowd-9', '13800002009')
    await confirm('crowd-9', '13800002010')
    expect((await me('crowd-9')).phoneTail).toBe('2010')
    const id = await shiftId()
    await signUp(id, '新来的', '13800002009')
    expect(await roster(id)).toMatchObject([{ name: '新来的' }])
  })

  it('confirmed by two at once is one’s', async () => {
    await Promise.all(['crowd-10', 'crowd-11'].map((persona) => confirm(persona, '13800002011')))
    const tails = [(await me('crowd-10')).phoneTail, (await me('crowd-11')).phoneTail]
    const id = await shiftId()
    await signUp(id, '谁', '13800002011')
    const owners = await Promise.all(['crowd-10', 'crowd-11'].map((persona) => stage.street.person(persona)))
    expect(tails).toContain('2011')
    expect(owners.map(({ id }) => id)).toContain((await roster(id))[0]!.personId)
  })

  it('is read whole by leader and secretary only while the duty lasts', async () => {
    const id = await shiftId(3 + ++day)
    await signUp(id, '周志平', '13800002012')
    expect((await roster(id))[0]).toMatchObject({ phoneTail: '2012' })
    expect((await roster(id))[0]).not.toHaveProperty('phone')
    stage.street.move((2 + day) * DAY)
    const near = muster(stage.street.services)
    const { token } = (
      await stage.street.send('/v1/sessions', {
        method: 'POST',
        body: JSON.stringify({ provider: 'demo', persona: 'secretary' }),
      })
    ).body as Output<'signIn'>
    const asked = await near.api.request(`/v1/shifts/${id}/roster`, {
      headers: { Authorization: `Bearer ${token}` },
    })
    expect(((await asked.json()) as Output<'getRoster'>).entries[0]).toMatchObject({ phone: '13800002012' })
    stage.street.move(-(2 + day) * DAY)
  })

  it('typed in is taken nowhere but on the demo', async () => {
    const real = muster({ ...stage.street.services, demo: false })
    const { token } = await stage.street.person('crowd-12')
    const answer = await real.api.request('/v1/me/phone', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: JSON.stringify({ provider: 'demo', phone: '13800002013' }),
    })
    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { error: { code: 'PHONE_NOT_CONFIRMED' } },
    ])
  })
})

describe('a phone that WeChat tells', () => {
  let wechat: WeChat
  beforeAll(async () => {
    wechat = await startWeChat()
  })
  afterAll(() => wechat.stop())

  const send = (persona: string, code: string) =>
    stage.street.call(
      persona,
      'setPhone',
      { body: { provider: 'wechat', code } },
      muster({ ...stage.street.services, wechat: wechat.app }).api,
    )

  it('is the person’s; its code works once', async () => {
    const code = wechat.phoneCodeFor('86 13800002020')
    expect(await send('crowd-13', code)).toMatchObject({ status: 200, body: { phoneTail: '2020' } })
    expect(await send('crowd-13', code)).toMatchObject({ status: 409, code: 'PHONE_NOT_CONFIRMED' })
  })

  it('belongs to who signed in by WeChat as well', async () => {
    const { api } = muster({ ...stage.street.services, wechat: wechat.app })
    const post = async (path: string, body: object, token = '') => {
      const headers: Record<string, string> = token === '' ? {} : { Authorization: `Bearer ${token}` }
      return (await api.request(`/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    }
    const id = await shiftId()
    await signUp(id, '周志平', '13800002023')
    const session = { provider: 'wechat', code: wechat.codeFor('openid-of-zhou') }
    const { token } = (await post('/sessions', session)) as Output<'signIn'>
    const phone = { provider: 'wechat', code: wechat.phoneCodeFor('86 13800002023') }
    const known = (await post('/me/phone', phone, token)) as Output<'setPhone'>
    const headers = { Authorization: `Bearer ${known.token}` }
    const duties = (await (await api.request('/v1/me/duties', { headers })).json()) as Output<'myDuties'>
    expect(duties.duties).toMatchObject([{ shiftId: id }])
  })

  it('is asked for again with a new token when the one at hand is outdated', async () => {
    wechat.outdateToken()
    const answer = await send('crowd-13', wechat.phoneCodeFor('86 13800002021'))
    expect(answer).toMatchObject({ status: 200, body: { phoneTail: '2021' } })
  })

  it('is not taken when it is made up or of another country, and when WeChat is away', async () => {
    expect((await send('crowd-13', 'made-up')).code).toBe('PHONE_NOT_CONFIRMED')
    expect((await send('crowd-13', wechat.phoneCodeFor('852 61234567'))).code).toBe('PHONE_NOT_CONFIRMED')
    wechat.goDown()
    expect((await send('crowd-13', wechat.phoneCodeFor('86 13800002022'))).code).toBe('BUSY')
    wechat.comeBack()
  })
})

it('neither names nor phones can be read in any item of the table', async () => {
  const id = await shiftId()
  await signUp(id, '欧阳秘密', '13899990001')
  await confirm('crowd-14', '13899990002')
  await stage.street.settle()
  const held = JSON.stringify(await stage.street.items(), (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
  expect(await roster(id)).toMatchObject([{ name: '欧阳秘密', phoneTail: '0001' }])
  for (const secret of ['欧阳秘密', '13899990001', '13899990002', '9990001', '9990002'])
    expect(held).not.toContain(secret)
  // What stands in the open can be found this way.
  expect(held).toContain('卡口值守')
})

describe('an anonymous volunteer', () => {
  it('is 一位志愿者 to members; leader and secretary read the name, with a mark', async () => {
    const task = await shift()
    const id = task.shifts[0]!.id
    await stage.street.call('crowd-15', 'claimShift', { params: { id }, body: {} })
    const seen = async () => {
      const { body } = await stage.street.call('resident', 'getTask', { params: { id: task.id } })
      return (body as Output<'getTask'>).task.shifts[0]!.people?.map(({ name }) => name)
    }
    expect(await seen()).toEqual([expect.stringContaining('*')])
    const hide = (anonymous: boolean) => stage.street.call('crowd-15', 'updateMe', { body: { anonymous } })
    expect((await hide(true)).body).toMatchObject({ person: { anonymous: true } })
    expect(await seen()).toEqual(['一位志愿者'])
    const { body } = await stage.street.call('resident', 'getMe')
    const named = ((await stage.street.call('crowd-15', 'getMe')).body as Output<'getMe'>).person.name
    expect(await roster(id)).toMatchObject([{ name: named, anonymous: true }])
    expect(body).toMatchObject({ person: { anonymous: false } })
    await hide(false)
    expect(await seen()).toEqual([expect.stringContaining('*')])
    expect((await roster(id))[0]).not.toHaveProperty('anonymous')
  })
})
