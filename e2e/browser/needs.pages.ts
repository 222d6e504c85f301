import { chinaDay, DAY } from '@muster/shared'
import { it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { matching } from '../../miniapp/src/words/zh/matching'
import { receiver } from '../../miniapp/src/words/zh/receiver'
import { whereNeeded } from '../../miniapp/src/words/zh/where-needed'
import { top } from './browser'
import { signedInAs } from './hand'
import type { InLook } from './look'

const inDays = (days: number) => chinaDay(Date.now() + days * DAY)

/** What is short here and above there, and who says so. */
export function needPages({ stage, open, go, isFit }: InLook): void {
  it('has proposals that everybody can read', async () => {
    const { community } = stage
    await community.postNeed('采样点口罩', [{ item: 'N95', measure: '只', wanted: 80 }], { there: true })
    await community.takeIn({ goodsId: 'mask-n95', quantity: 900, expiry: inDays(200) })
    await community.takeInThere({ goodsId: 'megaphone', quantity: 6 })
    await community.postNeed('喊话', [{ item: '喊话器', measure: '个', wanted: 4 }])
    const page = await open('keeper')
    await go(page, '/pages/keeping/match/index', matching.wanted)
    await isFit(page, 'match')
    await top(page).locator('[id^="send-"]').first().click()
    await page.locator('#send-on:visible').waitFor()
    await isFit(page, 'match-send')
  })

  it('has places for more than is open that everybody can read', async () => {
    await stage.community.postNeed('雨天巡逻', [{ item: '雨衣', measure: '件', wanted: 30 }], { there: true })
    const page = await open()
    await go(page, '/pages/where-needed/index?goods=raincoat', whereNeeded.head('雨衣'))
    await isFit(page, 'where-needed')
    await go(page, '/pages/where-needed/index?goods=bed', whereNeeded.none)
    await isFit(page, 'where-needed-none')
  })

  it('has needs of which nobody has spoken that everybody can read', async () => {
    const { community } = stage
    const need = await community.postNeed('值夜', [{ item: '矿泉水', measure: '箱', wanted: 9 }])
    await community.growOld(need.id, 4 * DAY)
    const page = await open('secretary')
    await isFit(page, 'board-to-do')
    await go(page, need.path, words.need.stale.asks)
    await isFit(page, 'need-asks')
    const resident = await open('resident')
    await go(resident, need.path, words.need.stale.unconfirmed)
    await isFit(resident, 'need-unconfirmed')
  })

  it('has a receiver that everybody can read', async () => {
    await stage.community.unregisterThere()
    const page = await open()
    await signedInAs('street', page)
    await go(page, '/pages/receiver/index?at=changjiaxiang', receiver.none)
    await page.locator('#credit-code:visible').fill('5462O102MFDEMYJY1N')
    await isFit(page, 'receiver')
    await go(page, '/pages/receiver/index?at=yangjiayuan', receiver.verified)
    await isFit(page, 'receiver-verified')
  })
}
