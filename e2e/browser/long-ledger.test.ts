import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { ledger as text } from '../../miniapp/src/words/zh/ledger'
import { verifying } from '../../miniapp/src/words/zh/verifying'
import { writeLedger } from '../long-ledger'
import { handOn } from './hand'
import { onStage } from './stage'

const RECEIVER = 'changjiaxiang'
const OWN = `/pages/verify/index?receiver=${RECEIVER}`
const LENGTH = 10_000
// As many links as one answer holds.
const PART = 200
const ALTERED = 7_322

// 60 s: CI must not wait longer, and nobody in the street would.
const MOST_MS = 60_000
// Of all the time, in one piece: sliced, it is a fiftieth at most; in one piece it would be nearly all. A busy machine stretches both.
const MOST_IN_ONE = 1 / 10
// A phone of 2017 gives a page some 200 MB.
const MOST_BYTES = 150_000_000

/** Which parts of the chain a page has been answered. */
function partsOf(page: Page): number[] {
  const asked: number[] = []
  page.on('response', (response) => {
    const { pathname, searchParams } = new URL(response.url())
    if (pathname.endsWith('/ledger/proof') && response.ok()) asked.push(Number(searchParams.get('from') ?? 1))
  })
  return asked
}

/** What the page itself notes of how long it was not to be spoken to. */
const watchTasks = (page: Page) =>
  page.addInitScript(() => {
    const noted: number[] = []
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(duration)
    }).observe({ entryTypes: ['longtask'] })
  })

const longestTask = (page: Page) =>
  page.evaluate(() => Math.max(0, ...(window as unknown as { noted: number[] }).noted))

const memory = (page: Page) =>
  page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  )

describe('a ledger of ten thousand entries in a reader’s browser', () => {
  const stage = onStage()
  let written: Awaited<ReturnType<typeof writeLedger>> | undefined

  beforeAll(async () => {
    written = await writeLedger(stage.community.server, RECEIVER, LENGTH)
  }, 180_000)
  afterAll(() => written?.close())

  const all = Array.from({ length: LENGTH / PART }, (_, part) => part * PART + 1)

  async function reading() {
    const phone = await stage.phone()
    const page = await phone.context.newPage()
    await watchTasks(page)
    const parts = partsOf(page)
    await page.goto(`${stage.community.url}/#${OWN}`)
    return { phone, page, parts, ...handOn(page) }
  }

  it('is reckoned to its end, each entry once, in slices between which the page answers', async () => {
    const began = Date.now()
    const { page, parts, sees } = await reading()
    await sees(verifying.runningLong(LENGTH))
    await sees(/正在算第 \d,\d{3} 条/)
    await sees(verifying.holdsText(LENGTH))
    const took = Date.now() - began
    await sees(new RegExp(verifying.sumsAgree))
    expect(parts).toEqual(all)
    expect(took).toBeLessThan(MOST_MS)
    expect(await longestTask(page)).toBeLessThan(took * MOST_IN_ONE)
    expect(await memory(page)).toBeLessThan(MOST_BYTES)
    console.info(
      `10,000 entries: ${took} ms, ${parts.length} requests, ${await longestTask(page)} ms at most`,
    )
  }, 120_000)

  it('goes on where it was stopped, and where the network was lost', async () => {
    const { phone, parts, press, sees, seesNoMore } = await reading()
    await sees(/正在算第/)
    await press(verifying.stop)
    await sees(/停在第 [\d,]+ 条，到这里都对得上/)
    await press(verifying.goOn)
    await sees(/正在算第 \d,\d{3} 条/)
    await phone.network.loseServer()
    await sees(/没网，先停在第 [\d,]+ 条/)
    const before = parts.length
    expect(before).toBeLessThan(all.length)
    await phone.network.findServer()
    await seesNoMore(/没网/)
    await sees(verifying.holdsText(LENGTH))
    // Nothing is fetched twice. Of the one that was on its way when the network went the browser may tell nobody.
    expect(new Set(parts).size).toBe(parts.length)
    expect(all.filter((part) => !parts.includes(part)).length).toBeLessThanOrEqual(1)
  }, 120_000)

  it('is found altered at the one entry, deep inside, that somebody has touched', async () => {
    const restore = await written!.alter(ALTERED)
    const { sees } = await reading()
    await sees(text.faultTitle('altered', ALTERED))
    await sees(new RegExp(verifying.upTo(ALTERED - 1)))
    await restore()
  }, 120_000)

  it('is left alone by a page that the reader has left', async () => {
    const { page, parts, sees, press } = await reading()
    await sees(/正在算第/)
    await press(words.common.back)
    await sees(/杨家园社区/)
    const then = parts.length
    await page.waitForTimeout(2_000)
    // What was under way still arrives.
    expect(parts.length - then).toBeLessThanOrEqual(2)
  }, 120_000)
})
