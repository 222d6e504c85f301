import { toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, STREET_OPENS, type Street } from '../../dev/street'
import { muster } from '../src/main'
import { gathered } from './gathered'
import { withoutConditions } from './without-conditions'

const HOUR = 3_600_000
const PEOPLE = 120
const PLACES = 20
const YANGJIAYUAN = { id: 'yangjiayuan' }

describe.each(engines)(`${PEOPLE} whole requests at once on $name`, ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
    await Promise.all(Array.from({ length: PEOPLE }, (_, n) => street.person(`crowd-${n + 1}`)))
  })
  afterAll(() => database.close())

  const everybody = (send: (who: string) => Promise<unknown>) =>
    Promise.all(Array.from({ length: PEOPLE }, (_, n) => send(`crowd-${n + 1}`)))

  /** The API before which everybody has read what stands under `prefix` before anybody writes there. */
  const at = (db: typeof database.db, prefix: string) =>
    muster({ ...street.services, db: gathered(db, prefix, PEOPLE) }).api

  /** People on the roster after everybody has claimed. */
  async function claimed(db: typeof database.db, day: number): Promise<number> {
    const api = at(db, 'SHIFT#')
    const startsAt = STREET_OPENS + day * 24 * HOUR
    const hours = { startsAt: toIso(startsAt), endsAt: toIso(startsAt + HOUR) }
    const posted = await street.call('secretary', 'postTask', {
      params: YANGJIAYUAN,
      body: {
        title: '核酸采样点',
        kind: 'sampling',
        place: '东门',
        shifts: [{ ...hours, posts: [{ name: '秩序', places: PLACES }] }],
      },
    })
    const { id } = (posted.body as { task: { shifts: { id: string }[] } }).task.shifts[0]!
    await everybody((who) => street.call(who, 'claimShift', { params: { id }, body: {} }, api))
    const { body } = await street.call('secretary', 'getRoster', { params: { id } })
    return (body as { entries: unknown[] }).entries.length
  }

  /** What is open on a line of 20 after everybody has pledged one. */
  async function openAfterPledges(db: typeof database.db): Promise<number> {
    const api = at(db, 'NEED#')
    const posted = await street.call('secretary', 'postNeed', {
      params: YANGJIAYUAN,
      body: { title: '防护物资', lines: [{ item: '防护服', measure: '套', wanted: PLACES }] },
    })
    const { id } = (posted.body as { need: { id: string } }).need
    const body = { lineId: 'l1', quantity: 1 }
    await everybody((who) => street.call(who, 'pledge', { params: { id }, body }, api))
    const after = await street.call(undefined, 'getNeed', { params: { id } })
    return (after.body as { need: { lines: { open: number }[] } }).need.lines[0]!.open
  }

  it('fill the places exactly', async () => {
    expect(await claimed(database.db, 1)).toBe(PLACES)
  })

  it('would oversell without the conditions', async () => {
    expect(await claimed(withoutConditions(database.db), 2)).toBe(PEOPLE)
  })

  it('pledge exactly what is wanted', async () => {
    expect(await openAfterPledges(database.db)).toBe(0)
  })

  it('would promise more than is wanted without the conditions', async () => {
    expect(await openAfterPledges(withoutConditions(database.db))).toBe(PLACES - PEOPLE)
  })
})
