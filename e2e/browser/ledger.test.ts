import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { giftWay } from '../../miniapp/src/words/zh/gift-way'
import { ledger as text } from '../../miniapp/src/words/zh/ledger'
import { verifying } from '../../miniapp/src/words/zh/verifying'
import { top } from './browser'
import { handOn } from './hand'
import { onStage } from './stage'

const OWN = '/pages/verify/index?receiver=yangjiayuan'
const THIRD = '/pages/entry/index?receiver=yangjiayuan&n=3'
// What the demo's keeper has entered.
const ENTRIES = 14
const GIFT = { pledged: 200, came: 180, out: 50, on: 40, arrived: 38 }

/** So many of the first line more: somebody covers up a loss, or makes a gift larger. */
const more = <E extends { lines: object[] }>(entry: E): E => ({
  ...entry,
  lines: entry.lines.map((line) => ('quantity' in line ? { ...line, quantity: 7_777 } : line)),
})

describe('a stranger in the browser', () => {
  const stage = onStage({ filled: true })

  it('reads the ledger, finds a difference explained, and reckons all of it on their own phone', async () => {
    const page = await (await stage.phone()).open()
    const { tab, sees, press } = handOn(page)
    await tab(words.common.ledger)
    await sees(text.holdsHint(ENTRIES))
    await sees(text.nothingPersonal)
    await handOn(page).choose(text.filters.correction)
    await press(new RegExp(text.corrects(6)))
    await sees(text.entry.was)
    await sees('500')
    await sees('450')
    await sees(text.reasons.miscounted)
    await sees('有一箱装 50 只，不是 100 只')
    await sees(words.me.roles.secretary)
    await sees(text.entry.linked)
    await press(text.verifyAgain)
    await sees(verifying.holdsText(ENTRIES))
    await sees(new RegExp(verifying.sumsAgree))

    await press(verifying.copy)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/第 14 条，指纹 ([0-9A-F]{4} ){7}[0-9A-F]{4}。/)
    await top(page).getByRole('textbox').fill(copied)
    await press(verifying.compare)
    await sees(verifying.same(ENTRIES))
    await top(page)
      .getByRole('textbox')
      .fill(copied.replace(/[0-9A-F]{4}。/, '0000。'))
    await press(verifying.compare)
    await sees(verifying.other(ENTRIES))
  })

  it('takes the whole ledger away as a file', async () => {
    const page = await (await stage.phone()).open(OWN)
    await handOn(page).sees(verifying.holdsText(ENTRIES))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      handOn(page).press(verifying.fileSave),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    const whole = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    expect(whole).toMatchObject({ receiver: { id: 'yangjiayuan' }, prev: '0'.repeat(64) })
    expect(whole.links).toHaveLength(ENTRIES)
  })

  it('is told at which entry a tampered ledger breaks, and how', async () => {
    const restore = await stage.community.tamper(3, more)
    const page = await (await stage.phone()).open('/pages/ledger/index')
    const { sees, press } = handOn(page)
    await sees(text.broken)
    await sees(text.faultTitle('altered', 3))
    await press(text.verify)
    await sees(text.faultTitle('altered', 3))
    await sees(new RegExp(verifying.upTo(2)))
    await press(verifying.look(3))
    await sees(text.entry.title(3))
    await sees(text.broken)
    await restore()
  })

  it('finds by what their phone has seen before that a ledger was written anew', async () => {
    const page = await (await stage.phone()).open(OWN)
    const { sees, press } = handOn(page)
    await sees(verifying.holdsText(ENTRIES))
    const restore = await stage.community.tamper(3, more, true)
    await press(verifying.again)
    await sees(text.faultTitle('rewritten', ENTRIES))
    await sees(new RegExp(verifying.seen))
    // Who has never been here is warned by the fingerprints of the days.
    const other = await (await stage.phone()).open(OWN)
    await handOn(other).sees(new RegExp(verifying.days))
    // The entry itself fits its neighbours: that alone would tell nobody.
    await other.goto(`${stage.community.url}/#${THIRD}`)
    await handOn(other).sees(text.holds)
    await restore()
    await press(verifying.again)
    await sees(verifying.holdsText(ENTRIES))
  })

  it('keeps what was read where there is no network, and cannot reckon there', async () => {
    const phone = await stage.phone()
    const page = await phone.open('/pages/ledger/index')
    await handOn(page).sees(text.holdsHint(ENTRIES))
    await phone.network.loseServer()
    await handOn(page).press(text.verify)
    await handOn(page).sees(verifying.offline)
    await phone.network.findServer()
    await handOn(page).press(verifying.again)
    await handOn(page).sees(verifying.holdsText(ENTRIES))
  })

  it('follows a gift by its code from pledge to hand-over, without signing in', async () => {
    const code = await stage.community.giveAndHandOut(GIFT)
    const page = await (await stage.phone()).open('/pages/ledger/index')
    const { press, sees } = handOn(page)
    await press(new RegExp(giftWay.row))
    await top(page).getByRole('textbox').fill('K47P 2063')
    await press(giftWay.look)
    await sees(giftWay.notACodeHint)
    await top(page).getByRole('textbox').fill('K47P 2963')
    await press(giftWay.look)
    await sees(giftWay.unknown)
    await top(page)
      .getByRole('textbox')
      .fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase())
    await press(giftWay.look)
    await sees(giftWay.to('杨家园社区居委会'))
    await sees(/200 只/)
    await sees(new RegExp(`点到 180 只，${text.reasons['fewer given']}`))
    await sees(/50 只 给西口采样点/)
    await sees(/40 只 转给畅家巷社区居委会/)
    await sees(giftWay.left(90, '只'))
    // It goes on in the ledger of those to whom it was sent.
    await sees(new RegExp(`转来 40 只，点到 38 只，${text.reasons['lost on the way']}`))
    await sees(giftWay.left(38, '只'))
    await sees('在库里 128 只，发出去 50 只')
    await press(/点到 38 只/)
    await sees(text.entry.from)
    await sees(text.entry.linkedOne)
    await press(words.common.back)
    await press(/西口采样点/)
    await sees(text.entry.lots)
  })
})
