import { expect, it } from 'vitest'
import { HERE } from './cast'
import { NEED, postNeed } from './posted'
import { withCast } from './stage'

const stage = withCast()
const registered = { name: '中山路社区居民委员会', creditCode: '54620102MFDEMYJY1N' }

const post = (lines: object[], key?: string) =>
  stage.street.call('secretary', 'postNeed', {
    params: { id: HERE },
    body: { ...NEED, lines },
    ...(key ? { key } : {}),
  })
const linesIn = ({ body }: { body: unknown }) => (body as { need: { lines: object[] } }).need.lines
const masks = { item: '口罩', measure: '只', wanted: 100 }

it('recognises the goods of a line by its words, and leaves in doubt what is', async () => {
  const posted = await post([
    { ...masks, grade: 'KN95' },
    { ...masks, item: 'N95' },
    masks,
    { ...masks, item: 'KN95', measure: '盒' },
  ])
  expect(linesIn(posted)).toMatchObject([
    { goodsId: 'mask-kn95', item: '口罩', grade: 'KN95', measure: '只' },
    { goodsId: 'mask-n95', item: 'N95', grade: 'GB 19083' },
    { item: '口罩' },
    { item: 'KN95', measure: '盒' },
  ])
  expect(linesIn(posted).map((line) => 'goodsId' in line)).toEqual([true, true, false, false])
})

it('takes grade and measure from goods that are named, and refuses what says otherwise', async () => {
  const n95 = { ...masks, goodsId: 'mask-n95' }
  expect(linesIn(await post([n95]))).toMatchObject([{ goodsId: 'mask-n95', grade: 'GB 19083' }])
  expect((await post([{ ...n95, goodsId: 'nothing' }])).code).toBe('GOODS_UNKNOWN')
  for (const [wrong, path] of [
    [{ grade: 'GB 2626' }, 'lines.0.grade'],
    [{ measure: '盒' }, 'lines.0.measure'],
  ] as const)
    expect(await post([{ ...n95, ...wrong }])).toMatchObject({
      code: 'BAD_REQUEST',
      details: { issues: [{ path }] },
    })
})

it('says of what goods a line is on the need, the board and the pledge', async () => {
  const { needId, lineId } = await postNeed(stage.street)
  const pledged = await stage.street.call('donor', 'pledge', {
    params: { id: needId },
    body: { lineId, quantity: 1 },
  })
  expect(pledged.body).toMatchObject({ pledge: { goodsId: 'mask-kn95' } })
  await stage.street.settle()
  const { body } = await stage.street.call(undefined, 'getBoard', { params: { id: HERE } })
  const { needs } = body as { needs: { id: string; lines: object[] }[] }
  expect(needs.find(({ id }) => id === needId)?.lines).toMatchObject([{ goodsId: 'mask-kn95' }])
})

it('pledges nothing to a receiver that nobody has verified, and says its registered name once somebody has', async () => {
  const { street } = stage
  const [there] = (
    (await street.call(undefined, 'listCommunities')).body as { communities: { receiver: object }[] }
  ).communities.filter((community) => (community as { id?: string }).id === HERE)
  await street.app.saveCommunity({
    ...(there as never as Parameters<typeof street.app.saveCommunity>[0]),
    receiver: { id: HERE, name: '杨家园社区居委会', verified: false },
  })
  const { needId, lineId } = await postNeed(street)
  const give = () => street.call('donor', 'pledge', { params: { id: needId }, body: { lineId, quantity: 1 } })
  // Who has read the community knows it for a minute.
  street.move(61_000)
  expect((await give()).code).toBe('RECEIVER_NOT_VERIFIED')
  const set = (creditCode: string) =>
    street.call('street', 'setReceiver', {
      params: { id: HERE },
      body: { registered: { ...registered, creditCode } },
    })
  expect(await set('54620102MFDEMYJY12')).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await set(' 54620102 mfdemyjy1n ')).toMatchObject({ status: 200 })
  street.move(61_000)
  expect((await give()).status).toBe(201)
  expect((await street.call(undefined, 'getNeed', { params: { id: needId } })).body).toMatchObject({
    need: { receiver: { verified: true, registered } },
  })
})

it('lets the secretary write what the street then looks at, and nobody but the street change what it has seen', async () => {
  const { street } = stage
  const [there] = (
    (await street.call(undefined, 'listCommunities')).body as { communities: { id: string }[] }
  ).communities.filter(({ id }) => id === HERE)
  await street.app.saveCommunity({
    ...(there as never as Parameters<typeof street.app.saveCommunity>[0]),
    receiver: { id: HERE, name: '杨家园社区居委会', verified: false },
  })
  street.move(61_000)
  const set = (who: string, name: string) =>
    street.call(who, 'setReceiver', {
      params: { id: HERE },
      body: { registered: { ...registered, name } },
    })
  const receiver = ({ body }: { body: unknown }) =>
    (body as { community: { receiver: object } }).community.receiver
  expect(receiver(await set('secretary', '中山路居委会'))).toMatchObject({
    verified: false,
    registered: { name: '中山路居委会' },
  })
  expect(receiver(await set('secretary', registered.name))).toMatchObject({ verified: false, registered })
  expect(receiver(await set('street', registered.name))).toMatchObject({ verified: true, registered })
  expect(await set('secretary', '别的单位')).toMatchObject({ status: 409, code: 'RECEIVER_VERIFIED' })
  expect(receiver(await set('street', '街道改过的'))).toMatchObject({
    verified: true,
    registered: { name: '街道改过的' },
  })
})
