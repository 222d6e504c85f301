import { chinaDay, DAY } from '@muster/shared'
import { it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { doubles } from '../../miniapp/src/words/zh/doubles'
import { issuing } from '../../miniapp/src/words/zh/issuing'
import { keeping } from '../../miniapp/src/words/zh/keeping'
import { receiving } from '../../miniapp/src/words/zh/receiving'
import { correcting, stocktaking } from '../../miniapp/src/words/zh/stocktaking'
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import type { InLook } from './look'

const inDays = (days: number) => chinaDay(Date.now() + days * DAY)

/** What a keeper works with. */
export function keeperPages({ stage, open, go, isFit }: InLook): void {
  it('has a store-room that everybody can read', async () => {
    const page = await open('keeper')
    await isFit(page, 'board-keeper')
    await go(page, '/pages/keeping/stock/index', words.board.stock)
    await stage.community.takeIn(
      { goodsId: 'suit', quantity: 60, expiry: inDays(12) },
      { goodsId: 'suit', quantity: 240, expiry: inDays(300) },
      { goodsId: 'mask-n95', quantity: 20, expiry: inDays(-3) },
    )
    await page.reload()
    await handOn(page).sees('医用防护服')
    await isFit(page, 'stock')
    await top(page).locator('#goods-suit').click()
    await handOn(page).sheet('医用防护服').waitFor()
    await isFit(page, 'stock-lots')
  })

  it('has goods at the door that everybody can read', async () => {
    const page = await open('keeper')
    await go(page, '/pages/keeping/receive/index', receiving.noCode)
    await isFit(page, 'receive')
    await top(page).locator('#no-code').click()
    await page.locator('#goods-search:visible').fill('N95 口罩')
    await isFit(page, 'receive-goods')
    await page.locator('#goods-search:visible').fill('羊肚菌汤')
    await page.locator('#add-goods:visible').click()
    await isFit(page, 'receive-add-goods')
    await page.locator('#goods-search:visible').fill('N95 口罩')
    await page.locator('#choose-mask-n95:visible').click()
    await page.locator('#tally:visible').fill('3000')
    await page.locator('#note:visible').click()
    await isFit(page, 'receive-day')
    await page.locator('#more-about:visible').click()
    await isFit(page, 'receive-line')
    await page.locator('#not-printed:visible').click()
    await page.locator('#note:visible').click()
    await handOn(page).sees(receiving.takeOne(3000, '只'))
    await isFit(page, 'receive-lines')
    await page.locator('#take:visible').click()
    await handOn(page).sees(receiving.giveCode)
    await isFit(page, 'receive-done')
  })

  it('has what is handed out, counted and put right that everybody can read', async () => {
    await stage.community.takeIn({ goodsId: 'raincoat', quantity: 100 })
    const page = await open('keeper')
    await go(page, '/pages/keeping/issue/index', issuing.to)
    await isFit(page, 'issue')
    await top(page).locator('#kind-task').click()
    await isFit(page, 'issue-task')
    await top(page).locator('#kind-case').click()
    await page.locator('#case:visible').fill('C-0231')
    await top(page).locator('#choose').click()
    await page.locator('#pick-raincoat:visible').click()
    await page.locator('#tally:visible').fill('8')
    await isFit(page, 'issue-lots')
    await page.locator('#note:visible').click()
    await top(page).locator('#give').click()
    await handOn(page).sees(issuing.done)
    await isFit(page, 'issue-done')

    await go(page, '/pages/keeping/count/index', stocktaking.hint)
    await top(page).locator('[id^="lot-"]').first().click()
    await page.locator('#tally-1:visible').click()
    await isFit(page, 'count-lot')
    await page.locator('#reason-missing:visible').click()
    await page.locator('#note:visible').click()
    await handOn(page).sees(stocktaking.off(1))
    await isFit(page, 'count')

    await go(page, '/pages/keeping/stock/index', keeping.stock.receive)
    await top(page).locator('#goods-raincoat').click()
    await page.locator('[id^="correct-"]:visible').first().click()
    await handOn(page).sees(correcting.hint)
    await top(page).locator('#partly').click()
    await isFit(page, 'correct')
  })

  it('has what the street makes one of that everybody can read', async () => {
    const { client } = await stage.community.person('keeper')
    for (const name of ['驱寒姜茶', '驱寒姜汤'])
      await client.call('addGoods', {
        params: { id: 'yangjiayuan' },
        body: { name, measure: '盒', expiry: { rule: 'none' } },
      })
    const page = await open()
    await signedInAs('street', page)
    await go(page, '/pages/keeping/doubles/index?at=yangjiayuan', doubles.hint)
    await isFit(page, 'doubles')
    await page.locator('[id^="added-"]:visible').first().click()
    await isFit(page, 'doubles-which')
    await page.locator('[id^="choose-"]:visible').first().click()
    await isFit(page, 'doubles-ask')
  })
}
