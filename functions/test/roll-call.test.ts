import { HOUR, MINUTE, type Output, toIso } from '@muster/shared'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../../dev/personas'
import type { Sending } from '../../dev/street'
import { CheckInCodes } from '../src/duty/attendance/codes'
import { HERE } from './cast'
import { writeServed } from './served'
import { onStreet } from './stage'

let stage: ReturnType<typeof onStreet>
let taskId: string
let shiftId: string
let nth = 0

type Roll = 'checkIn' | 'checkOut' | 'markNoShow' | 'setKit'
const who = (n: number) => `crowd-${nth * 10 + n}`
const idOf = async (n: number) => (await stage.street.person(who(n))).id
const ask = (persona: string, name: Roll, body: object = {}) =>
  stage.street.call(persona, name, { params: { id: shiftId }, body })
const codes = () => new CheckInCodes(stage.street.services.secrets.ids)
const now = () => stage.street.services.now()

async function read<K extends 'getRoster' | 'getCheckInCode' | 'getAttendance' | 'myDuties' | 'myNotices'>(
  persona: string,
  name: K,
  params: Sending['params'] = {},
): Promise<Output<K>> {
  const { status, body } = await stage.street.call(persona, name, { params })
  expect(status).toBe(200)
  return body as Output<K>
}
const roster = () => read('secretary', 'getRoster', { id: shiftId })
const entry = async (n: number) => {
  const personId = await idOf(n)
  return (await roster()).entries.find((each) => each.personId === personId)
}

/** A street of its own, since sessions end with the hours that go by; for each test a shift of two hours, in one hour from now. */
function onOwnStreet(): void {
  const own = onStreet()
  beforeAll(() => {
    stage = own
  })
  beforeEach(postShift)
}

async function postShift(): Promise<void> {
  // The crowd of this test is nobody else's.
  nth++
  const startsAt = now() + HOUR
  const { body } = await stage.street.call('secretary', 'postTask', {
    params: { id: HERE },
    body: {
      title: '核酸采样点',
      kind: 'sampling',
      place: '东门',
      kit: [{ item: '防护服', each: 1 }],
      shifts: [
        {
          startsAt: toIso(startsAt),
          endsAt: toIso(startsAt + 2 * HOUR),
          freesAfter: 30,
          posts: [{ name: '秩序', places: 2 }],
        },
      ],
    },
  })
  const { task } = body as Output<'postTask'>
  taskId = task.id
  shiftId = task.shifts[0]!.id
  for (const n of [1, 2, 3])
    await stage.street.call(who(n), 'claimShift', { params: { id: shiftId }, body: { wait: n === 3 } })
  await stage.street.settle()
}

