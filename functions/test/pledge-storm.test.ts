import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Street } from '../../dev/street'
import { issueToken } from '../src/http/session'
import { muster } from '../src/main'
import { contextOf } from '../src/services'
import type { StoredLine } from '../src/supply/line.item'
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
  let crowded: { id: string; line: StoredLine } | undefined

  beforeAll(async () => {
    database = await engines[0]!.open()
    street = await openStreet(database)
    processes = [database.another(), database.another()]
  })
  afterAll(() => database.close())

  const needs = () => new NeedStore(contextOf(street.services).table)

  /** One donor of many gives one. */
  async function give(needId: string, n: number, api = street.app.api) {
    const { secrets, now } = street.services
    const donor = { personId: `donor-${n}`, named: true, also: [] }
    const token = await issueToken(donor, secrets.session, now())
    const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': `${needId}-of-donor-${n}` }
    const body = JSON.stringify({ lineId: 'l1', quantity: 1 })
    return street.send(`/v1/needs/${needId}/pledges`, { method: 'POST', headers, body }, api)
  }

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
    const answers = await Promise.all(
      Array.from({ length: donors }, (_, n) => give(id, n, apis[n % apis.length])),
    )
    const line = await needs().line(id, 'l1')
    const told = answers.flatMap(({ status, body }) =>
      status === 201 ? (body as { pledge: { id: string } }).pledge.id : [],
    )
    return { id, line: line!, told, refused: answers.flatMap(({ code }) => code ?? []) }
  }

  it('by 1,000 donors on a line of 500 leaves exactly 500 pledged, and tells each the truth', async () => {
    const { id, line, told, refused } = await rush(1_000, 500, processes)
    expect(line).toMatchObject({ wanted: 500, open: 0, pledged: 500, fulfilled: 0, withdrawn: 0 })
    expect(Object.keys(line.taken).sort()).toEqual(told.sort())
    expect(told).toHaveLength(500)
    expect(refused).toEqual(Array(500).fill('NEED_MET'))
    crowded = { id, line }
  })

  it('makes a line that waits for 500 wait for nobody else, though more is wanted, until something has come', async () => {
    const { id, line } = crowded!
    const lines = [{ id: 'l1', wanted: 510 }]
    await street.call('secretary', 'changeNeed', { params: { id }, body: { lines } })
    expect((await give(id, 1_001)).code).toBe('LINE_CROWDED')
    const came = { as: 'received', came: 1 } as const
    const [first = ''] = Object.keys(line.taken)
    await needs().lines.leave(id, line, first, 1, came, street.services.now())
    expect((await give(id, 1_001)).status).toBe(201)
    expect((await give(id, 1_002)).code).toBe('LINE_CROWDED')
    expect(await needs().line(id, 'l1')).toMatchObject({ wanted: 510, open: 9, pledged: 501, fulfilled: 1 })
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
