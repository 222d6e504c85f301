import { chinaDay, DAY, HOUR } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { issuing } from '../../miniapp/src/words/zh/issuing'
import { keeping } from '../../miniapp/src/words/zh/keeping'
import { receiving } from '../../miniapp/src/words/zh/receiving'
import { onStand } from './stand'

// 40 s: far beyond what it takes on a busy machine.
const PATIENTLY = { timeout: 40_000 }

const CODE = /[2-9A-Z]{4} [2-9A-Z]{4}/
const inDays = (days: number) => chinaDay(Date.now() + days * DAY)

describe('a keeper in the mini-program', () => {
  const stand = onStand()

  async function keeperAt(path: string, openId: string) {
    await stand.community.make('keeper', openId)
    const phone = stand.phone(openId)
    const { hand } = stand.open(phone, `/pages/keeping/${path}/index`)
    return { phone, hand }
  }

  it('takes in a walk-in gift, and gives its donor a code', async () => {
    const { community } = stand
    const { hand } = await keeperAt('receive', 'o-keeper')
    await hand.tap(receiving.noCode)
    await hand.type('goods-search', '口罩 N95')
    await hand.tapOn('choose-mask-n95')
    await hand.type('tally', '3000')
    await hand.type('expiry', inDays(300).replaceAll('-', ''))
    await hand.tap(receiving.ok(3_000, '只'))
    await hand.tap(receiving.takeOne(3_000, '只'))
    await hand.sees(receiving.giveCode)
    await hand.sees(CODE)
    expect(await community.inStock('mask-n95')).toBe(3_000)
  })

  it('takes in what the catalogue does not know, good until the end of a month', async () => {
    const { community } = stand
    const { hand } = await keeperAt('receive', 'o-keeper-new')
    await hand.tap(receiving.noCode)
    await hand.type('goods-search', '羊肚菌汤')
    await hand.tapOn('add-goods')
    await hand.tapOn('measure-盒')
    await hand.tapOn('expiry-printed')
    await hand.seesOn('measure-盒')
    await hand.seesOn('expiry-printed')
    await hand.tapOn('add-goods-now')
    await hand.type('tally', '24')
    await hand.tap(receiving.ok(24, '盒'))
    await hand.sees(keeping.expiryBad)
    await hand.type('expiry', '202706')
    await hand.tap(receiving.ok(24, '盒'))
    await hand.tap(receiving.takeOne(24, '盒'))
    await hand.sees(receiving.giveCode)
    const { client } = await community.person('keeper')
    const { lots } = await client.call('getStock', { params: { id: 'yangjiayuan' } })
    expect(lots.find(({ item }) => item === '羊肚菌汤')).toMatchObject({ left: 24, expiry: '2027-06-30' })
  })

  it('enters once what was counted when the answer was lost', async () => {
    const { community } = stand
    const { hand, phone } = await keeperAt('receive', 'o-keeper-far')
    await hand.tap(receiving.noCode)
    await hand.type('goods-search', '雨衣')
    await hand.tapOn('choose-raincoat')
    await hand.type('tally', '30')
    await hand.tap(receiving.ok(30, '件'))
    phone.network.loseAnswers()
    await hand.tap(receiving.takeOne(30, '件'))
    await hand.sees(keeping.kept)
    expect(await community.inStock('raincoat')).toBe(30)
    phone.network.restore()
    await expect.poll(() => phone.storage.get('outbox'), PATIENTLY).toEqual([])
    expect(await community.inStock('raincoat')).toBe(30)
    await hand.tap(receiving.again)
    await hand.sees(receiving.lately)
  })

  it('hands protection to a shift', async () => {
    const { community } = stand
    const shift = await community.postShift({
      title: '夜间消杀',
      startsAt: Date.now() + HOUR,
      posts: [{ name: '消杀', places: 3 }],
    })
    await community.takeIn({ goodsId: 'suit', quantity: 40, expiry: inDays(20) })
    const { hand } = await keeperAt('stock', 'o-keeper-store')
    await hand.sees('医用防护服')
    await hand.tap(keeping.stock.issue)
    await hand.tapOn(`to-${shift.id}`)
    await hand.tapOn('choose')
    await hand.tapOn('pick-suit')
    await hand.type('tally', '8')
    await hand.sees(/拿 8 套/)
    await hand.tap(issuing.note(8, '套'))
    await hand.tap(issuing.giveOne(8, '套'))
    await hand.sees(issuing.done)
    expect(await community.inStock('suit')).toBe(32)
  })
})
