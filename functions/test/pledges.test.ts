import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Street } from '../../dev/street'

interface Pledge {
  id: string
  code: string
  quantity: number
  state: string
  donorName: string | null
  anonymous: boolean
}

describe.each(engines)('pledges on $name', ({ open }) => {
  let database: Awaited<ReturnType<typeof open>>
  let street: Street

  beforeAll(async () => {
    database = await open()
    street = await openStreet(database)
  })
  afterAll(() => database.close())

  async function need(...wanted: number[]): Promise<string> {
    const { body } = await street.call('secretary', 'postNeed', {
      params: { id: 'yangjiayuan' },
      body: {
        title: '防护物资',
        lines: wanted.map((each, n) => ({ item: `东西 ${n + 1}`, measure: '套', wanted: each })),
      },
    })
    return (body as { need: { id: string } }).need.id
  }

  const give = (id: string, quantity: number, more: object = {}, key?: string, who = 'donor') =>
    street.call(who, 'pledge', {
      params: { id },
      body: { lineId: 'l1', quantity, ...more },
      ...(key ? { key } : {}),
    })
  const pledgeIn = ({ body }: { body: unknown }) => (body as { pledge: Pledge }).pledge

  async function open1(id: string): Promise<number | undefined> {
    const { body } = await street.call(undefined, 'getNeed', { params: { id } })
    return (body as { need: { lines: { open: number }[] } }).need.lines[0]?.open
  }

  it('takes up to what is open, and then says what else is short', async () => {
    const id = await need(100, 50)
    expect((await give(id, 60)).status).toBe(201)
    expect(await give(id, 60)).toMatchObject({
      status: 409,
      code: 'NEED_MET',
      details: {
        open: 40,
        measure: '套',
        short: [{ lineId: 'l2', item: '东西 2', open: 50, measure: '套' }],
      },
    })
    expect(await open1(id)).toBe(40)
  })

  it('answers the same tap with the same pledge, code and all, also after it was withdrawn', async () => {
    const id = await need(100)
    const first = await give(id, 60, {}, 'pledge-tap-1')
    expect((await give(id, 60, {}, 'pledge-tap-1')).body).toEqual(first.body)
    await street.call('donor', 'withdrawPledge', { params: { id: pledgeIn(first).id } })
    expect((await give(id, 60, {}, 'pledge-tap-1')).body).toEqual(first.body)
    expect(await open1(id)).toBe(100)
  })

  it('refuses a key that was used for something else, on this need or another', async () => {
    const [one, other] = [await need(100), await need(100)]
    await give(one, 60, {}, 'pledge-tap-2')
    expect((await give(one, 61, {}, 'pledge-tap-2')).code).toBe('KEY_REUSED')
    expect((await give(other, 60, {}, 'pledge-tap-2')).code).toBe('KEY_REUSED')
    expect([await open1(one), await open1(other)]).toEqual([40, 100])
  })

  it('lets a key that was refused be used again', async () => {
    const id = await need(10)
    expect((await give(id, 11, {}, 'pledge-tap-3')).code).toBe('NEED_MET')
    expect((await give(id, 10, {}, 'pledge-tap-3')).status).toBe(201)
  })

  it('keeps a donor unnamed who wishes so, and seals the name of one who does not', async () => {
    const id = await need(100)
    expect(pledgeIn(await give(id, 1, { anonymous: true, donorName: '陈立群' }))).toMatchObject({
      donorName: null,
    })
    expect(pledgeIn(await give(id, 1, { donorName: '聚满楼饭店' }))).toMatchObject({
      donorName: '聚满楼饭店',
    })
    expect(JSON.stringify(await street.items())).not.toContain('聚满楼')
  })

  it('takes no name with the number of a person in it, since anybody may read it, whichever way it comes', async () => {
    const id = await need(100)
    const pledge = pledgeIn(await give(id, 1))
    const donorName = '康民药店 138 0931 1234'
    const lines = [{ lineId: 'l1', quantity: 1 }]
    for (const answer of [
      await give(id, 1, { donorName }),
      await street.call('donor', 'pledgeLines', { params: { id }, body: { lines, donorName } }),
      await street.call('donor', 'changePledge', { params: { id: pledge.id }, body: { donorName } }),
    ])
      expect(answer).toMatchObject({
        code: 'BAD_REQUEST',
        details: { issues: [{ path: 'donorName', message: '谁都看得到，不写电话和证件号' }] },
      })
    expect(await open1(id)).toBe(99)
  })

  it('changes the quantity within what is open, once, however late the tap comes again', async () => {
    const id = await need(100)
    const pledge = pledgeIn(await give(id, 60))
    const change = (quantity: number, key: string) =>
      street.call('donor', 'changePledge', { params: { id: pledge.id }, body: { quantity }, key })
    expect((await change(101, 'change-tap-1')).code).toBe('NEED_MET')
    expect((await change(100, 'change-tap-2')).status).toBe(200)
    expect((await change(30, 'change-tap-3')).status).toBe(200)
    await change(100, 'change-tap-2')
    expect(await open1(id)).toBe(70)
  })

  it('takes no new pledge on a closed need, and lets one be made smaller or withdrawn', async () => {
    const id = await need(100)
    const pledge = pledgeIn(await give(id, 60))
    await street.call('secretary', 'closeNeed', { params: { id }, body: {} })
    expect((await give(id, 1)).code).toBe('NOT_WANTED_NOW')
    const change = (quantity: number) =>
      street.call('donor', 'changePledge', { params: { id: pledge.id }, body: { quantity } })
    expect((await change(61)).code).toBe('NOT_WANTED_NOW')
    expect((await change(50)).status).toBe(200)
    expect((await street.call('donor', 'withdrawPledge', { params: { id: pledge.id } })).status).toBe(200)
  })

  it('keeps a line from wanting less than is pledged', async () => {
    const id = await need(100)
    await give(id, 60)
    const want = (wanted: number) =>
      street.call('secretary', 'changeNeed', { params: { id }, body: { lines: [{ id: 'l1', wanted }] } })
    expect(await want(59)).toMatchObject({ code: 'BELOW_PLEDGED', details: { pledged: 60 } })
    expect((await want(60)).status).toBe(200)
    expect(await open1(id)).toBe(0)
  })

  it("shows nobody another's pledge", async () => {
    const pledge = pledgeIn(await give(await need(10), 5))
    expect((await street.call('resident', 'withdrawPledge', { params: { id: pledge.id } })).status).toBe(404)
    expect(
      (await street.call('resident', 'changePledge', { params: { id: pledge.id }, body: { quantity: 1 } }))
        .status,
    ).toBe(404)
  })

  it('refuses a day that is past', async () => {
    const id = await need(10)
    expect(await give(id, 1, { deliverBy: '2021-10-24' })).toMatchObject({
      status: 400,
      details: { issues: [{ path: 'deliverBy' }] },
    })
  })
})
