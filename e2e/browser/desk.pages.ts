import { expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { drives } from '../../miniapp/src/words/zh/drives'
import { gifts } from '../../miniapp/src/words/zh/gifts'
import { goods } from '../../miniapp/src/words/zh/goods'
import { handOn } from './hand'
import type { InLook } from './look'

/** What a secretary works with. */
export function deskPages({ stage, open, go, isFit }: InLook): void {
  it('has pages of the secretary that everybody can read', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '值守', days: 5, posts: [{ name: '值守', places: 3 }] })
    await community.claim('donor', shift)
    const page = await open('secretary')
    await isFit(page, 'board-secretary')
    await go(page, '/pages/post/index', words.post.which)
    await isFit(page, 'post')
    await go(page, '/pages/post-task/index?template=sampling', words.post.sites)
    await isFit(page, 'post-task')
    await go(page, '/pages/post-need/index?template=protection', words.post.goods)
    await isFit(page, 'post-need')
    await go(page, `/pages/share/index?task=${shift.task.id}&fresh=1`, words.share.posted)
    await isFit(page, 'share')
    await go(page, `/pages/roster/index?task=${shift.task.id}`, '陈立群')
    await isFit(page, 'roster')
  })

  it('has pages of a roll-call that everybody can read', async () => {
    const { community } = stage
    const shift = await community.postShiftNow({ title: '测温', posts: [{ name: '测温', places: 3 }] })
    await community.claim('donor', shift)
    await community.claim('leader', shift)
    const page = await open('secretary')
    const where = `task=${shift.task.id}&shift=${shift.id}`
    await go(page, `/pages/roster/index?${where}`, words.roster.sections.missing(2))
    await isFit(page, 'roll-call')
    await handOn(page).press(words.roster.scan)
    await handOn(page).sheet(words.roster.scanTitle).waitFor()
    await isFit(page, 'roll-call-code')
    await go(page, `/pages/site-code/index?${where}`, words.leading.code.changes)
    await isFit(page, 'site-code')
    await go(page, `/pages/sites/index?task=${shift.task.id}`, words.leading.sites.all(2))
    await isFit(page, 'sites')
    await go(page, `/pages/hours/index?${where}`, words.leading.hours.empty)
    await isFit(page, 'hours')
    await go(page, `/pages/chain/index?${where}`, words.chain.title)
    await page.getByRole('textbox', { name: words.chain.text }).fill('接龙\n1. 张卫国\n2. 王秀芳+1')
    await isFit(page, 'chain')
    await handOn(page).press(words.chain.read(2))
    await handOn(page).sees(words.chain.ask.along('王秀芳', 1))
    await isFit(page, 'chain-result')
  })

  it('has what a task asks for, and numbers for visitors, that everybody can read', async () => {
    const { community } = stage
    const steps = ['填表', '量体温', '献血']
    const posts = [{ name: '引导', places: 2 }]
    const shift = await community.postShift({ title: '无偿献血', days: 9, steps, posts })
    const page = await open('secretary')
    await go(page, '/pages/post-task/index?template=patrol', /共 8 班$/)
    await page.locator('#wishes:visible').scrollIntoViewIfNeeded()
    await isFit(page, 'wishes')
    for (const of of ['repeat', 'asks', 'units'] as const) {
      await page.locator(`#wish-${of}:visible`).click()
      await isFit(page, `wish-${of}`)
      if (of === 'asks') {
        await page.locator('[id="asks-3"]:visible').click()
        await isFit(page, 'asks')
        await page.locator('#asks-done:visible').click()
      }
      await page.locator('#wish-done:visible').click()
    }
    await go(page, `/pages/visits/index?task=${shift.task.id}&shift=${shift.id}`, words.visits.empty)
    await handOn(page).press(words.visits.next)
    await handOn(page).sees(words.visits.given(1))
    await handOn(page).press(words.visits.next)
    await handOn(page).sees(words.visits.given(2))
    await isFit(page, 'visits')
  })

  it('has goods from the catalogue, a list of gifts and order drives that everybody can read', async () => {
    const { community } = stage
    const lines = [
      { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 1_600 },
      { item: '医用防护服', grade: 'GB 19082', measure: '套', wanted: 180 },
    ]
    const need = await community.postNeed('夜班物资', lines)
    const page = await open('secretary')
    await go(page, '/pages/post-need/index?template=protection', goods.double('夜班物资'))
    await isFit(page, 'post-need-double')
    await page.locator('#add-line:visible').click()
    await page.locator('#goods-search:visible').fill('口罩 N95')
    await page.locator('#choose-mask-n95:visible').click()
    await handOn(page).sees(words.need.gradesDiffer)
    await isFit(page, 'post-need-goods')
    await go(page, `/pages/pledge-list/index?id=${need.id}`, gifts.text)
    await page.locator('#list:visible').fill('KN95 2000只、防护服 100套、手套 3箱')
    await isFit(page, 'pledge-list')
    await handOn(page).press(gifts.read(3))
    await handOn(page).sees(gifts.questions)
    await isFit(page, 'pledge-list-check')
    await page.locator('#giver-name:visible').fill('深商会')
    await handOn(page).press(gifts.give(2))
    await handOn(page).sees(gifts.taken(2))
    await isFit(page, 'pledge-list-done')
    expect(await community.openOf(need.id)).toEqual([0, 80])
    await go(page, '/pages/drives/index', drives.hint)
    for (const [field, text] of Object.entries({
      parcel: '羊肚菌爱心包',
      parcels: '182',
      price: '200',
      sum: '36000',
    }))
      await page.locator(`#${field}:visible`).fill(text)
    await handOn(page).sees(/36,400/)
    await isFit(page, 'drives-differ')
    await page.locator('#sum:visible').fill('36,400')
    await handOn(page).press(drives.count('36,400'))
    await handOn(page).sees(drives.total(182, '36,400'))
    await isFit(page, 'drives')
    await handOn(page).press(drives.takeBack)
    await handOn(page).choose(drives.whys[0])
    await isFit(page, 'drives-take-back')
    await handOn(page).press(drives.back)
    await handOn(page).sees(drives.takenBack)
    await handOn(page).sees(drives.total(0, '0'))
    await isFit(page, 'drives-taken-back')
  })
}
