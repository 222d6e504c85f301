import { HOUR } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const posts = [{ name: '消杀', places: 3 }]

describe('the hours of a volunteer in the browser', () => {
  const stage = onStage()

  it('claims, is checked in by four digits, checks out, says what was done, and has a certificate that a stranger verifies', async () => {
    const { community } = stage
    const shift = await community.postShift({
      title: '楼道消杀',
      startsAt: Date.now() + HOUR / 2,
      units: ['m2'],
      posts,
    })
    const page = await (await stage.phone()).open(shift.path)
    const { press, sees, become, sheet } = handOn(page)
    await press(words.task.claim)
    await become('resident')
    await sees(words.duty.fresh)
    const digits = await top(page).locator('#digits').innerText()
    expect(digits).toMatch(/^\d{4}$/)

    await community.checkInBy(digits, shift)
    await sees(/签到了/)
    await press(words.duty.outEarly)
    const work = sheet(words.duty.report)
    await work.getByRole('textbox').fill('1200')
    await work.getByRole('button', { name: words.duty.reportSave }).click()
    await sees('1,200 平方米')
    await sees(words.records.unconfirmed)

    await community.correctHours(shift, 3, '到得早，忘了点名')
    await page.reload()
    await sees(words.records.confirmed)
    await press(new RegExp(words.duty.toRecords))
    await press(/楼道消杀/)
    await sees(words.records.corrected)
    await sees(/到得早，忘了点名/)

    await page.goto(`${community.url}/#/pages/my-certificate/index`)
    await press(words.certificate.make)
    await sees(words.certificate.made)
    const code = await top(page).locator('#certificate-code').innerText()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      press(new RegExp(`^${words.certificate.save}$`)),
    ])
    expect(file.suggestedFilename()).toBe(`志愿服务记录证明 ${code}.pdf`)

    const stranger = await (await stage.phone()).open(`/pages/certificate/index?code=${code}`)
    const other = handOn(stranger)
    await other.sees(words.certificate.genuine)
    await other.sees('李*兰')
    await other.sees('3 小时')
    const field = top(stranger).getByRole('textbox', { name: words.certificate.compareName })
    await field.fill('李玉梅')
    await other.press(words.certificate.compareButton)
    await other.sees(words.certificate.notSame)
    await field.fill('李玉兰')
    await other.press(words.certificate.compareButton)
    await other.sees(words.certificate.same)

    await other.press(words.certificate.again)
    const asked = top(stranger).getByRole('textbox', { name: words.certificate.ask })
    await asked.fill(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)
    await other.press(words.certificate.check)
    await other.sees(words.certificate.notACode)
    await asked.fill(code.toLowerCase().replaceAll('-', ' '))
    await other.press(words.certificate.check)
    await other.sees(words.certificate.genuine)
  })

  it('shows the code without a network', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '断网出示', posts })
    await community.claim('donor', shift)
    const phone = await stage.phone()
    const page = await phone.open(`/pages/duty/index?shift=${shift.id}`)
    await signedInAs('donor', page)
    const digits = await top(page).locator('#digits').innerText()
    await page.waitForFunction((code) => JSON.stringify({ ...localStorage }).includes(code), digits)
    await phone.network.loseServer()
    await page.reload()
    await handOn(page).sees(/网络不好，先看/)
    expect(await top(page).locator('#digits').innerText()).toBe(digits)
  })

  it('checks in by opening the link in a printed code', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '无信号点', startsAt: Date.now() + HOUR, posts })
    await community.claim('leader', shift)
    const { printed } = await community.siteCodes(shift)
    const page = await (await stage.phone()).open(`/pages/duty/index?code=${printed}`)
    const { press, become, sees } = handOn(page)
    await press(words.me.signIn)
    await become('leader')
    await sees(words.duty.checkInHere)
    await press(words.duty.checkIn)
    await sees(/签到了/)
  })

  it('served by somebody whom the leader signed up are found under 我的 once the same number is confirmed', async () => {
    const { community } = stage
    const shift = await community.postShiftNow({ title: '送菜上门', posts })
    const desk = await (await stage.phone()).open(`/pages/roster/index?task=${shift.task.id}`)
    const leader = handOn(desk)
    await signedInAs('leader', desk)
    await leader.press(words.roster.tools.proxy)
    const adding = leader.sheet(words.roster.add.title)
    await adding.getByRole('textbox', { name: words.roster.add.name }).fill('陈师傅')
    await adding.getByRole('textbox', { name: words.roster.add.phone }).fill('138 0000 7001')
    await adding.getByRole('switch', { name: words.roster.add.consent }).click()
    await adding.getByRole('button', { name: words.roster.add.submit }).click()
    await adding.getByText(words.roster.add.added('陈师傅')).waitFor()
    await adding.getByRole('button', { name: words.common.close }).click()
    await leader.press(words.roster.checkInName('陈师傅'))
    await expect.poll(() => community.here(shift), { timeout: 40_000 }).toEqual(['陈师傅'])

    const page = await (await stage.phone()).open('/pages/me/index')
    const { press, become, sees, sheet } = handOn(page)
    await press(words.me.signIn)
    await become('donor')
    expect(await top(page).getByText('送菜上门').count()).toBe(0)
    await press(new RegExp(`^${words.me.phone}`))
    await sheet(words.me.phone).getByRole('textbox').fill('13800007001')
    await sheet(words.me.phone).getByRole('button', { name: words.me.phoneSave }).click()
    await sees(words.me.phoneTail('7001'))
    await sees('送菜上门')

    await leader.press(new RegExp(words.roster.outAll))
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: words.roster.outSubmit(1) })
      .click()
    await expect.poll(() => community.gone(shift), { timeout: 40_000 }).toEqual(['陈师傅'])
    await community.correctHours(shift, 2, '早上就来了')
    await page.goto(`${community.url}/#/pages/my-certificate/index`)
    await press(words.certificate.make)
    await sees(words.certificate.made)
    const code = await top(page).locator('#certificate-code').innerText()
    const stranger = handOn(await (await stage.phone()).open(`/pages/certificate/index?code=${code}`))
    await stranger.sees(words.certificate.genuine)
    await stranger.sees('2 小时')
    await page.goto(`${community.url}/#/pages/records/index`)
    // What was read less than 5 s ago, here on 我的, is not read again before the app is opened anew.
    await page.reload()
    await sees('送菜上门')
  })
})