describe('the leader calls the roll', () => {
  onOwnStreet()

  it('by name, by own code and by four digits; a second call changes nothing', async () => {
    const [first, second] = [await idOf(1), await idOf(2)]
    const called = await ask('leader', 'checkIn', { personId: first })
    expect(called).toMatchObject({ status: 201, body: { attendance: { personId: first, how: 'leader' } } })
    stage.street.move(MINUTE)
    const { qr, digits } = codes().own(shiftId, first)
    for (const body of [{ personId: first }, { code: qr }, { code: digits }])
      expect(await ask('leader', 'checkIn', body)).toEqual({ ...called, status: 200 })
    expect(await ask('leader', 'checkIn', { code: codes().own(shiftId, second).qr })).toMatchObject({
      status: 201,
      body: { attendance: { personId: second, how: 'own' } },
    })
    expect((await entry(1))?.checkedInBy).toBe('王秀兰')
  })

  it('and nobody else does', async () => {
    const personId = await idOf(1)
    const { qr, digits } = codes().own(shiftId, personId)
    for (const other of [who(2), 'resident', 'keeper', 'secretary-2', 'street'])
      for (const body of [{ personId }, { code: qr }, { code: digits }])
        expect(await ask(other, 'checkIn', body)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    expect(await ask(who(2), 'checkOut', { personId })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await ask(who(1), 'checkIn')).toMatchObject({ code: 'CODE_NEEDED' })
    expect((await entry(1))?.checkedInAt).toBeUndefined()
  })

  it('for people who hold a place, not for those who wait or are not on the roster', async () => {
    for (const n of [3, 4])
      expect(await ask('leader', 'checkIn', { personId: await idOf(n) })).toMatchObject({
        code: 'NO_PLACE',
      })
  })

  it('without network, and sends it later: the moment of the tap counts, the earliest one, once', async () => {
    const personId = await idOf(1)
    const tapped = now()
    stage.street.move(40 * MINUTE)
    await ask('secretary', 'checkIn', { personId })
    const late = await ask('leader', 'checkIn', { personId, ago: 40 * 60 })
    expect(late.body).toMatchObject({ attendance: { checkedInAt: toIso(tapped) } })
    await ask('secretary', 'checkIn', { personId, ago: 60 })
    expect((await roster()).entries.filter((each) => each.checkedInAt)).toMatchObject([
      { personId, checkedInAt: toIso(tapped), how: 'leader' },
    ])
  })

  it('and is asked for the name when two people have the same four digits', async () => {
    const first = codes().digits('twins', 'p0')
    let other = 1
    while (codes().digits('twins', `p${other}`) !== first) other++
    await writeServed(stage.street, 'twins', { startsAt: now(), marks: { p0: {}, [`p${other}`]: {} } })
    const params = { id: 'twins' }
    const answer = await stage.street.call('leader', 'checkIn', { params, body: { code: first } })
    expect(answer).toMatchObject({
      status: 409,
      code: 'CODE_UNCLEAR',
      details: { people: [{ personId: 'p0' }, { personId: `p${other}` }] },
    })
  })
})

describe('a volunteer scans', () => {
  onOwnStreet()

  const rotating = async () => (await read('leader', 'getCheckInCode', { id: shiftId })).rotating.code

  it('the code on the leader’s phone, a thousand times, and is checked in once', async () => {
    const code = await rotating()
    let fresh = 0
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => ask(who(1), 'checkIn', { code })))
      fresh += answers.filter(({ status }) => status === 201).length
      expect(answers.every(({ status }) => status < 300)).toBe(true)
      stage.street.move(1000)
    }
    expect(fresh).toBe(1)
    const { how, checkedInBy } = (await entry(1)) ?? {}
    expect([how, checkedInBy]).toEqual(['code', undefined])
    // Sent once more when the code has long changed, it gets the same answer.
    stage.street.move(5 * MINUTE)
    expect((await ask(who(1), 'checkIn', { code })).status).toBe(200)
  })

  it('an old code, one of another shift or an altered one in vain', async () => {
    const code = await rotating()
    const { printed } = await read('leader', 'getCheckInCode', { id: shiftId })
    for (const right of [code, printed])
      for (let n = 0; n < right.length; n++) {
        const wrong = right.slice(0, n) + (right[n] === 'x' ? 'y' : 'x') + right.slice(n + 1)
        const { status } = await ask(who(1), 'checkIn', { code: wrong })
        expect([400, 409]).toContain(status)
      }
    const other = codes().printed('another')
    expect(await ask(who(1), 'checkIn', { code: other })).toMatchObject({ code: 'CODE_WRONG' })
    stage.street.move(MINUTE)
    expect(await ask(who(1), 'checkIn', { code })).toMatchObject({ code: 'CODE_OLD' })
    // What the phone says of when it was scanned does not make it younger.
    expect(await ask(who(1), 'checkIn', { code, ago: 60 })).toMatchObject({ code: 'CODE_OLD' })
    expect((await entry(1))?.checkedInAt).toBeUndefined()
  })

  it.each([-10, 0, 10])(
    'with a phone whose clock is %i minutes wrong, and the server’s counts',
    async (wrong) => {
      const phone = () => now() + wrong * MINUTE
      const { printed } = await read('leader', 'getCheckInCode', { id: shiftId })
      await ask(who(1), 'checkIn', { code: await rotating() })
      expect((await entry(1))?.checkedInAt).toBe(toIso(now()))
      // A printed code scanned without network is sent seven minutes later.
      const [tapped, really] = [phone(), now()]
      stage.street.move(7 * MINUTE)
      await ask(who(2), 'checkIn', { code: printed, ago: (phone() - tapped) / 1000 })
      expect(await entry(2)).toMatchObject({ checkedInAt: toIso(really), how: 'print' })
    },
  )

  it('no earlier than two hours before the start, and not after the end', async () => {
    const { printed } = await read('leader', 'getCheckInCode', { id: shiftId })
    const tooEarly = { code: printed, ago: 61 * 60 }
    expect(await ask(who(1), 'checkIn', tooEarly)).toMatchObject({
      code: 'CHECK_IN_NOT_OPEN',
      details: { opensAt: toIso(now() - HOUR) },
    })
    stage.street.move(3 * HOUR + 1000)
    expect(await ask(who(1), 'checkIn', { code: printed })).toMatchObject({ code: 'ROLL_CALL_OVER' })
    expect((await ask(who(1), 'checkIn', { code: printed, ago: 2 * 60 * 60 })).status).toBe(201)
    expect((await entry(1))?.late).toBe(true)
    expect((await ask(who(2), 'checkIn', { code: printed, ago: 2 * 60 * 60 + 1 })).status).toBe(201)
    expect((await entry(2))?.late).toBeUndefined()
  })
})

