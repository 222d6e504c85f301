import { hashText, type Output, type Sent } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../src/services'
import { keys } from '../src/table/keys'
import { HERE, THERE } from './cast'
import { textOf } from './pdf-text'
import { postNeed } from './posted'
import { withCast } from './stage'

type Printed = Output<'acknowledgeGift'>
type Verified = Output<'verifyAcknowledgement'>

const stage = withCast()
const at = { id: HERE }
const flat = (text: string) => text.replace(/\s/g, '')
const paperOf = ({ file }: Printed) => flat(textOf(Buffer.from(file.base64, 'base64')))

async function receive(body: Sent<'receive'>) {
  const { client } = await stage.street.person('keeper')
  const lines = body.lines.map((line) => ({ expiry: 'not printed' as const, ...line }))
  const { entry, code } = await client.call('receive', { params: at, body: { ...body, lines } })
  await stage.street.settle()
  return { n: entry.entry.n, hash: entry.hash, code }
}
async function correct(body: Sent<'correct'>): Promise<number> {
  const { client } = await stage.street.person('keeper')
  const { entry } = await client.call('correct', { params: at, body })
  await stage.street.settle()
  return entry.entry.n
}
async function byCode(code: string, receiver = HERE, who?: string) {
  const answer = await stage.street.call(who, 'acknowledgeGift', { params: { id: receiver, code }, body: {} })
  return { ...answer, body: answer.body as Printed }
}
async function verify(id: string) {
  const answer = await stage.street.call(undefined, 'verifyAcknowledgement', { params: { id } })
  return { ...answer, body: answer.body as Verified }
}

const gift: Sent<'receive'> = {
  lines: [
    { goodsId: 'mask-n95', quantity: 2000, value: { cents: 1_200_000, by: 'invoice' } },
    { goodsId: 'suit', quantity: 160, value: { cents: 960_000, by: 'reference' } },
    { goodsId: 'noodles', quantity: 26 },
  ],
  donorName: '深商会',
}

describe('an acknowledgement', () => {
  it('says what was received, by which entry and of what worth, each line for itself', async () => {
    const { n, hash, code } = await receive(gift)
    const { status, body } = await byCode(code)
    expect(status).toBe(201)
    expect(body.acknowledgement).toMatchObject({
      receiver: { id: HERE, name: expect.stringContaining('居民委员会'), creditCode: expect.any(String) },
      entries: [
        {
          n,
          hash,
          giver: { as: 'named', name: '深商会' },
          corrections: [],
          lines: [
            { item: '医用 N95 口罩', grade: 'GB 19083', quantity: 2000, corrected: [] },
            { item: '医用防护服', quantity: 160 },
            { item: '方便面', quantity: 26 },
          ],
        },
      ],
    })
    const text = paperOf(body)
    const { receiver } = body.acknowledgement
    for (const said of [
      '捐赠物资接收凭证',
      '深商会',
      '医用N95口罩（GB19083）',
      '2,000只',
      '发票12,000元',
      '参考价9,600元',
      '未说明',
      `公示台账第${n}条`,
      flat(hashText(hash)),
      flat(receiver.name),
      receiver.creditCode,
      body.acknowledgement.code,
      '不是发票，也不是公益事业捐赠票据',
    ])
      expect(text).toContain(said)
    // 12,000 and 9,600: what is worth by invoice and what by reference is nowhere one figure.
    expect(text).not.toContain('21,600')
    expect(text).not.toContain('?')
  })

  it('is one paper of what stands there now, for its donor and for the keeper alike', async () => {
    const { n, code } = await receive(gift)
    const first = await byCode(code)
    stage.street.move(3_600_000)
    const again = await byCode(code)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    const keeper = await stage.street.call('keeper', 'acknowledgeReceipt', {
      params: { ...at, n: String(n) },
      body: {},
    })
    expect(keeper).toMatchObject({ status: 200, body: first.body })
  })

  it('leaves a giver unnamed who wished so', async () => {
    const { code } = await receive({ lines: [{ goodsId: 'water', quantity: 40 }] })
    const { body } = await byCode(code)
    expect(body.acknowledgement.entries[0]?.giver).toEqual({ as: 'anonymous' })
    expect(paperOf(body)).toContain('兹收到匿名')
  })

  it('says what came, not what was pledged, and nothing before it came', async () => {
    const { street } = stage
    const { needId, lineId } = await postNeed(street)
    const { client } = await street.person('donor')
    const { pledge } = await client.call('pledge', {
      params: { id: needId },
      body: { lineId, quantity: 90, donorName: '王先生' },
    })
    await street.settle()
    expect(await byCode(pledge.code)).toMatchObject({ status: 409, code: 'NOTHING_RECEIVED' })
    await receive({
      code: pledge.code,
      lines: [{ goodsId: 'mask-kn95', quantity: 80, pledgeId: pledge.id, reason: 'fewer given' }],
    })
    const { body } = await byCode(pledge.code)
    expect(body.acknowledgement.entries).toMatchObject([
      { giver: { name: '王先生' }, lines: [{ quantity: 80 }] },
    ])
    expect(paperOf(body)).not.toContain('90只')
  })

  it('holds all that came under one code, entry by entry', async () => {
    const { n, code } = await receive(gift)
    const later = await receive({ code: undefined, lines: [{ goodsId: 'water', quantity: 5 }] })
    const { table } = contextOf(stage.street.services)
    await table.put({ ...keys.enteredGift(HERE, code, later.n), n: later.n })
    const { body } = await byCode(code)
    expect(body.acknowledgement.entries.map((entry) => entry.n)).toEqual([n, later.n])
    expect(paperOf(body)).toContain('深商会、匿名')
  })
})

