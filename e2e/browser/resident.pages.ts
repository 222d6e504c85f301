import { HOUR } from '@muster/shared'
import { expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { giftWay } from '../../miniapp/src/words/zh/gift-way'
import { ledger } from '../../miniapp/src/words/zh/ledger'
import { verifying } from '../../miniapp/src/words/zh/verifying'
import { faultsFor, keepPicture, top } from './browser'
import { handOn } from './hand'
import type { InLook } from './look'

/** What a resident meets. */
export function residentPages({ look, stage, open, go, isFit }: InLook): void {
  it('has a board that everybody can read', async () => {
    const page = await open()
    await handOn(page).sees(words.common.callCommunity)
    await isFit(page, 'board')
  })

  it('has a task, and a place taken on it, that everybody can read', async () => {
    const posts = [
      { name: '秩序', places: 8 },
      { name: '登记', places: 4 },
    ]
    const shift = await stage.community.postShift({ title: '核酸采样', posts })
    const page = await open()
    await go(page, shift.path, '核酸采样')
    await isFit(page, 'task')
    await handOn(page).press(look === 'elder' ? words.task.claimElder : words.task.claim)
    await isFit(page, 'who')
    await handOn(page).become('newcomer')
    const sheet = handOn(page).sheet(words.task.first.title)
    await sheet.waitFor()
    await isFit(page, 'first-time')
    await sheet.getByRole('textbox').fill('王小明')
    await sheet.getByRole('button', { name: words.task.claim }).click()
    await handOn(page).sees(look === 'elder' ? words.duty.freshElder : words.duty.fresh)
    await page.locator('#digits:visible').waitFor()
    await isFit(page, 'duty-claimed')
    await handOn(page).press(words.common.back)
    await handOn(page).sees(words.task.held('明天'))
    await isFit(page, 'task-claimed')
  })

  it('has a full task, and a refusal, that everybody can read', async () => {
    const { community } = stage
    const posts = [{ name: '扫码', places: 1 }]
    const full = await community.postShift({ title: '扫码值守', days: 2, posts })
    const had = await community.postShift({ title: '巡逻', days: 2, posts })
    await community.claim('donor', full)
    await community.claim('resident', had)
    const page = await open('resident')
    await go(page, full.path, words.common.full)
    await isFit(page, 'task-full')
    const clash = await community.postShift({ title: '消杀', days: 2, posts })
    await go(page, clash.path, '消杀')
    await handOn(page).press(look === 'elder' ? words.task.claimElder : words.task.claim)
    await handOn(page).sees(words.task.refused.clash('14:00'))
    await isFit(page, 'task-refused')
  })

  it('has thanks and a call that everybody can read', async () => {
    const { community } = stage
    const posts = [{ name: '送药', places: 3 }]
    const before = await community.postShift({ title: '送药', days: 7, posts })
    const shift = await community.postShift({ title: '半夜送药', days: 8, posts })
    await community.claim('resident', before)
    await community.thank('leader', shift, '谢谢你们半夜送药上门，老人睡得着了')
    await community.thank('donor', shift, '辛苦了')
    await community.callUp(shift)
    const page = await open('resident')
    await go(page, shift.path, words.task.called.title)
    await handOn(page).press(new RegExp(words.thanks.say))
    await isFit(page, 'thanks-sheet')
    const sheet = handOn(page).sheet(words.thanks.say)
    await sheet.getByRole('textbox').fill('你们来了我就放心了')
    await sheet.getByRole('button', { name: words.thanks.send }).click()
    await handOn(page).sees(new RegExp(words.thanks.waiting))
    await isFit(page, 'task-called')
    const desk = await open('secretary')
    await go(desk, shift.path, words.thanks.toRead(3))
    await handOn(desk).sees(words.thanks.show)
    await desk.getByText('辛苦了').scrollIntoViewIfNeeded()
    await isFit(desk, 'thanks-to-read')
  })

  it('has a need, a pledge and its code that everybody can read', async () => {
    const lines = [
      { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 5000 },
      { item: '医用 N95 口罩', grade: 'GB 19083', measure: '只', wanted: 900 },
    ]
    const need = await stage.community.postNeed('采样点防护物资', lines)
    const page = await open('donor')
    await go(page, need.path, '采样点防护物资')
    await isFit(page, 'need')
    await handOn(page).press(new RegExp(words.need.give('KN95 口罩')))
    const sheet = handOn(page).sheet('KN95 口罩')
    await sheet.waitFor()
    await isFit(page, 'pledge')
    await sheet.getByRole('button', { name: /^认捐/ }).click()
    await handOn(page).sees(words.pledge.code)
    await isFit(page, 'pledge-code')
  })

  it('has a public ledger that everybody can read, reckon, and see broken', async () => {
    const page = await open()
    await go(page, '/pages/ledger/index', ledger.holds)
    await isFit(page, 'ledger')
    // A gift, what went out, a count, and a correction.
    for (const n of [2, 4, 13, 11]) {
      await go(page, `/pages/entry/index?receiver=yangjiayuan&n=${n}`, ledger.entry.linked)
      await isFit(page, `entry-${n}`)
    }
    await go(page, '/pages/verify/index?receiver=yangjiayuan', verifying.holds)
    await isFit(page, 'verify')
    const restore = await stage.community.tamper(3, (entry) => ({ ...entry, by: 'secretary' }))
    await handOn(page).press(verifying.again)
    await handOn(page).sees(ledger.faultTitle('altered', 3))
    await isFit(page, 'verify-broken')
    await restore()
    await go(page, '/pages/ledger/index?receiver=changjiaxiang', ledger.empty)
    await isFit(page, 'ledger-empty')
    const gift = { pledged: 200, came: 180, out: 50, on: 40, arrived: 38 }
    const code = await stage.community.giveAndHandOut(gift)
    await go(page, '/pages/gift/index?receiver=yangjiayuan', giftWay.code)
    await isFit(page, 'gift-ask')
    await go(page, `/pages/gift/index?receiver=yangjiayuan&code=${code}`, giftWay.wentOut.both)
    await isFit(page, 'gift')
  })

  it('has duties, gifts and notices that everybody can read', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '值守', days: 4, posts: [{ name: '值守', places: 1 }] })
    const need = await community.postNeed('热饭', [{ item: '热饭', measure: '份', wanted: 60 }])
    await community.claim('street', shift)
    await community.claim('leader', shift, true)
    await community.withdraw('street', shift)
    await community.pledge('leader', need.id, 20)
    const page = await open('leader')
    await go(page, '/pages/me/index', /热饭/)
    await isFit(page, 'me')
  })

  it('has a duty from check-in to certificate that everybody can read', async () => {
    const { community } = stage
    const posts = [{ name: '消杀', places: 3 }]
    const startsAt = Date.now() + HOUR / 2
    const shift = await community.postShift({ title: '楼道消杀', startsAt, units: ['m2'], posts })
    await community.claim('resident', shift)
    const page = await open('resident')
    await go(page, `/pages/duty/index?shift=${shift.id}`, /4 个数/)
    const digits = await top(page).locator('#digits').innerText()
    await isFit(page, 'duty-code')
    await community.checkInBy(digits, shift)
    await page.reload()
    await handOn(page).sees(/签到了/)
    await isFit(page, 'duty-there')
    await handOn(page).press(look === 'elder' ? words.duty.outElder : words.duty.outEarly)
    await handOn(page).sheet(words.duty.report).waitFor()
    await isFit(page, 'duty-work')
    await community.correctHours(shift, 3, '忘了点名')
    await page.reload()
    await handOn(page).sees(words.records.corrected)
    await isFit(page, 'duty-record')
    await go(page, '/pages/records/index', words.records.months)
    await isFit(page, 'records')
    await go(page, '/pages/my-certificate/index', words.certificate.period)
    await handOn(page).press(words.certificate.make)
    await handOn(page).sees(words.certificate.made)
    await isFit(page, 'certificate-made')
    const code = await top(page).locator('#certificate-code').innerText()
    await go(page, `/pages/certificate/index?code=${code}`, words.certificate.genuine)
    await isFit(page, 'certificate')
    await go(page, '/pages/me/index', words.me.known)
    await isFit(page, 'me-hours')
  })

  it('has what I can do, and where I can go, that everybody can read', async () => {
    const page = await open('keeper')
    await go(page, '/pages/abilities/index', words.abilities.skills)
    await isFit(page, 'abilities')
    await go(page, '/pages/openings/index', words.openings.title)
    await isFit(page, 'openings')
    await go(page, '/pages/certificate/index', words.certificate.ask)
    await isFit(page, 'certificate-ask')
  })

  it('says what to do without a network', async () => {
    const phone = await stage.phone()
    const page = await phone.open()
    if (look === 'elder') await handOn(page).press(words.common.elder)
    await handOn(page).sees(words.common.callCommunity)
    await phone.network.cut()
    await handOn(page).sees(/网络不好，先看/)
    await keepPicture(page, `offline.${look}`)
    expect(await faultsFor(page)).toEqual([])
  })
}
