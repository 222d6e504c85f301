import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { papers } from '../../miniapp/src/words/zh/papers'
import { taking } from '../../miniapp/src/words/zh/taking'
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

// The demo's keeper took 2,000 KN95 in as the second entry, worth 4,620 yuan by invoice, and corrected the sixth.
const RECEIPT = '/pages/entry/index?receiver=yangjiayuan&n=2'
const CORRECTED = '/pages/entry/index?receiver=yangjiayuan&n=6'
const LEDGER = '/pages/ledger/index?receiver=yangjiayuan'

describe('papers of gifts in the browser', () => {
  const stage = onStage({ filled: true })

  it('a keeper prints what was received, and a stranger finds it genuine', async () => {
    const page = await (await stage.phone()).open(RECEIPT)
    await signedInAs('keeper', page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      handOn(page).press(new RegExp(`^${papers.acknowledgeFor}`)),
    ])
    const [, code = ''] = /^捐赠物资接收凭证 (.*)\.pdf$/.exec(file.suggestedFilename()) ?? []
    expect(code).toMatch(/^([2-9A-Z]{4}-){4}[2-9A-Z]{4}$/)

    const stranger = await (await stage.phone()).open(`/pages/certificate/index?code=${code}&of=gift`)
    const other = handOn(stranger)
    await other.sees(papers.genuine)
    await other.sees('兰州某商贸公司')
    await other.sees('发票 4,620 元')
    await other.sees('2,000 只')
    await other.press(new RegExp(papers.entry(2)))
    await other.sees('2,000')

    const forged = `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`
    const wary = await (await stage.phone()).open(`/pages/certificate/index?code=${forged}&of=gift`)
    await handOn(wary).sees(words.certificate.notACode)
  })

  it('the paper of an entry that was corrected says what had been written', async () => {
    const page = await (await stage.phone()).open(CORRECTED)
    await signedInAs('keeper', page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      handOn(page).press(new RegExp(`^${papers.acknowledgeFor}`)),
    ])
    const code = file.suggestedFilename().slice(-28, -4)
    await page.goto(`${stage.community.url}/#/pages/certificate/index?code=${code}&of=gift`)
    await handOn(page).sees(papers.genuine)
    await handOn(page).sees('450 只')
    await handOn(page).sees(/原来写 KN95 口罩 500 只/)
  })

  it('a secretary makes what is posted every five days, as a paper and as a table', async () => {
    const page = await (await stage.phone()).open(LEDGER)
    await signedInAs('secretary', page)
    const { press, sees } = handOn(page)
    await press(new RegExp(`^${taking.disclosure.row}`))
    for (const [button, ending] of [
      [taking.disclosure.pdf, 'pdf'],
      [taking.disclosure.xlsx, 'xlsx'],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), press(button)])
      expect(file.suggestedFilename()).toMatch(new RegExp(`^物资收支公示 .*\\.${ending}$`))
      await sees(/^做好了/)
    }
    await sees(taking.disclosure.money)
  })

  it('anybody takes the ledger away as a table', async () => {
    const page = await (await stage.phone()).open(LEDGER)
    const { press, sees } = handOn(page)
    await press(new RegExp(`^${taking.export.row}`))
    for (const [row, ending] of [
      [taking.export.xlsx, 'xlsx'],
      [taking.export.csv, 'csv'],
      [taking.export.json, 'json'],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), press(new RegExp(`^${row}`))])
      expect(file.suggestedFilename()).toMatch(new RegExp(`^杨家园社区居委会 公示台账 .*\\.${ending}$`))
      await sees(taking.export.saved)
    }
    expect(await top(page).getByRole('button', { name: taking.export.link }).count()).toBe(1)
  })
})
