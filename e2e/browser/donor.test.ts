import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { giving } from '../../miniapp/src/words/zh/giving'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const CODE = /^[0-9A-Z]{4} [0-9A-Z]{4}$/

describe('a donor in the browser', () => {
  const stage = onStage()

  it('pledges anonymously, has a code, gives less after all, and then nothing', async () => {
    const { community } = stage
    const lines = [{ item: '防护服', grade: 'GB 19082', measure: '套', wanted: 300 }]
    const need = await community.postNeed('夜班物资', lines)
    const page = await (await stage.phone()).open()
    const { press, become, sees, sheet, tab } = handOn(page)
    await press(/防护服/)
    await sees(words.need.notWanted)
    await sees('旧衣服')
    await press(words.need.give('防护服'))
    await become('donor')
    const give = sheet('防护服')
    await give.getByRole('radio', { name: words.pledge.all(300) }).click()
    await give.getByText(words.pledge.mostLast(300, '套')).waitFor()
    await give.getByRole('radio', { name: '50', exact: true }).click()
    await give.getByRole('radio', { name: words.pledge.resident, checked: true }).waitFor()
    await give.getByRole('button', { name: words.pledge.give(50, '套') }).click()
    await sees(words.pledge.noted)
    await sees(CODE)
    await sees(words.pledge.named(words.pledge.resident))
    expect(await community.openOf(need.id)).toEqual([250])

    await press(new RegExp(words.pledge.change))
    const change = sheet(words.pledge.changeTitle('防护服'))
    await change.getByRole('textbox', { name: words.pledge.quantity }).fill('20')
    await change.getByRole('button', { name: words.pledge.save(20, '套') }).click()
    await change.waitFor({ state: 'hidden' })
    expect(await community.openOf(need.id)).toEqual([280])

    await page.reload()
    await sees(CODE)
    await press(new RegExp(words.pledge.withdraw))
    await sheet(words.pledge.withdrawAsk(20, '套'))
      .getByRole('button', { name: words.pledge.withdrawNow(20, '套') })
      .click()
    await sees(words.task.withdrawn)
    expect(await community.openOf(need.id)).toEqual([300])

    await press(words.common.back)
    await tab(words.common.me)
    await sees(words.me.pledgeWithdrawn('防护服', 20, '套'))
  })

  it('pledges under the name of a shop', async () => {
    const { community } = stage
    const need = await community.postNeed('口罩', [{ item: '口罩', measure: '只', wanted: 1000 }])
    const page = await (await stage.phone()).open(need.path)
    const { press, become, sees, sheet } = handOn(page)
    await press(words.need.give('口罩'))
    await become('resident')
    const give = sheet('口罩')
    await give.getByRole('radio', { name: words.pledge.unit }).click()
    await give.getByRole('button', { name: words.pledge.give(300, '只') }).click()
    await give.getByRole('alert').waitFor()
    expect(await community.openOf(need.id)).toEqual([1000])
    await give.getByRole('textbox', { name: words.pledge.unit }).fill('杨家园药店')
    await give.getByRole('button', { name: words.pledge.give(300, '只') }).click()
    await sees(words.pledge.named('杨家园药店'))
    expect(await community.openOf(need.id)).toEqual([700])
  })

  it('pledges once what was tapped without a network', async () => {
    const { community } = stage
    const need = await community.postNeed('热饭', [{ item: '热饭', measure: '份', wanted: 60 }])
    const phone = await stage.phone()
    const page = await phone.open(need.path)
    const { press, sees, seesNoMore, sheet } = handOn(page)
    await signedInAs('donor', page)
    await press(words.need.give('热饭'))
    await phone.network.cut()
    await sheet('热饭')
      .getByRole('button', { name: words.pledge.give(30, '份') })
      .click()
    await sees(words.common.queued.title)
    await sees(words.pledge.queued('热饭', 30, '份'))
    expect(await community.openOf(need.id)).toEqual([60])
    await phone.network.restore()
    await seesNoMore(words.common.queued.title)
    await seesNoMore(words.common.queued.sending)
    await sees(giving.mine('热饭', 30, '份'))
    expect(await community.openOf(need.id)).toEqual([30])
  })

  it('is told how little is left when others were faster, and may give that', async () => {
    const { community } = stage
    const need = await community.postNeed('热水', [{ item: '热水', measure: '桶', wanted: 10 }])
    const page = await (await stage.phone()).open(need.path)
    const { press, become, sees, sheet } = handOn(page)
    await press(words.need.give('热水'))
    await become('resident')
    await sheet('热水')
      .getByRole('radio', { name: words.pledge.all(10) })
      .click()
    await community.pledge('donor', need.id, 7)
    await sheet('热水')
      .getByRole('button', { name: words.pledge.give(10, '桶') })
      .click()
    await sees(words.need.met(3, '桶'))
    await press(words.need.giveRest(3, '桶'))
    await sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])
  })
})