describe('whoever is checked in', () => {
  onOwnStreet()

  beforeEach(async () => {
    await ask('leader', 'checkIn', { personId: await idOf(1) })
  })

  it('checks out once, and has a record of it', async () => {
    stage.street.move(2 * HOUR)
    const out = await ask(who(1), 'checkOut')
    expect(out).toMatchObject({
      status: 201,
      body: { attendance: { checkedOutAt: toIso(now()), leftEarly: true }, record: { minutes: 120 } },
    })
    stage.street.move(MINUTE)
    expect(await ask('leader', 'checkOut', { personId: await idOf(1) })).toEqual({ ...out, status: 200 })
    expect(await ask(who(2), 'checkOut')).toMatchObject({ code: 'NOT_CHECKED_IN' })
  })

  it('is checked out by the leader, whose action is on record', async () => {
    stage.street.move(3 * HOUR)
    await ask('leader', 'checkOut', { code: codes().digits(shiftId, await idOf(1)) })
    expect(await entry(1)).toMatchObject({
      checkedOutBy: '王秀兰',
    })
  })

  it('is tired two hours after the end', async () => {
    stage.street.move(5 * HOUR + MINUTE)
    expect((await entry(1))?.tired).toBe(true)
  })

  it('does not withdraw, nor swap away, nor is a no-show', async () => {
    const params = { id: shiftId }
    expect(await stage.street.call(who(1), 'withdrawClaim', { params })).toMatchObject({
      code: 'ALREADY_CHECKED_IN',
    })
    expect(await ask('leader', 'markNoShow', { personId: await idOf(1) })).toMatchObject({
      code: 'ALREADY_CHECKED_IN',
    })
  })

  it('stays on when the hours change or it is cancelled, and is told', async () => {
    const change = (fields: object) =>
      stage.street.call('secretary', 'changeTask', {
        params: { id: taskId },
        body: { removes: 10, shifts: [{ id: shiftId, ...fields }] },
      })
    const { shift } = await roster()
    const longer = toIso(Date.parse(shift.endsAt) + HOUR)
    expect((await change({ endsAt: longer })).status).toBe(200)
    await stage.street.settle()
    expect((await roster()).entries.map(({ personId }) => personId)).toEqual([await idOf(1)])
    const { duties } = await read(who(1), 'myDuties')
    expect(duties.find((each) => each.shiftId === shiftId)?.endsAt).toBe(longer)
    expect((await read(who(1), 'myNotices')).notices[0]?.code).toBe('HOURS_MOVED')
    stage.street.move(HOUR)
    await change({ cancelled: true })
    await stage.street.settle()
    expect((await read(who(1), 'myNotices')).notices[0]?.code).toBe('SHIFT_CANCELLED')
    expect((await ask(who(1), 'checkOut')).status).toBe(201)
  })
})

