import { chinaDay, DAY } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { matching } from '../../miniapp/src/words/zh/matching'
import { onStand } from './stand'

const inDays = (days: number) => chinaDay(Date.now() + days * DAY)

describe('what is short, in the mini-program', () => {
  const stand = onStand()

  it('goes from where it is above the need to the neighbours who are short of it', async () => {
    const { community } = stand
    await community.make('keeper', 'o-keeper')
    await community.postNeed('采样点口罩', [{ item: 'N95', measure: '只', wanted: 80 }], { there: true })
    await community.takeIn({ goodsId: 'mask-n95', quantity: 100, expiry: inDays(200) })
    const { hand } = stand.open(stand.phone('o-keeper'), '/pages/keeping/match/index')
    await hand.sees(matching.shortThere('畅家巷社区', '采样点口罩', 80, '只'))
    await hand.sees(/同级别 GB 19083，\d+ 米，/)
    await hand.tap(matching.give(80, '只'))
    await hand.tap(matching.send(80, '只'))
    await hand.sees(matching.sent)
    expect(await community.inStock('mask-n95')).toBe(20)
  })

  it('is confirmed by its secretary, whom the first page reminds', async () => {
    const { community } = stand
    await community.make('secretary', 'o-secretary')
    const need = await community.postNeed('夜班物资', [{ item: '方便面', measure: '箱', wanted: 9 }])
    await community.growOld(need.id, 3 * DAY)
    const phone = stand.phone('o-secretary')
    const { hand } = stand.open(phone, '/pages/me/index')
    await hand.sees(words.me.roles.secretary)
    const { hand: desk } = stand.open(phone)
    await desk.tapOn(`asks-${need.id}`)
    await desk.tapOn('confirm-need')
    await desk.sees(words.need.stale.confirmed)
    expect(Date.now() - (await community.confirmedAt(need.id))).toBeLessThan(60_000)
  })
})
