import { HOUR } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { onStand } from './stand'

const posts = [{ name: '消杀', places: 3 }]

/** The four digits on the page. */
const digitsIn = (text: string) => /签到码(\d{4})/.exec(text)?.[1] ?? ''

describe('the hours of a volunteer in the mini-program', () => {
  const stand = onStand()

  it('claims, is checked in by four digits, checks out, says what was done, and has a certificate that a stranger verifies', async () => {
    const { community } = stand
    const shift = await community.postShift({
      title: '楼道消杀',
      startsAt: Date.now() + HOUR / 2,
      units: ['m2'],
      posts,
    })
    const phone = stand.phone('o-hours')
    const app = stand.open(phone, shift.path)
    const { hand, said } = app
    await hand.tap(words.task.claim)
    await hand.type('name', '赵春生')
    await hand.tap(words.task.claim)
    await hand.sees(words.duty.fresh)
    await hand.sees(/签到码\d{4}/)
    await community.checkInBy(digitsIn(hand.text()), shift)
    await hand.sees(/签到了/)
    await hand.tap(words.duty.outEarly)
    await hand.type('work-m2', '1200')
    await hand.tap(words.duty.reportSave)
    await hand.sees('1,200 平方米')

    await community.correctHours(shift, 3, '到得早，忘了点名')
    app.pullDown()
    await hand.sees(words.records.confirmed)
    await hand.sees(words.records.corrected)
    hand.home()
    await hand.tap(words.common.me)
    await hand.tap(words.certificate.mineShort)
    await hand.tap(words.certificate.make)
    await hand.sees(words.certificate.made)
    const code = /[2-9A-Z]{4}(?:-[2-9A-Z]{4}){4}/.exec(hand.text())?.[0] ?? ''
    await hand.tap(words.certificate.open)
    await expect.poll(() => said.shown, { timeout: 40_000 }).toHaveLength(1)
    expect([...phone.files.values()][0]?.subarray(0, 5).toString()).toBe('%PDF-')

    const stranger = stand.phone('o-stranger')
    const { hand: other } = stand.open(stranger, '/pages/certificate/index')
    stranger.inSight = `${community.url}/#/pages/certificate/index?code=${code}`
    await other.tap(words.certificate.scan)
    await other.sees(words.certificate.genuine)
    await other.sees('赵*生')
    await other.type('compare-name', '赵春生')
    await other.tap(words.certificate.compareButton)
    await other.sees(words.certificate.same)
  })

  it('checks in by scanning the code on the leader’s phone, and not by one of another shift', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '大门值守', startsAt: Date.now() + HOUR, posts })
    const elsewhere = await community.postShift({ title: '后门值守', startsAt: Date.now() + HOUR, posts })
    const phone = stand.phone('o-scans')
    const { hand } = stand.open(phone, shift.path)
    await hand.tap(words.task.claim)
    await hand.type('name', '周立新')
    await hand.tap(words.task.claim)
    await hand.sees(words.duty.fresh)
    phone.inSight = (await community.siteCodes(elsewhere)).rotating
    await hand.tapOn('scan')
    await hand.sees(words.duty.notMine)
    phone.inSight = (await community.siteCodes(shift)).rotating
    await hand.tapOn('scan')
    await hand.sees(/签到了/)
  })

  it('shows the code without a network, after a restart', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '断网出示', posts })
    const phone = stand.phone('o-offline-code')
    const first = stand.open(phone, shift.path)
    await first.hand.tap(words.task.claim)
    await first.hand.type('name', '高俊')
    await first.hand.tap(words.task.claim)
    await first.hand.sees(/签到码\d{4}/)
    const digits = digitsIn(first.hand.text())
    await expect.poll(() => JSON.stringify(phone.storage.get('cache')), { timeout: 40_000 }).toContain(digits)
    phone.network.cut()
    const { hand } = stand.open(phone, `/pages/duty/index?shift=${shift.id}`)
    await hand.sees(digits)
  })
})
