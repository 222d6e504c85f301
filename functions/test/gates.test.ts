import { DAY, HOUR, type Sent, type TaskView, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { STREET_OPENS, type Street } from '../../dev/street'
import { AgendaStore } from '../src/duty/agenda.store'
import { contextOf } from '../src/services'
import { HERE } from './cast'
import { onStreet } from './stage'

type Post = Sent<'postTask'>['shifts'][number]['posts'][number]

const stage = onStreet()
const at = (day: number, hour: number) => toIso(STREET_OPENS - 10 * HOUR + day * DAY + hour * HOUR)

/** A shift from an hour of a day after the street opens to another, and its id and posts. */
async function shiftAt(
  street: Street,
  [day, from, to]: [number, number, number],
  posts: Post[] = [{ name: '值守', places: 9 }],
  more: Partial<Sent<'postTask'>> & { opensAt?: string } = {},
) {
  const { opensAt, ...task } = more
  const { status, body } = await street.call('secretary', 'postTask', {
    params: { id: HERE },
    body: {
      title: '巡逻',
      kind: '巡逻',
      place: '广场',
      ...task,
      shifts: [{ startsAt: at(day, from), endsAt: at(day, to), posts, ...(opensAt ? { opensAt } : {}) }],
    },
  })
  expect(status).toBe(201)
  const { task: posted } = body as { task: TaskView }
  return { taskId: posted.id, ...posted.shifts[0]! }
}

const claim = (street: Street, who: string, id: string, body: object = {}) =>
  street.call(who, 'claimShift', { params: { id }, body })

async function grant(street: Street, who: string, given: object, by = 'secretary') {
  const { id: personId } = await street.person(who)
  await street.call(who, 'joinCommunity', { params: { id: HERE } })
  return street.call(by, 'grantQualification', { params: { id: HERE }, body: { personId, ...given } })
}

const declare = (street: Street, who: string, body: object) =>
  street.call(who, 'updateQualifications', { body })

describe('a post that asks for something', () => {
  it('lets in who was granted it, until it ends before the shift starts', async () => {
    const { street } = stage
    const posts = [{ name: '喷洒', places: 5, asks: { training: '消毒培训' } }]
    const [early, late] = [await shiftAt(street, [3, 8, 9], posts), await shiftAt(street, [4, 8, 9], posts)]
    const refused = await claim(street, 'crowd-1', early.id)
    expect(refused).toMatchObject({
      status: 409,
      code: 'TRAINING_NEEDED',
      details: { course: '消毒培训' },
      body: { error: { message: '要有“消毒培训”证书，先去上这门课' } },
    })
    const lastDay = at(3, 0).slice(0, 10)
    expect(
      (await grant(street, 'crowd-1', { kind: 'training', name: '消毒培训', until: lastDay })).status,
    ).toBe(201)
    expect((await claim(street, 'crowd-1', early.id)).status).toBe(201)
    expect((await claim(street, 'crowd-1', late.id)).code).toBe('TRAINING_NEEDED')
  })

  it('takes a skill that one says of oneself, and a role only from the secretary', async () => {
    const { street } = stage
    const shift = await shiftAt(street, [5, 8, 9], [{ name: '翻译', places: 5, asks: { skills: ['英语'] } }])
    const police = await shiftAt(street, [5, 12, 13], [{ name: '民警', places: 5, asks: { role: '民警' } }])
    expect((await claim(street, 'crowd-2', shift.id)).code).toBe('SKILL_NEEDED')
    await declare(street, 'crowd-2', { skills: ['英语', '民警'] })
    expect((await claim(street, 'crowd-2', shift.id)).status).toBe(201)
    expect((await claim(street, 'crowd-2', police.id)).code).toBe('ROLE_NEEDED')
    const byLeader = await grant(street, 'crowd-2', { kind: 'role', name: '民警' }, 'leader')
    expect(byLeader.code).toBe('NOT_ALLOWED')
    await grant(street, 'crowd-2', { kind: 'role', name: '民警' })
    expect((await claim(street, 'crowd-2', police.id)).status).toBe(201)
  })

  it('is gone for who waits too: nobody waits for what they may not do', async () => {
    const { street } = stage
    const posts = [
      { name: '交警', places: 1, asks: { role: '交警' } },
      { name: '帮手', places: 1 },
    ]
    const { id } = await shiftAt(street, [6, 8, 9], posts)
    expect((await claim(street, 'crowd-3', id)).status).toBe(201)
    expect((await claim(street, 'crowd-4', id)).code).toBe('SHIFT_FULL')
    expect((await claim(street, 'crowd-4', id, { wait: true })).body).toMatchObject({
      claim: { postId: 'p2', state: 'waiting' },
    })
    expect((await claim(street, 'crowd-5', id, { postId: 'p1', wait: true })).code).toBe('ROLE_NEEDED')
  })

  it('asks the same of a swap, within a shift and to another', async () => {
    const { street } = stage
    const posts = [
      { name: '帮手', places: 3 },
      { name: '翻译', places: 3, asks: { skills: ['法语'] } },
    ]
    const [one, other] = [await shiftAt(street, [7, 8, 9], posts), await shiftAt(street, [7, 12, 13], posts)]
    await claim(street, 'crowd-6', one.id, { postId: 'p1' })
    const swap = (body: object) => street.call('crowd-6', 'swapClaim', { params: { id: one.id }, body })
    expect((await swap({ postId: 'p2' })).code).toBe('SKILL_NEEDED')
    expect((await swap({})).code).toBe('SKILL_NEEDED')
    expect((await swap({ shiftId: other.id, postId: 'p2' })).code).toBe('SKILL_NEEDED')
    await declare(street, 'crowd-6', { skills: ['法语'] })
    expect((await swap({ shiftId: other.id, postId: 'p2' })).body).toMatchObject({ claim: { postId: 'p2' } })
  })

  it('takes nobody by a qualification that is revoked while they claim', async () => {
    const { street } = stage
    const { id } = await shiftAt(street, [8, 8, 9], [{ name: '民警', places: 5, asks: { role: '网警' } }])
    await grant(street, 'crowd-7', { kind: 'role', name: '网警' })
    const { id: personId } = await street.person('crowd-7')
    const agendas = new AgendaStore(contextOf(street.services).table)
    const read = await agendas.get(personId)
    await grant(street, 'crowd-7', { kind: 'role', name: '网警', revoked: true })
    // The claim planned on what was read before is not written; decided afresh, it is refused.
    expect(await agendas.save(read, STREET_OPENS)).toBe(false)
    expect((await claim(street, 'crowd-7', id)).code).toBe('ROLE_NEEDED')
  })

  it('signs nobody up for what it came to ask after they read it', async () => {
    const { street } = stage
    const shift = await shiftAt(street, [9, 8, 9])
    await claim(street, 'crowd-8', shift.id)
    const changed = await street.call('secretary', 'changeTask', {
      params: { id: shift.taskId },
      body: {
        shifts: [{ id: shift.id, posts: [{ id: 'p1', name: '值守', places: 9, asks: { minAge: 18 } }] }],
      },
    })
    expect(changed.status).toBe(200)
    expect((await claim(street, 'crowd-9', shift.id, { terms: shift.terms })).code).toBe('TERMS_CHANGED')
    expect((await claim(street, 'crowd-9', shift.id)).code).toBe('AGE_NEEDED')
    await declare(street, 'crowd-9', { born: '1990-05' })
    expect((await claim(street, 'crowd-9', shift.id)).status).toBe(201)
    const roster = await street.call('secretary', 'getRoster', { params: { id: shift.id } })
    expect((roster.body as { entries: unknown[] }).entries).toHaveLength(2)
  })

  it('takes a child under 14 with a guardian who agrees', async () => {
    const { street } = stage
    const { id } = await shiftAt(street, [10, 8, 9])
    await declare(street, 'crowd-10', { born: '2010-06' })
    expect((await claim(street, 'crowd-10', id)).code).toBe('CONSENT_NEEDED')
    await declare(street, 'crowd-10', { guardianConsents: true })
    expect((await claim(street, 'crowd-10', id)).status).toBe(201)
  })
})

describe('rest', () => {
  it('is asked for after a night, and named with its end', async () => {
    const { street } = stage
    const night = await shiftAt(street, [12, 20, 24])
    const morning = await shiftAt(street, [13, 7, 11])
    await claim(street, 'crowd-11', night.id)
    const refused = await claim(street, 'crowd-11', morning.id)
    expect(refused).toMatchObject({
      status: 409,
      code: 'REST_NEEDED',
      details: { until: at(13, 8), because: 'night' },
      body: { error: { message: '先歇一歇，11 月 7 日 08:00 后能报' } },
    })
    // Swapped away, the night is no reason any more.
    const swapped = await street.call('crowd-11', 'swapClaim', {
      params: { id: night.id },
      body: { shiftId: morning.id },
    })
    expect(swapped.status).toBe(200)
  })

  it('is not asked for after a duty that one gave back', async () => {
    const { street } = stage
    const night = await shiftAt(street, [14, 20, 24])
    const morning = await shiftAt(street, [15, 7, 11])
    await claim(street, 'crowd-12', night.id)
    await street.call('crowd-12', 'withdrawClaim', { params: { id: night.id } })
    expect((await claim(street, 'crowd-12', morning.id)).status).toBe(201)
  })

  it('is not asked for after a claim that was cut off before the shift had it', async () => {
    const { street } = stage
    const night = await shiftAt(street, [16, 20, 24])
    const morning = await shiftAt(street, [17, 7, 11])
    const { id: personId } = await street.person('crowd-13')
    const agendas = new AgendaStore(contextOf(street.services).table)
    const { startsAt, endsAt } = night
    const planned = { communityId: HERE, title: '巡逻', startsAt, endsAt, postId: 'p1', waiting: false }
    await agendas.save(
      {
        ...(await agendas.get(personId)),
        duties: { [night.id]: { ...planned, at: STREET_OPENS - 61_000, state: 'in' } },
      },
      STREET_OPENS,
    )
    expect((await claim(street, 'crowd-13', morning.id)).status).toBe(201)
  })

  it('counts six hours a day from 65', async () => {
    const { street } = stage
    const [one, two] = [await shiftAt(street, [18, 7, 11]), await shiftAt(street, [18, 13, 16])]
    const long = await shiftAt(street, [19, 7, 17])
    await declare(street, 'crowd-14', { born: '1950-03' })
    await claim(street, 'crowd-14', one.id)
    expect((await claim(street, 'crowd-14', two.id)).details).toMatchObject({ because: 'day' })
    expect(await claim(street, 'crowd-14', long.id)).toMatchObject({
      code: 'TOO_LONG',
      details: { hours: 6 },
    })
    await claim(street, 'crowd-15', one.id)
    expect((await claim(street, 'crowd-15', two.id)).status).toBe(201)
  })
})

describe('what I see', () => {
  it('says of each post whether it fits me, and nothing to who is not signed in', async () => {
    const { street } = stage
    const posts = [
      { name: '帮手', places: 3 },
      { name: '交警', places: 1, asks: { role: '交警' } },
    ]
    const { taskId } = await shiftAt(street, [20, 8, 9], posts, { dangerous: { insurance: '志愿者意外险' } })
    const seen = async (who?: string) => {
      const { body } = await street.call(who, 'getTask', { params: { id: taskId } })
      return (body as { task: TaskView }).task
    }
    const mine = await seen('crowd-16')
    expect(mine.shifts[0]!.posts.map(({ fits }) => fits)).toEqual([true, 'ROLE_NEEDED'])
    const strangers = await seen()
    expect(strangers.shifts[0]!.posts.map(({ fits, asks }) => [fits, asks])).toEqual([
      [undefined, undefined],
      [undefined, { role: '交警' }],
    ])
    expect(strangers.dangerous).toEqual({ insurance: '志愿者意外险' })
  })

  it('lists as openings only what I can join', async () => {
    const { street } = stage
    const police = [{ name: '交警', places: 1, asks: { role: '交警' } }]
    const plain = await shiftAt(street, [22, 8, 9])
    const mixed = await shiftAt(street, [22, 12, 13], [...police, { name: '帮手', places: 1 }])
    const gated = await shiftAt(street, [22, 14, 15], police)
    const members = await shiftAt(street, [22, 16, 17], [{ name: '帮手', places: 1 }], { membersOnly: true })
    const later = await shiftAt(street, [22, 18, 19], [{ name: '帮手', places: 1 }], { opensAt: at(21, 8) })
    await street.settle()
    const all = new Set([plain.id, mixed.id, gated.id, members.id, later.id])
    const openTo = async (who: string) => {
      const { body } = await street.call(who, 'whatCanIJoin', { params: { id: HERE } })
      return (body as { shifts: { id: string }[] }).shifts.map(({ id }) => id).filter((id) => all.has(id))
    }
    expect(await openTo('crowd-17')).toEqual([plain.id, mixed.id])
    expect(await openTo('resident')).toEqual([plain.id, mixed.id, members.id])
    await grant(street, 'crowd-18', { kind: 'role', name: '交警' })
    expect(await openTo('crowd-18')).toEqual([plain.id, mixed.id, gated.id, members.id])
    // Mine, and what is full for me, are no openings.
    await claim(street, 'crowd-17', plain.id)
    await claim(street, 'crowd-19', mixed.id)
    await street.settle()
    // Who has claimed here belongs here.
    expect(await openTo('crowd-17')).toEqual([members.id])
  })

  it('shows what I bring, and lets me keep a skill that was noted with its last day', async () => {
    const { street } = stage
    await grant(street, 'crowd-20', { kind: 'skill', name: '驾照', until: '2022-01-01' }, 'leader')
    await grant(street, 'crowd-20', { kind: 'team', name: '青年突击队' }, 'leader')
    const { body } = await declare(street, 'crowd-20', { skills: ['英语', '驾照'], born: '1999-09' })
    const { qualifications, ...rest } = body as { qualifications: object[] }
    expect(rest).toEqual({ born: '1999-09', guardianConsents: false, callUps: true })
    expect(qualifications).toHaveLength(3)
    expect(qualifications).toEqual(
      expect.arrayContaining([
        { kind: 'skill', name: '英语' },
        { kind: 'skill', name: '驾照', until: '2022-01-01' },
        { kind: 'team', name: '青年突击队' },
      ]),
    )
    expect((await street.call('crowd-20', 'myQualifications', {})).body).toEqual(body)
  })

  it('grants nothing to who does not belong here', async () => {
    const { street } = stage
    const { id: personId } = await street.person('secretary-2')
    const answer = await street.call('secretary', 'grantQualification', {
      params: { id: HERE },
      body: { personId, kind: 'skill', name: '英语' },
    })
    expect(answer.status).toBe(404)
  })
})
