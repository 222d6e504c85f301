import { DAY, type Role, roles } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import type { Street } from '../../dev/street'
import { randomId } from '../src/ids'
import { oneShift } from './bodies'
import { HERE, personaOf, THERE } from './cast'
import { withCast } from './stage'

async function post(street: Street, body = oneShift()) {
  const { client } = await street.person('secretary')
  return (await client.call('postTask', { params: { id: HERE }, body })).task
}

async function roleOf(street: Street, persona: string, community: string): Promise<Role | undefined> {
  const { client } = await street.person(persona)
  const { communities } = await client.call('getMe', {})
  return communities.find(({ id }) => id === community)?.role
}

describe('the roster', () => {
  const stage = withCast()
  const rosterFor = (persona: string, id: string) =>
    stage.street.call(persona, 'getRoster', { params: { id } })

  it('opens to the leader of that one shift, and no other of the task', async () => {
    const { street } = stage
    const { id: leaderId } = await street.person('crowd-30')
    const [led] = oneShift({ days: 3 }).shifts
    const [other] = oneShift({ days: 4 }).shifts
    const task = await post(street, oneShift({ shifts: [{ ...led!, leaderId }, other!] }))
    expect(await rosterFor('crowd-30', task.shifts[0]!.id)).toMatchObject({
      status: 200,
      body: { entries: [] },
    })
    expect(await rosterFor('crowd-30', task.shifts[1]!.id)).toMatchObject({ status: 404 })
    await street.call('secretary', 'changeTask', {
      params: { id: task.id },
      body: { shifts: [{ id: task.shifts[0]!.id, leaderId: null }] },
    })
    expect(await rosterFor('crowd-30', task.shifts[0]!.id)).toMatchObject({ status: 404 })
  })

  it('gives the leader of a shift nothing else', async () => {
    const { street } = stage
    const { id: leaderId } = await street.person('crowd-31')
    const [led] = oneShift().shifts
    const task = await post(street, oneShift({ shifts: [{ ...led!, leaderId }] }))
    const params = { id: task.id }
    for (const sending of [
      { params, body: { title: '改了' } },
      { params, body: {} },
    ])
      expect(await street.call('crowd-31', 'changeTask', sending)).toMatchObject({ status: 403 })
    expect(await street.call('crowd-31', 'closeTask', { params, body: {} })).toMatchObject({ status: 403 })
  })

  it.each(['stranger', 'resident there', 'leader there', 'secretary there', 'street there'] as const)(
    'does not tell a %s whether there is such a shift',
    async (caller) => {
      const { street } = stage
      const { id } = (await post(street)).shifts[0]!
      const real = await rosterFor(personaOf[caller]!, id)
      expect(await rosterFor(personaOf[caller]!, randomId())).toEqual(real)
      expect(real.status).toBe(404)
    },
  )
})

describe('a task for members only', () => {
  const stage = withCast()
  const claim = (persona: string, id: string) =>
    stage.street.call(persona, 'claimShift', { params: { id }, body: { name: '王芳' } })

  it('turns away who does not belong, and writes nothing', async () => {
    const { street } = stage
    const [shift] = (await post(street, oneShift({ membersOnly: true }))).shifts
    for (const caller of ['stranger', 'resident there', 'secretary there'] as const) {
      const writes = street.writes()
      expect(await claim(personaOf[caller]!, shift!.id)).toMatchObject({ status: 403, code: 'MEMBERS_ONLY' })
      expect(street.writes()).toBe(writes)
    }
  })

  it('takes members, and who joins', async () => {
    const { street } = stage
    const [shift] = (await post(street, oneShift({ membersOnly: true, days: 2 }))).shifts
    expect(await claim('resident', shift!.id)).toMatchObject({ status: 201 })
    expect(await claim('crowd-40', shift!.id)).toMatchObject({ status: 403 })
    await street.call('crowd-40', 'joinCommunity', { params: { id: HERE } })
    expect(await claim('crowd-40', shift!.id)).toMatchObject({ status: 201 })
  })

  it('cannot be swapped into from outside', async () => {
    const { street } = stage
    const [open] = (await post(street, oneShift({ days: 5 }))).shifts
    const [closed] = (await post(street, oneShift({ days: 6, membersOnly: true }))).shifts
    expect(await claim('crowd-41', open!.id)).toMatchObject({ status: 201 })
    expect(
      await street.call('crowd-41', 'swapClaim', { params: { id: open!.id }, body: { shiftId: closed!.id } }),
    ).toMatchObject({ status: 403, code: 'MEMBERS_ONLY' })
  })
})

describe('granting a role', () => {
  const stage = withCast()
  const below: Record<'secretary' | 'street', Role[]> = {
    secretary: ['resident', 'volunteer', 'keeper', 'leader', 'auditor'],
    street: ['resident', 'volunteer', 'keeper', 'leader', 'auditor', 'secretary'],
  }

  async function grant(by: string, persona: string, role: Role, community = HERE) {
    const { id: personId } = await stage.street.person(persona)
    return stage.street.call(by, 'grantRole', { params: { id: community }, body: { personId, role } })
  }

  it.each(roles)('of %s is for those who stand above it', async (role) => {
    for (const by of ['secretary', 'street'] as const) {
      const target = `crowd-${50 + roles.indexOf(role) * 2 + (by === 'street' ? 1 : 0)}`
      await stage.street.person(target)
      const writes = stage.street.writes()
      const { status } = await grant(by, target, role)
      const may = below[by].includes(role)
      expect([by, role, status]).toEqual([by, role, may ? 201 : 403])
      expect(await roleOf(stage.street, target, HERE)).toBe(may ? role : undefined)
      expect(stage.street.writes() - writes).toBe(may ? 1 : 0)
    }
  })

  it('never reaches somebody at or above oneself', async () => {
    const { street } = stage
    await grant('street', 'crowd-70', 'secretary')
    for (const [by, onto] of [
      ['secretary', 'secretary'],
      ['secretary', 'crowd-70'],
      ['secretary', 'street'],
      ['street', 'street'],
    ] as const) {
      const before = await roleOf(street, onto, HERE)
      const writes = street.writes()
      expect(await grant(by, onto, 'resident')).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
      expect(street.writes()).toBe(writes)
      expect(await roleOf(street, onto, HERE)).toBe(before)
    }
  })

  it('holds in that community and no other', async () => {
    await grant('secretary', 'crowd-71', 'leader')
    expect(await roleOf(stage.street, 'crowd-71', THERE)).toBeUndefined()
    expect(await grant('secretary', 'crowd-71', 'leader', THERE)).toMatchObject({ status: 403 })
  })

  it('ends with the role: who was put below may grant no more', async () => {
    await grant('street', 'crowd-72', 'secretary')
    expect(await grant('crowd-72', 'crowd-73', 'leader')).toMatchObject({ status: 201 })
    await grant('street', 'crowd-72', 'resident')
    expect(await grant('crowd-72', 'crowd-74', 'leader')).toMatchObject({ status: 403 })
  })

  it('outlives the next sign-in of a demo persona', async () => {
    await grant('street', 'secretary', 'resident')
    stage.street.move(DAY)
    const again = await stage.street.call(undefined, 'signIn', {
      body: { provider: 'demo', persona: 'secretary' },
    })
    expect(again.body).toMatchObject({ communities: [{ id: HERE, role: 'resident' }] })
  })
})