describe('somebody who does not come', () => {
  onOwnStreet()

  const noShow = async (n: number, body: object = {}) =>
    ask('leader', 'markNoShow', { personId: await idOf(n), ...body })

  it('is noted with the reason, and it can be taken back until the shift ends', async () => {
    expect(await noShow(1, { reason: '打过电话，来不了' })).toMatchObject({ status: 200 })
    const noted = await entry(1)
    expect(noted).toMatchObject({ absentAt: toIso(now()), reason: '打过电话，来不了', state: 'held' })
    await noShow(1, { undo: true })
    expect((await entry(1))?.absentAt).toBeUndefined()
    stage.street.move(3 * HOUR)
    expect(await noShow(1, { undo: true })).toMatchObject({ code: 'ROLL_CALL_OVER' })
  })

  it('loses the place to the first in line when the leader calls them; both are told', async () => {
    await noShow(1, { callNext: true })
    expect((await noShow(1, { callNext: true })).status).toBe(200)
    await stage.street.settle()
    const { entries, freed } = await roster()
    expect(entries.map(({ personId, state }) => [personId, state])).toEqual([
      [await idOf(2), 'held'],
      [await idOf(3), 'held'],
    ])
    expect(freed).toMatchObject([{ personId: await idOf(1), postId: 'p1', absentAt: toIso(now()) }])
    expect((await read(who(1), 'myNotices')).notices[0]?.code).toBe('PLACE_FREED')
    expect((await read(who(3), 'myNotices')).notices[0]?.code).toBe('MOVED_UP')
    expect((await read(who(1), 'myDuties')).duties).toEqual([])
    expect(await noShow(1, { undo: true })).toMatchObject({ code: 'PLACE_TAKEN' })
  })

  it('has a place again when they stand before the leader after all, as long as one is left', async () => {
    const back = async (n: number) => ask('leader', 'checkIn', { personId: await idOf(n) })
    await noShow(1, { callNext: true })
    await stage.street.settle()
    stage.street.move(80 * MINUTE)
    // The next in line has it.
    expect(await back(1)).toMatchObject({ code: 'SHIFT_FULL', details: { canWait: false, waiting: 0 } })
    await noShow(2, { callNext: true })
    await stage.street.settle()
    const { printed } = await read('leader', 'getCheckInCode', { id: shiftId })
    expect(await ask(who(1), 'checkIn', { code: printed })).toMatchObject({ code: 'NO_PLACE' })

    expect(await back(1)).toMatchObject({ status: 201, body: { attendance: { how: 'leader', late: true } } })
    expect((await back(1)).status).toBe(200)
    expect(await back(2)).toMatchObject({ code: 'SHIFT_FULL' })
    await stage.street.settle()
    const { entries, freed } = await roster()
    expect(entries.map(({ personId, state }) => [personId, state])).toEqual([
      [await idOf(3), 'held'],
      [await idOf(1), 'held'],
    ])
    expect(freed.map(({ personId }) => personId)).toEqual([await idOf(2)])
    expect((await read(who(1), 'myNotices')).notices[0]?.code).toBe('PLACE_BACK')
    expect((await read(who(1), 'myDuties')).duties).toMatchObject([{ shiftId, state: 'held' }])
    expect((await ask(who(1), 'checkOut')).status).toBe(201)
  })

  it('loses the place by the clock to who waits, half an hour after the start', async () => {
    await ask('leader', 'checkIn', { personId: await idOf(1) })
    stage.street.move(90 * MINUTE - 1000)
    await stage.street.app.tick()
    expect((await entry(3))?.state).toBe('waiting')
    stage.street.move(1000)
    await stage.street.app.tick()
    await stage.street.app.tick()
    await stage.street.settle()
    const { entries } = await roster()
    expect(entries.map(({ personId, state }) => [personId, state])).toEqual([
      [await idOf(1), 'held'],
      [await idOf(3), 'held'],
    ])
    expect((await read(who(2), 'myNotices')).notices[0]?.code).toBe('PLACE_FREED')
    expect((await read(who(3), 'myNotices')).notices[0]?.code).toBe('MOVED_UP')
  })
})

describe('what stands beside the names', () => {
  onOwnStreet()

  it('is the code on the volunteer’s phone, and its digits on the roster', async () => {
    const { duties } = await read(who(1), 'myDuties')
    expect(duties[0]?.code).toEqual(codes().own(shiftId, await idOf(1)))
    expect((await read(who(3), 'myDuties')).duties[0]?.code).toBeUndefined()
    expect([(await entry(1))?.digits, (await entry(3))?.digits]).toEqual([duties[0]?.code?.digits, undefined])
  })

  it('is the kit that was given out and came back, of the things that the task names', async () => {
    const items = [{ item: '防护服', given: 1, returned: 0 }]
    const personId = await idOf(1)
    expect((await ask('leader', 'setKit', { personId, items })).status).toBe(200)
    expect((await entry(1))?.kit).toEqual(items)
    expect((await roster()).shift.kit).toEqual([{ item: '防护服', each: 1 }])
    const other = [{ item: '雨伞', given: 1, returned: 0 }]
    expect(await ask('leader', 'setKit', { personId, items: other })).toMatchObject({ code: 'BAD_REQUEST' })
    const waiting = await idOf(3)
    expect(await ask('leader', 'setKit', { personId: waiting, items })).toMatchObject({ code: 'NO_PLACE' })
  })

  it('is the board of who is missing, for the street too', async () => {
    await ask('leader', 'checkIn', { personId: await idOf(1) })
    await ask('leader', 'markNoShow', { personId: await idOf(2) })
    for (const reader of ['leader', 'secretary', 'street'])
      expect((await read(reader, 'getAttendance', { id: taskId })).shifts).toMatchObject([
        {
          shiftId,
          place: '东门',
          places: 2,
          held: 2,
          waiting: 1,
          arrived: 1,
          late: 0,
          absent: 1,
          missing: 0,
        },
      ])
  })
})

describe('half a day later', () => {
  onOwnStreet()

  it('the duty of who has not checked out is on the phone still, and goes twelve hours after its end', async () => {
    await ask('leader', 'checkIn', { personId: await idOf(1) })
    stage.street.move(15 * HOUR - 1000)
    // The session has ended with the hours that went by.
    const { client } = await signIn(stage.street.app.api, who(1))
    expect((await client.call('myDuties', {})).duties).toMatchObject([
      { shiftId, checkedInAt: expect.any(String) },
    ])
    stage.street.move(2000)
    expect((await client.call('myDuties', {})).duties).toEqual([])
    await expect(client.call('checkOut', { params: { id: shiftId }, body: {} })).rejects.toMatchObject({
      refusal: { code: 'ROLL_CALL_OVER' },
    })
  })
})
