import { HOUR, type TaskView, taskTemplates, toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, STREET_OPENS, type Street } from '../../dev/street'
import { AgendaStore } from '../src/duty/agenda.store'
import { ShiftStore } from '../src/duty/shift.store'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { HERE } from './cast'
import { gathered } from './gathered'
import { withoutConditions } from './without-conditions'

const PEOPLE = 300
/** Four of five. */
const WITH_ROLE = 240
const squad = taskTemplates.find(({ key }) => key === 'patrol')!.shifts[0]!.posts
const roles = squad.map(({ asks }) => asks?.role ?? '')
/** Every fifth is nobody in particular. */
const roleOf = (n: number) => [...roles, undefined][n % (roles.length + 1)]

describe.each(engines)(`${PEOPLE} people at once for a squad of five on $name`, ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  const role = new Map<string, string | undefined>()

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    const agendas = new AgendaStore(contextOf(street.services).table)
    const enter = async (n: number) => {
      const { id } = await street.person(`crowd-${n + 1}`)
      role.set(id, roleOf(n))
      const held: Record<string, string> = roleOf(n) === undefined ? {} : { [`role:${roleOf(n)}`]: '' }
      await agendas.save({ ...(await agendas.get(id)), held }, STREET_OPENS)
    }
    await Promise.all(Array.from({ length: PEOPLE }, (_, n) => enter(n)))
  })
  afterAll(() => database.close())

  /** Everybody asks for any post at the moment at which the shift opens; who holds which post after that. */
  async function squadOf(db: typeof database.db, day: number) {
    // All who have a role have read the shift before the first of them writes.
    const { api } = muster({ ...street.services, db: gathered(db, 'SHIFT#', WITH_ROLE) })
    const startsAt = STREET_OPENS + day * 24 * HOUR
    const opensAt = toIso(street.services.now() + HOUR)
    const { body } = await street.call('secretary', 'postTask', {
      params: { id: HERE },
      body: {
        title: '文明巡逻',
        kind: '巡逻',
        place: '广场',
        shifts: [{ startsAt: toIso(startsAt), endsAt: toIso(startsAt + HOUR), opensAt, posts: squad }],
      },
    })
    const { id } = (body as { task: TaskView }).task.shifts[0]!
    const everybody = () =>
      Promise.all(
        Array.from({ length: PEOPLE }, (_, n) =>
          street.call(`crowd-${n + 1}`, 'claimShift', { params: { id }, body: {} }, api),
        ),
      )
    const early = await everybody()
    street.move(HOUR)
    const answers = await everybody()
    const shift = await new ShiftStore(contextOf(street.services).table).get(id)
    const holders = Object.entries(shift!.roster).map(([personId, { postId }]) => ({
      has: role.get(personId),
      asks: shift!.posts.find((post) => post.id === postId)?.asks?.role,
    }))
    return { early, answers, holders }
  }

  it('is made of one official, one policeman, one keeper and two young volunteers, none early', async () => {
    const { early, answers, holders } = await squadOf(database.db, 1)
    const opened = early.filter(({ code }) => code === 'NOT_OPEN_YET')
    expect(opened).toHaveLength(PEOPLE)
    expect(holders.map(({ asks }) => asks).sort()).toEqual(
      squad.flatMap(({ asks, places }) => Array(places).fill(asks?.role)).sort(),
    )
    for (const { has, asks } of holders) expect(has).toBe(asks)
    const codes = new Set(answers.map(({ status, code }) => (status === 201 ? 'place' : code)))
    expect(codes).toEqual(new Set(['place', 'SHIFT_FULL', 'ROLE_NEEDED']))
    expect(answers.filter(({ code }) => code === 'ROLE_NEEDED')).toHaveLength(PEOPLE / 5)
  })

  it('would have more of each role without the conditions', async () => {
    const { holders } = await squadOf(withoutConditions(database.db), 2)
    expect(holders).toHaveLength(WITH_ROLE)
  })
})
