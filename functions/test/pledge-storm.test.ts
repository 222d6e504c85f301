import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Street } from '../../dev/street'
import { issueToken } from '../src/http/session'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import { NeedStore } from '../src/supply/need.store'
import { HERE } from './cast'
import { gathered, gathering } from './gathered'
import { withoutConditions } from './without-conditions'

type Db = Street['services']['db']

// That any engine holds the condition is shown by a smaller crowd, in storm.test.ts.
describe('a storm of pledges through two processes', () => {
  let database: Awaited<ReturnType<(typeof engines)[number]['open']>>
  let street: Street
  let processes: Db[]

  beforeAll(async () => {
    database = await engines[0]!.open()
    street = await openStreet(database)
    processes = [database.another(), database.another()]
  })
  afterAll(() => database.close())

  /** So many donors pledge one each for a line that wants `wanted`; all have read it before anybody writes. */
  async function rush(donors: number, wanted: number, through: Db[]) {
    const posted = await street.call('secretary', 'postNeed', {
      params: { id: HERE },
      body: { title: '防护物资', lines: [{ item: '防护服', measure: '套', wanted }] },
    })
    const { id } = (posted.body as { need: { id: string } }).need
    const crowd = gathering(donors)
    const apis = through.map(
      (db) => muster({ ...street.services, db: gathered(db, 'NEED#', donors, crowd) }).api,
    )
    const { secrets, now } = street.services
    const answers = await Promise.all(
      Array.from({ length: donors }, async (_, n) => {
        const token = await issueToken(
          { personId: `donor-${n}`, named: true, also: [] },
          secrets.session,
          now(),
        )
        return street.send(
          `/v1/needs/${id}/pledges`,
          {
            method: 'POST',
            headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': `${id}-of-donor-${n}` },
            body: JSON.stringify({ lineId: 'l1', quantity: 1 }),
          },
          apis[n % apis.length],
        )
      }),
    )
    const line = await new NeedStore(contextOf(street.services).table).line(id, 'l1')
    const told = answers.flatMap(({ status, body }) =>
      status === 201 ? (body as { pledge: { id: string } }).pledge.id : [],
    )
    return { line: line!, told, refused: answers.flatMap(({ code }) => code ?? []) }
  }

  it('by 1,000 donors on a line of 500 leaves exactly 500 pledged, and tells each the truth', async () => {
    const { line, told, refused } = await rush(1_000, 500, processes)
    expect(line).toMatchObject({ wanted: 500, open: 0, pledged: 500, fulfilled: 0, withdrawn: 0 })
    expect(Object.keys(line.taken).sort()).toEqual(told.sort())
    expect(told).toHaveLength(500)
    expect(refused).toEqual(Array(500).fill('NEED_MET'))
  })

  it('would promise to all without the condition on the line', async () => {
    const { line, told } = await rush(
      60,
      30,
      processes.map((db) => withoutConditions(db, 'NEED#')),
    )
    expect(line).toMatchObject({ wanted: 30, open: -30, pledged: 60 })
    expect(told).toHaveLength(60)
  })
})