describe('once the ledger was corrected', () => {
  it('another paper says what is so and by which entry; the older one’s code says that it was', async () => {
    const { n, code } = await receive(gift)
    const before = (await byCode(code)).body
    const correction = await correct({
      of: n,
      lines: [
        {
          lot: `${n}.1`,
          was: 2000,
          is: { goodsId: 'mask-n95', quantity: 1500, value: { cents: 900_000, by: 'invoice' } },
          apart: { goodsId: 'mask-kn95', quantity: 500 },
        },
      ],
      reason: 'another grade',
    })
    const after = (await byCode(code)).body
    expect(after.acknowledgement.code).not.toBe(before.acknowledgement.code)
    const was = { item: '医用 N95 口罩', quantity: 2000 }
    expect(after.acknowledgement.entries[0]).toMatchObject({
      corrections: [correction],
      lines: [
        { item: '医用 N95 口罩', quantity: 1500, corrected: [{ n: correction, was }] },
        { quantity: 160 },
        { quantity: 26 },
        { item: 'KN95 口罩', quantity: 500, corrected: [{ n: correction, was }] },
      ],
    })
    expect(paperOf(after)).toContain(`原记医用N95口罩（GB19083）2,000只，台账第${correction}条更正`)
    expect(paperOf(after)).toContain(`已按第${correction}条更正`)

    expect((await verify(after.acknowledgement.code)).body).toMatchObject({
      acknowledgement: after.acknowledgement,
      correctedSince: [],
    })
    // The older one as it was printed.
    expect((await verify(before.acknowledgement.code)).body).toMatchObject({
      acknowledgement: before.acknowledgement,
      correctedSince: [correction],
    })

    // What was set apart is corrected under its own number.
    const second = await correct({
      of: correction,
      lines: [{ lot: `${correction}.1`, was: 500, is: { goodsId: 'mask-kn95', quantity: 480 } }],
      reason: 'miscounted',
    })
    const last = (await byCode(code)).body.acknowledgement.entries[0]!
    expect(last.corrections).toEqual([correction, second])
    expect(last.lines.at(-1)).toMatchObject({ quantity: 480, corrected: [{ n: correction }, { n: second }] })
    expect((await verify(after.acknowledgement.code)).body.correctedSince).toEqual([second])
    expect((await verify(before.acknowledgement.code)).body.correctedSince).toEqual([correction, second])
  })

  it('there is none of what turned out never to have come', async () => {
    const { n, code } = await receive({ lines: [{ goodsId: 'water', quantity: 40 }] })
    await correct({
      of: n,
      lines: [{ lot: `${n}.1`, was: 40, is: { goodsId: 'water', quantity: 0 } }],
      reason: 'recorded twice',
    })
    expect(await byCode(code)).toMatchObject({ status: 409, code: 'NOTHING_RECEIVED' })
  })
})

