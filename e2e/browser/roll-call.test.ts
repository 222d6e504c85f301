import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { chainOfThirty } from '../chain-of-thirty'
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

// A tap on a row within 600 ms of one that moved is taken for a double tap.
const SETTLED = 700

describe('a roll-call in the browser', () => {
  const stage = onStage()

  it('begins with a chain of thirty, two lines of which are put right, and ends with everybody’s hours', async () => {
    const { community } = stage
    const shift = await community.postShiftNow({
      title: '核酸采样点',
      posts: [
        { name: '维持秩序', places: 28 },
        { name: '扫码', places: 10 },
      ],
    })
    const page = await (await stage.phone()).open()
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await page.goto(`${community.url}/#/pages/roster/index?task=${shift.task.id}`)
    await press(words.roster.tools.paste)
    await top(page).getByRole('textbox').fill(chainOfThirty.text)
    await press(words.chain.read(chainOfThirty.lines))
    await sees(words.chain.ask.along('王秀芳', 1))
    await press(new RegExp(`${words.chain.answer.name}$`))
    await page.getByRole('dialog').getByRole('textbox').fill('王小明')
    await page.getByRole('dialog').getByRole('button', { name: words.chain.mend.keep }).click()
    await press(/^张为国/)
    await page.getByRole('dialog').getByRole('textbox').fill('张卫国')
    await page.getByRole('dialog').getByRole('button', { name: words.chain.mend.keep }).click()
    await sees(words.chain.allSeen)
    await press(words.chain.add(chainOfThirty.people))
    await sees(words.chain.outcome.added(chainOfThirty.people))
    const roster = await community.roster(shift)
    expect(roster).toHaveLength(chainOfThirty.people)
    expect(roster[0]).toBe('张卫国 held 维持秩序')
    expect(roster).toContain('王小明 held 维持秩序')

    await press(words.chain.outcome.roster)
    await press(words.roster.tools.export)
    const out = sheet(words.roster.out.title)
    await out.getByRole('button', { name: words.roster.tools.copy }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('1. 张卫国')
    const download = page.waitForEvent('download')
    await out.getByRole('button', { name: words.roster.out.roster }).click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    await out.getByRole('button', { name: words.common.close }).click()
    await press(words.roster.checkInName('张卫国'))
    await sees(words.roster.done.checkIn('张卫国'))
    await page.waitForTimeout(SETTLED)
    await press(words.roster.checkInName('李玉兰'))
    await page.waitForTimeout(SETTLED)
    await press(words.roster.markAbsentName('王小明'))
    await page.getByRole('dialog').getByRole('button', { name: words.roster.reasons[0] }).click()
    await sees(words.roster.sections.absent(1))
    await sees(words.roster.sections.here(2))

    await press(words.roster.scan)
    const code = await community.digitsOf(shift, '马俊')
    await page.getByRole('dialog').getByRole('textbox', { name: words.roster.digits }).fill(code)
    await sheet(words.roster.scanTitle).getByText(words.roster.done.checkIn('马俊')).waitFor()
    await sheet(words.roster.scanTitle).getByRole('button', { name: words.common.close }).click()
    await sees(words.roster.sections.here(3))
    await expect.poll(() => community.here(shift), { timeout: 40_000 }).toEqual(['张卫国', '李玉兰', '马俊'])

    await press(new RegExp(words.roster.outAll))
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words.roster.outSubmit(3) })
      .click()
    await expect.poll(() => community.gone(shift), { timeout: 40_000 }).toHaveLength(3)
    await press(new RegExp(words.roster.ways.hours))
    await sees(words.leading.hours.toConfirm(3))
    await press(/^李玉兰/)
    const record = sheet('李玉兰')
    await record.getByRole('textbox', { name: words.leading.hours.in }).fill(community.clockNow(-90))
    await record.getByRole('radio', { name: words.leading.hours.reasons[1]! }).click()
    await record.getByRole('button', { name: words.leading.hours.save }).click()
    await sees(words.leading.hours.confirmed(1))
    expect((await community.minutesOf(shift, '李玉兰')) > 80).toBe(true)
  })

  it('goes on without a network, and sends each tap once when it is back', async () => {
    const { community } = stage
    const shift = await community.postShiftNow({
      title: '北门值守',
      posts: [{ name: '值守', places: 5 }],
    })
    for (const persona of ['resident', 'donor', 'keeper']) await community.claim(persona, shift)
    const phone = await stage.phone()
    const page = await phone.open()
    const { press, sees, seesNoMore } = handOn(page)
    await signedInAs('secretary', page)
    await page.goto(`${community.url}/#/pages/roster/index?task=${shift.task.id}`)
    await sees(words.roster.sections.missing(3))
    await phone.network.cut()
    await press(words.roster.checkInName('李玉兰'))
    await page.waitForTimeout(SETTLED)
    await press(words.roster.checkInName('陈立群'))
    await sees(words.roster.sections.here(2))
    await press(words.common.undo)
    await sees(words.roster.sections.here(1))
    await sees(words.roster.unsent(1))
    await page.waitForTimeout(4_500)
    expect(await community.here(shift)).toEqual([])
    await phone.network.restore()
    await expect.poll(() => community.here(shift), { timeout: 40_000 }).toEqual(['李玉兰'])
    await seesNoMore(words.roster.unsent(1))
    await sees(words.roster.sections.here(1))
  })
})
