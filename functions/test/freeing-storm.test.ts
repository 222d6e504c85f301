import { HOUR, MINUTE, type Output, standings, toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { type Answered, openStreet, type Street } from '../../dev/street'
import type { StoredShift } from '../src/duty/shift.item'
import { ShiftStore } from '../src/duty/shift.store'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { keys } from '../src/table/keys'
import { HERE } from './cast'
import { paused } from './paused'
import { withoutPutConditions } from './without-conditions'

const PEOPLE = 300
const PLACES = { p1: 20, p2: 10 }

/**
 * 300 people claim 30 places at two posts and stand on the waiting list. When the places free themselves, all happens at once:
 * people check in, withdraw, are noted as no-shows with the next called, and the clock runs three times.
 */
describe.each(engines)('the roll-call of a full shift on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street
  let shifts: ShiftStore
  const ids = new Map<string, string>()
  /** The shift as it was before the rush. */
  let full: StoredShift | undefined

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    shifts = new ShiftStore(contextOf(street.services).table)
    const crowd = Array.from({ length: PEOPLE }, (_, n) => `crowd-${n + 1}`)
    const people = await Promise.all(crowd.map((persona) => street.person(persona)))
    for (const [n, { id }] of people.entries()) ids.set(crowd[n]!, id)
  }, 300_000)
  afterAll(() => database.close())

  const personas = () => [...ids.keys()]
  const storedOf = async (id: string) => (await shifts.get(id))!

  async function fullShift(): Promise<string> {
    const startsAt = street.services.now() + 3 * HOUR
    const posted = await street.call('secretary', 'postTask', {
      params: { id: HERE },
      body: {
        title: '核酸采样点',
        kind: 'sampling',
        place: '东门',
        shifts: [
          {
            startsAt: toIso(startsAt),
            endsAt: toIso(startsAt + 2 * HOUR),
            freesAfter: 15,
            posts: [
              { name: '秩序', places: PLACES.p1 },
              { name: '登记', places: PLACES.p2 },
            ],
          },
        ],
      },
    })
    const { id } = (posted.body as Output<'postTask'>).task.shifts[0]!
    await street.settle()
    await Promise.all(
      personas().map((who) => street.call(who, 'claimShift', { params: { id }, body: { wait: true } })),
    )
    return id
  }

  /** What was answered, by person. */
  async function rush(
    id: string,
    api: Pick<Street['app'], 'api' | 'tick'>,
  ): Promise<Map<string, { did: string; answer: Answered }>> {
    const before = await storedOf(id)
    const personaOf = new Map([...ids].map(([persona, personId]) => [personId, persona]))
    const answers = new Map<string, { did: string; answer: Answered }>()
    const call = async (personId: string, did: string, sent: Promise<Answered>) => {
      answers.set(personId, { did, answer: await sent })
    }
    const params = { id }
    const deeds = standings(before).map(({ personId }, n) => {
      const who = personaOf.get(personId)!
      if (n % 5 === 0)
        return call(personId, 'withdraw', street.call(who, 'withdrawClaim', { params }, api.api))
      if (n % 5 === 1) {
        const body = { personId, callNext: true }
        return call(personId, 'no-show', street.call('leader', 'markNoShow', { params, body }, api.api))
      }
      if (n % 5 === 4) return Promise.resolve()
      const body = { personId }
      return call(personId, 'check-in', street.call('leader', 'checkIn', { params, body }, api.api))
    })
    await Promise.all([...deeds, api.tick(), api.tick(), api.tick()])
    return answers
  }

  it('frees places in the order of the list, and never one too many', async () => {
    const id = await fullShift()
    const before = await storedOf(id)
    full = before
    expect(Object.keys(before.roster)).toHaveLength(60)
    street.move(3 * HOUR + 15 * MINUTE)
    const answers = await rush(id, street.app)
    await street.app.tick()
    await street.settle()

    const after = await storedOf(id)
    const line = standings(after)
    for (const [postId, places] of Object.entries(PLACES)) {
      const there = line.filter(({ ticket }) => ticket.postId === postId)
      expect(there.length).toBeLessThanOrEqual(places)
      expect(after.left[postId]).toBe(places - there.length)
    }
    expect(line.every(({ state }) => state === 'held')).toBe(true)

    const told = new Map<string, string[]>()
    for (const [persona, personId] of ids) {
      if (!before.roster[personId]) continue
      const { body } = await street.call(persona, 'myNotices')
      told.set(
        personId,
        (body as Output<'myNotices'>).notices.map(({ code }) => code),
      )
    }
    const heard = (personId: string, ...codes: string[]) =>
      codes.some((code) => told.get(personId)?.includes(code))
    const isOn = (personId: string) => after.roster[personId] !== undefined
    expect(lostCheckIns(answers, after)).toEqual([])
    for (const { personId, ticket, state } of standings(before)) {
      const { did, answer } = answers.get(personId) ?? {}
      if (after.marks[personId]?.in !== undefined) expect([did, answer?.status]).toEqual(['check-in', 201])
      // Nobody is lost: who is off has withdrawn, or has been told why.
      if (!isOn(personId) && !(did === 'withdraw' && answer?.status === 200))
        expect(heard(personId, 'PLACE_FREED', 'WAIT_DISSOLVED')).toBe(true)
      // Whose place came and was freed again at once has another ticket once they stand there, and hears that the place is theirs again.
      const wasPutBack = after.roster[personId]?.ticket !== ticket.ticket
      if (isOn(personId) && state === 'waiting')
        expect(heard(personId, wasPutBack ? 'PLACE_BACK' : 'MOVED_UP')).toBe(true)
      // In order: whoever was sent home had waited less long than those of the post who moved up.
      if (heard(personId, 'WAIT_DISSOLVED'))
        for (const other of standings(before))
          if (other.state === 'waiting' && other.ticket.postId === ticket.postId && isOn(other.personId))
            expect(other.ticket.ticket).toBeLessThan(ticket.ticket)
    }
  }, 300_000)

  /** The clock has decided and is about to write when people check in. Which of them have no place afterwards? */
  async function thrownOut(id: string, db: typeof database.db): Promise<string[]> {
    await shifts.create({ ...full!, id, v: 1 })
    await contextOf(street.services).table.put({ ...keys.due(full!.freesAt!, `SHIFT#${id}`) })
    const slow = paused(db, 0)
    const ticking = muster({ ...street.services, db: slow.db }).tick()
    await slow.reached
    const answers = await rush(id, { api: street.app.api, tick: async () => {} })
    slow.resume()
    await ticking
    return lostCheckIns(answers, await storedOf(id))
  }

  it('leaves a place to whoever checks in while the clock decides', async () => {
    expect(await thrownOut('guarded', database.db)).toEqual([])
  }, 300_000)

  it('would throw out people who are there without the condition', async () => {
    const db = withoutPutConditions(database.db, 'SHIFT#')
    expect((await thrownOut('unguarded', db)).length).toBeGreaterThan(0)
  }, 300_000)

  /** Who was told that they are checked in, and are not, or have no place. */
  function lostCheckIns(answers: Awaited<ReturnType<typeof rush>>, { marks, roster }: StoredShift): string[] {
    return [...answers]
      .filter(([, { did, answer }]) => did === 'check-in' && answer.status < 300)
      .map(([personId]) => personId)
      .filter((personId) => marks[personId]?.in === undefined || roster[personId] === undefined)
  }
})