describe('nobody else’s', () => {
  it('is given under a code of another receiver, an invented one, or an entry that is no receipt', async () => {
    const { n, code } = await receive(gift)
    expect((await byCode(code, THERE)).code).toBe('CODE_UNKNOWN')
    expect((await byCode('ABCDEFGH')).code).toBe('CODE_UNKNOWN')
    expect((await byCode('nothing')).code).toBe('CODE_UNKNOWN')
    expect((await byCode(code, 'nowhere')).code).toBe('NOT_FOUND')
    const issued = await stage.street.call('keeper', 'issue', {
      params: at,
      body: { to: { kind: 'outlet', name: '东门' }, lines: [{ lot: `${n}.3`, quantity: 1 }] },
    })
    expect(issued.status).toBe(201)
    for (const other of [String(n + 1), '99999', '0', 'x'])
      expect(
        await stage.street.call('keeper', 'acknowledgeReceipt', { params: { ...at, n: other }, body: {} }),
      ).toMatchObject({ status: 404 })
    const there = { params: { ...at, n: String(n) }, body: {} }
    expect((await stage.street.call('crowd-13', 'acknowledgeReceipt', there)).code).toBe('NOT_ALLOWED')
  })

  it('is found by trying codes; who tries uses up nobody else’s', async () => {
    const { code } = await receive(gift)
    const wrong = await Promise.all(Array.from({ length: 70 }, () => byCode('ABCDEFGH', HERE, 'crowd-14')))
    expect(wrong.filter((answer) => answer.code === 'CODE_UNKNOWN')).toHaveLength(60)
    expect(await byCode(code, HERE, 'crowd-14')).toMatchObject({ status: 429, code: 'TOO_MANY' })
    expect((await byCode(code)).status).toBe(201)
    // All strangers together.
    const { table, now } = contextOf(stage.street.services)
    await table.put({ ...keys.tries(`PUBLIC#${THERE}`), hour: Math.floor(now() / 3_600_000), n: 20_000 })
    expect(await byCode('ABCDEFGH', THERE)).toMatchObject({ status: 429, code: 'TOO_MANY' })
  })
})

describe('its code', () => {
  it('is forged by no alteration of one character, nor by anything altered in the table or the ledger', async () => {
    const { street } = stage
    const { table } = contextOf(street.services)
    const { n, code } = await receive(gift)
    const other = (await byCode((await receive(gift)).code)).body.acknowledgement.code
    const { acknowledgement } = (await byCode(code)).body
    const good = acknowledgement.code
    for (let place = 0; place < good.length; place++) {
      const forged = good.slice(0, place) + (good[place] === '2' ? '3' : '2') + good.slice(place + 1)
      expect((await verify(forged)).code).toBe('CERTIFICATE_UNKNOWN')
    }
    const key = keys.acknowledgement(good)
    const item = (await table.get(key))!
    const entries = item.entries as { n: number; hash: string; corrections: number[] }[]
    const [one] = entries
    const alterations: Record<string, unknown>[] = [
      { receiver: { ...(item.receiver as object), name: '别的单位' } },
      { receiver: { ...(item.receiver as object), id: THERE } },
      { issuedAt: '2021-10-01T10:00:00+08:00' },
      { entries: [{ ...one, n: n + 1 }] },
      { entries: [{ ...one, hash: '0'.repeat(64) }] },
      { entries: [{ ...one, corrections: [n + 1] }] },
      { entries: [...entries, ...entries] },
      { code: other },
      { mac: (await table.get(keys.acknowledgement(other)))!.mac },
    ]
    for (const alteration of alterations) {
      await table.put({ ...item, ...alteration, ...key })
      expect([alteration, (await verify(good)).code]).toEqual([alteration, 'CERTIFICATE_UNKNOWN'])
    }
    await table.put({ ...item, ...keys.acknowledgement(other) })
    expect((await verify(other)).code).toBe('CERTIFICATE_UNKNOWN')
    await table.put({ ...item, ...key })
    expect((await verify(good)).status).toBe(200)

    // An entry that was written anew in the table, hash and all, is not the one that was acknowledged.
    const written = (await table.get(keys.entry(HERE, n)))!
    const body = written.entry as { lines: { quantity: number }[] }
    const more = { ...body, lines: body.lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) }
    await table.put({ ...written, entry: more, ...keys.entry(HERE, n) })
    expect((await verify(good)).code).toBe('CERTIFICATE_UNKNOWN')
    await table.put({ ...written, ...keys.entry(HERE, n) })
    expect((await verify(good)).status).toBe(200)
  })

  it('leads to no name that was taken away, and says that there was one', async () => {
    const { table } = contextOf(stage.street.services)
    const { n, code } = await receive(gift)
    const { acknowledgement } = (await byCode(code)).body
    const { donor: _, ...item } = (await table.get(keys.entry(HERE, n)))!
    await table.put({ ...item, ...keys.entry(HERE, n) })
    const { body } = await verify(acknowledgement.code)
    expect(body.acknowledgement.entries[0]?.giver).toEqual({ as: 'removed' })
    expect(JSON.stringify(await table.get(keys.acknowledgement(acknowledgement.code)))).not.toContain(
      '深商会',
    )
  })
})

it('is refused by a unit whose registration nobody has verified', async () => {
  const { street } = stage
  const { table } = contextOf(street.services)
  const { code } = await receive(gift)
  const community = (await table.get(keys.community(HERE)))!
  const { registered: _, ...receiver } = community.receiver as Record<string, unknown>
  await table.put({ ...community, receiver, ...keys.community(HERE) })
  // What a community is called is remembered for a minute.
  street.move(120_000)
  expect(await byCode(code)).toMatchObject({ status: 409, code: 'UNIT_NOT_REGISTERED' })
  await table.put({ ...community, ...keys.community(HERE) })
})
