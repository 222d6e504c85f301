import { DAY } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Street } from '../../dev/street'

describe.each(engines)('a street on $name', ({ open }) => {
  let table: Awaited<ReturnType<typeof open>>
  let street: Street

  beforeAll(async () => {
    table = await open()
    street = await openStreet(table)
  })
  afterAll(() => table.close())

  it('has the two communities on an empty board', async () => {
    const { status, body } = await street.call(undefined, 'getBoard', { params: { id: 'yangjiayuan' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ community: { name: '杨家园社区' }, shifts: [], needs: [] })
  })

  it('signs a persona in once', async () => {
    const [first, again] = await Promise.all([street.person('resident'), street.person('resident')])
    expect(again).toBe(first)
    expect(await street.call('resident', 'getMe')).toMatchObject({
      status: 200,
      body: { person: { id: first.id, name: '李玉兰' } },
    })
  })

  it('tells the code of a refusal', async () => {
    expect(await street.call(undefined, 'getMe')).toMatchObject({ status: 401, code: 'SIGN_IN_NEEDED' })
  })

  it('counts what is written and shows it', async () => {
    const [writes, items] = [street.writes(), await street.items()]
    await street.call('crowd-1', 'joinCommunity', { params: { id: 'yangjiayuan' } })
    expect(street.writes()).toBeGreaterThan(writes)
    expect((await street.items()).length).toBeGreaterThan(items.length)
  })

  it('ends a session when the clock is moved past it', async () => {
    street.move(DAY)
    expect(await street.call('resident', 'getMe')).toMatchObject({ status: 401 })
  })
})
