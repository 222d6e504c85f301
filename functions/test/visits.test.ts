import type { Sent, TaskView } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Street } from '../../dev/street'
import { VisitStore } from '../src/duty/visits/visit.store'
import { contextOf } from '../src/services'
import { oneShift } from './bodies'
import { HERE } from './cast'
import { withoutConditions } from './without-conditions'

const STEPS = ['填表', '量体温', '测血压', '化验', '献血']

describe.each(engines)('visitors at ordered steps on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let day = 0

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
  })
  afterAll(() => database.close())

  async function site(more: Partial<Sent<'postTask'>> = { steps: STEPS }): Promise<string> {
    day += 1
    const body = oneShift({ days: day, ...more })
    const answer = await street.call('secretary', 'postTask', { params: { id: HERE }, body })
    return (answer.body as { task: TaskView }).task.shifts[0]!.id
  }
  const arrive = (id: string, key?: string, who = 'secretary') =>
    street.call(who, 'startVisit', { params: { id }, ...(key ? { key } : {}) })
  const step = (id: string, number: number, name: string, who = 'leader') =>
    street.call(who, 'takeStep', { params: { id, number: String(number) }, body: { step: name } })
  const seen = async (id: string) => {
    const { body } = await street.call('leader', 'listVisits', { params: { id } })
    return body as { steps: { through: number }[]; visitors: number; underway: object[] }
  }

  it('get numbers in order, and the same number for the same tap', async () => {
    const id = await site()
    const first = await arrive(id, 'tap-number-one')
    expect(first).toMatchObject({ status: 201, body: { visit: { number: 1, done: 0, next: '填表' } } })
    expect((await arrive(id, 'tap-number-one')).body).toEqual(first.body)
    expect((await arrive(id, 'tap-number-one', 'leader')).body).toMatchObject({ visit: { number: 2 } })
    expect((await arrive(id)).body).toMatchObject({ visit: { number: 3 } })
  })

  it('get numbers of their own when many come at once', async () => {
    const id = await site()
    const answers = await Promise.all(Array.from({ length: 6 }, () => arrive(id)))
    const numbers = answers.map(({ body }) => (body as { visit: { number: number } }).visit.number)
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('go through all steps in order, and no other way', async () => {
    const id = await site()
    await arrive(id)
    expect(await step(id, 1, '献血')).toMatchObject({
      status: 409,
      code: 'STEP_OUT_OF_ORDER',
      details: { next: '填表' },
    })
    for (const [n, name] of STEPS.entries())
      expect((await step(id, 1, name)).body).toMatchObject({ visit: { number: 1, done: n + 1 } })
    expect(await step(id, 1, '填表')).toMatchObject({ code: 'STEP_OUT_OF_ORDER', details: { next: null } })
    expect(await seen(id)).toMatchObject({ visitors: 1, underway: [] })
  })

  it('take a step once, however many leaders note it at once', async () => {
    const id = await site()
    await arrive(id)
    const both = await Promise.all(['leader', 'secretary', 'leader'].map((who) => step(id, 1, '填表', who)))
    expect(both.map(({ body }) => body)).toEqual(
      Array(3).fill({ visit: { number: 1, done: 1, next: '量体温' } }),
    )
    expect((await step(id, 1, '量体温')).status).toBe(200)
  })

  it('lose no step when one leader is a step behind another', async () => {
    const id = await site()
    await arrive(id)
    for (const name of STEPS.slice(0, 3)) await step(id, 1, name)
    await Promise.all([step(id, 1, '化验'), step(id, 1, '测血压', 'secretary')])
    expect((await seen(id)).underway).toEqual([{ number: 1, done: 4, next: '献血' }])
  })

  describe('when a hand that read earlier writes last', () => {
    /** The steps behind a visitor after that. */
    async function doneAfter(late: VisitStore): Promise<number | undefined> {
      const id = await site()
      const visits = new VisitStore(contextOf(street.services).table)
      await arrive(id)
      await step(id, 1, '填表')
      const read = (await visits.get(id, 1))!
      await step(id, 1, '量体温')
      await step(id, 1, '测血压')
      await late.moveOn(id, read, read.done + 1)
      return (await visits.get(id, 1))?.done
    }

    it('no step is lost', async () => {
      expect(await doneAfter(new VisitStore(contextOf(street.services).table))).toBe(3)
    })

    it('one would be without the condition', async () => {
      const bare = contextOf({ ...street.services, db: withoutConditions(database.db) })
      expect(await doneAfter(new VisitStore(bare.table))).toBe(2)
    })
  })

  it('are counted at each step, by number alone', async () => {
    const id = await site()
    for (let n = 0; n < 3; n++) await arrive(id)
    await step(id, 1, '填表')
    await step(id, 1, '量体温')
    await step(id, 2, '填表')
    expect(await seen(id)).toMatchObject({
      steps: STEPS.map((name, n) => ({ step: name, through: [2, 1, 0, 0, 0][n] })),
      visitors: 3,
      underway: [
        { number: 1, done: 2, next: '测血压' },
        { number: 2, done: 1, next: '量体温' },
        { number: 3, done: 0, next: '填表' },
      ],
    })
  })

  it('are not found without a number, and not at a shift without steps', async () => {
    const id = await site()
    await arrive(id)
    const plain = await site({})
    const answers = [await step(id, 2, '填表'), await step(id, 0, '填表'), await arrive(plain)]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })
})

describe('a community’s own templates', () => {
  it('are kept by name, listed, and let go', async () => {
    const database = await engines[0]!.open()
    const street = await openStreet(database)
    const params = { id: HERE }
    const body = (name: string, place = '东门') => ({
      name,
      hint: '每周一次',
      day: 'tomorrow',
      task: { title: '巡逻', kind: '巡逻', repeat: 'FREQ=WEEKLY;COUNT=4' },
      shifts: [{ place, from: '18:00', to: '20:00', posts: [{ name: '巡逻', places: 5 }] }],
    })
    const save = (...given: Parameters<typeof body>) =>
      street.call('secretary', 'saveTemplate', { params, body: body(...given) })
    const listed = async () => {
      const answer = await street.call('secretary', 'listTemplates', { params })
      return (answer.body as { templates: { id: string; name: string; shifts: { place: string }[] }[] })
        .templates
    }
    await save('周五巡逻')
    await save('周五巡逻', '西门')
    const [kept, ...others] = await listed()
    expect([kept!.shifts[0]!.place, others]).toEqual(['西门', []])
    for (let n = 2; n <= 50; n++) expect((await save(`模板${n}`)).status).toBe(201)
    expect(await save('第五十一个')).toMatchObject({ status: 400, details: { issues: [{ path: 'name' }] } })
    expect((await save('周五巡逻')).status).toBe(201)
    const wrong = { ...body('不对'), task: { title: '巡逻', kind: '巡逻', repeat: 'FREQ=DAILY' } }
    expect((await street.call('secretary', 'saveTemplate', { params, body: wrong })).status).toBe(400)
    await street.call('secretary', 'deleteTemplate', { params: { ...params, templateId: kept!.id } })
    expect((await listed()).map(({ name }) => name)).not.toContain('周五巡逻')
    expect(await street.call('secretary-2', 'listTemplates', { params })).toMatchObject({ status: 403 })
    await database.close()
  })
})
