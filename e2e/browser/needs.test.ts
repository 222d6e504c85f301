import { chinaDay, DAY, HOUR } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { gifts } from '../../miniapp/src/words/zh/gifts'
import { keeping } from '../../miniapp/src/words/zh/keeping'
import { matching } from '../../miniapp/src/words/zh/matching'
import { receiver } from '../../miniapp/src/words/zh/receiver'
import { receiving } from '../../miniapp/src/words/zh/receiving'
import { whereNeeded } from '../../miniapp/src/words/zh/where-needed'
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const inDays = (days: number) => chinaDay(Date.now() + days * DAY)

describe('what is short, in the browser', () => {
  const stage = onStage()

  async function openAs(persona: string, path: string) {
    const phone = await stage.phone()
    const page = await phone.open(path)
    await signedInAs(persona, page)
    return { page, ...handOn(page), on: (id: string) => top(page).locator(`[id="${id}"]`) }
  }

  it('a keeper sends on what the neighbours are short of, of the same grade, with everything filled in', async () => {
    const { community } = stage
    const need = await community.postNeed('采样点口罩', [{ item: 'N95', measure: '只', wanted: 80 }], {
      there: true,
    })
    await community.takeIn(
      { goodsId: 'mask-n95', quantity: 100, expiry: inDays(200) },
      { goodsId: 'mask-kn95', quantity: 500, expiry: inDays(200) },
    )
    const { press, sees, page, on, sheet } = await openAs('keeper', '/pages/keeping/stock/index')
    await press(new RegExp(matching.row))
    await sees(matching.shortThere('畅家巷社区', '采样点口罩', 80, '只'))
    await sees(/同级别 GB 19083，\d+ 米，.*\d+ 月到期/)
    expect(await top(page).getByText('KN95').count()).toBe(0)
    await page.locator(`[id^="send-"][id$="${need.id}"]:visible`).click()
    const sending = sheet(matching.sheet('医用 N95 口罩'))
    await sending.getByText(/第 \d+ 条收的里拿/).waitFor()
    await on('tally').fill('60')
    await sending.getByRole('button', { name: matching.send(60, '只') }).click()
    await sees(matching.sent)
    expect(await community.inStock('mask-n95')).toBe(40)
    await press(matching.again)
    await sees(matching.out)
  })

  it('who is short is told whom to ask, and offered no button for what is another’s to send', async () => {
    const { community } = stage
    await community.takeInThere({ goodsId: 'megaphone', quantity: 6 })
    const need = await community.postNeed('喊话', [{ item: '喊话器', measure: '个', wanted: 4 }])
    const { press, sees, on } = await openAs('secretary', need.path)
    await press(new RegExp(words.need.near))
    await sees(matching.wanted)
    await sees(matching.has('畅家巷社区', 4, '个'))
    await sees(/同一样东西，\d+ 米/)
    await on('ask-changjiaxiang').waitFor()
    expect(await on(`wanted-${need.id}-l1`).getByRole('button').allInnerTexts()).toEqual([
      matching.ask('畅家巷社区'),
    ])
  })

  it('a donor whose line is full finds where the same goods are short', async () => {
    const { community } = stage
    const full = await community.postNeed('雨天值守', [{ item: '雨衣', measure: '件', wanted: 5 }])
    await community.pledge('resident', full.id, 5)
    const there = await community.postNeed('雨天巡逻', [{ item: '雨衣', measure: '件', wanted: 30 }], {
      there: true,
    })
    const { press, sees, sheet } = await openAs('donor', full.path)
    await press(new RegExp(words.need.whereElse('雨衣')))
    await sees(whereNeeded.head('雨衣'))
    await press(/畅家巷社区.*雨天巡逻/s)
    await press(words.need.give('雨衣'))
    await sheet('雨衣').getByRole('textbox', { name: words.pledge.quantity }).fill('20')
    await press(words.pledge.give(20, '件'))
    await sees(words.pledge.noted)
    expect(await community.openOf(there.id)).toEqual([10])
  })

  it('who pastes more than is open is led on with the rest', async () => {
    const { community } = stage
    const need = await community.postNeed('消毒', [{ item: '75% 酒精', measure: '瓶', wanted: 10 }])
    await community.postNeed('楼道消毒', [{ item: '75% 酒精', measure: '瓶', wanted: 50 }], { there: true })
    const { press, sees, on } = await openAs('donor', `/pages/pledge-list/index?id=${need.id}`)
    await on('list').fill('75% 酒精 25瓶')
    await press(gifts.read(1))
    await on('giver-name').fill('深商会')
    await press(gifts.give(1))
    await sees(gifts.taken(1))
    await press(new RegExp(gifts.overRow('75% 酒精', 15, '瓶')))
    await sees('楼道消毒')
  })

  it('a need that nobody has spoken of asks its secretary, and tells everybody else that it is not confirmed', async () => {
    const { community } = stage
    const need = await community.postNeed('夜班物资', [{ item: '方便面', measure: '箱', wanted: 9 }])
    await community.growOld(need.id, 2 * DAY + HOUR)
    const early = await openAs('resident', need.path)
    await early.sees(words.need.give('方便面'))
    expect(await top(early.page).getByText(words.need.stale.unconfirmed).count()).toBe(0)

    await community.growOld(need.id, 4 * DAY)
    const stranger = await openAs('resident', '/pages/board/index')
    await stranger.sees(/^未确认/)
    expect(await stranger.on(`asks-${need.id}`).count()).toBe(0)
    await stranger.press(/方便面/)
    await stranger.sees(words.need.stale.unconfirmed)
    expect(await stranger.on('confirm-need').count()).toBe(0)

    const { sees, seesNoMore, on } = await openAs('secretary', '/pages/board/index')
    await sees(words.board.toDo)
    await on(`asks-${need.id}`).click()
    await sees(words.need.stale.asks)
    await on('confirm-need').click()
    await sees(words.need.stale.confirmed)
    await seesNoMore(words.need.stale.asks)
    expect(Date.now() - (await community.confirmedAt(need.id))).toBeLessThan(60_000)
    await stranger.page.reload()
    await stranger.sees(words.need.give('方便面'))
    await stranger.seesNoMore(words.need.stale.unconfirmed)
  })

  it('a secretary registers who takes goods in, is told which character is wrong, and the street verifies it', async () => {
    const { community } = stage
    await community.unregisterThere()
    const path = '/pages/receiver/index?at=changjiaxiang'
    const { press, sees, on } = await openAs('secretary-2', path)
    await sees(receiver.none)
    await on('registered-name').fill('畅家巷社区居民委员会')
    await on('credit-code').fill('5462O102MFDEMYJY1N')
    await sees(/第 5 位“O”不对/)
    await on('credit-code').fill('54620102MFDEMYJY12')
    await sees(/对不上，请照证书再看一遍/)
    await on('credit-code').fill('54620102 mfdemyjy1n')
    await press(receiver.save)
    await sees(receiver.saved)
    expect(await community.receiverThere()).toEqual([false, '54620102MFDEMYJY1N'])

    const street = await openAs('street', path)
    await street.sees(receiver.waiting)
    await street.press(receiver.verify)
    await street.sees(receiver.savedVerified)
    expect(await community.receiverThere()).toEqual([true, '54620102MFDEMYJY1N'])
  })

  it('a keeper says which open line a walk-in gift fills', async () => {
    const { community } = stage
    const need = await community.postNeed('值守取暖', [{ item: '大米', measure: '袋', wanted: 12 }])
    const { press, sees, on } = await openAs('keeper', '/pages/keeping/receive/index')
    await press(new RegExp(receiving.noCode))
    await on('goods-search').fill('大米')
    await on('choose-rice').click()
    await on('tally').fill('5')
    if ((await on('not-printed').count()) > 0) await on('not-printed').click()
    await on(`for-${need.id}-l1`).click()
    await on('note').click()
    await sees(new RegExp(receiving.fills('值守取暖')))
    await press(receiving.takeOne(5, '袋'))
    await sees(receiving.giveCode)
    await sees(keeping.toStock)
    await community.server.settled()
    expect(await community.openOf(need.id)).toEqual([7])
  })
})
