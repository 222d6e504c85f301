import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../dev/system.mjs'

// Without these Chromium calls home at its start, and as root it does not start at all.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PHONE = { width: 390, height: 844 }
// Far beyond what a page takes on a busy machine.
const PATIENCE = 45_000

const artifacts = fileURLToPath(new URL('../../artifacts/screens', import.meta.url))

/** One Chromium for a whole file of stories. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium: set CHROMIUM to its path.')
  return chromium.launch({ executablePath, args: FLAGS })
}

/** One person's browser: a phone with its own storage. Whatever goes wrong in it is remembered. */
export async function openPhone(browser: Browser, origin: string) {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE)
  const wrong: string[] = []
  const network = networkOf(context)
  let sessionOver = false

  function watch(page: Page): void {
    page.on('console', (message) => {
      // The browser itself reports each answer of 4xx there; which of them are wrong is told below.
      const said = `${message.text()} ${message.location().url}`
      if (message.type() === 'error' && !/Failed to load resource/.test(said)) wrong.push(`console: ${said}`)
    })
    page.on('pageerror', (error) => wrong.push(`thrown: ${error.message}`))
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText
      // What a page that is left still had under way is taken back by the browser.
      if (!network.wasCut() && why !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()} ${why}`)
    })
    page.on('response', (response) => {
      // 409 is a refusal, and so is that a gift has no such code: the pages say why. Nothing else should come of what a page offers.
      const isRefusal =
        response.status() === 409 || (response.status() === 404 && /\/gifts\//.test(response.url()))
      const isOver = sessionOver && response.status() === 401
      if (response.status() >= 400 && !isRefusal && !isOver)
        wrong.push(`answered ${response.status()}: ${response.url()}`)
    })
  }
  context.on('page', watch)

  return {
    context,
    network,
    /** What went wrong in any of its tabs: errors on the console, what was thrown, requests that failed though the network was there. */
    wrong,
    /** A new tab, at a path of the app as a shared link has it. */
    async open(path = ''): Promise<Page> {
      const page = await context.newPage()
      await page.goto(`${origin}/${path === '' ? '' : `#${path}`}`)
      return page
    },
    /** The session kept in the phone is none that the server takes any more, from the next start of the app on. */
    async endSession() {
      sessionOver = true
      const spoil = () => {
        const kept = localStorage.getItem('session') ?? ''
        localStorage.setItem('session', kept.replace(/"token":"[^"]*"/, '"token":"over"'))
      }
      for (const page of context.pages()) await page.evaluate(spoil)
    },
    close: () => context.close(),
  }
}

export type OpenPhone = Awaited<ReturnType<typeof openPhone>>

function networkOf(context: BrowserContext) {
  let cut = false
  return {
    /** Whether it has been cut at any time: what failed then is no fault. */
    wasCut: () => cut,
    async cut() {
      cut = true
      await context.setOffline(true)
    },
    restore: () => context.setOffline(false),
    /** The page itself can still be loaded, but nothing of the server answers. */
    async loseServer() {
      cut = true
      await context.route('**/v1/**', (route) => route.abort('connectionfailed'))
    },
    /** What is sent arrives, and what comes of it is never heard. */
    async loseAnswers() {
      cut = true
      await context.route('**/v1/**', async (route) => {
        await route.fetch().catch(() => undefined)
        await route.abort('connectionreset').catch(() => undefined)
      })
    },
    async findServer() {
      await context.unroute('**/v1/**')
      // The browser tells the page that it is online only after it was not.
      await context.setOffline(true)
      await context.setOffline(false)
    },
  }
}

/** What axe finds on the page: rule and element. */
export async function faultsFor(page: Page): Promise<string[]> {
  // Legacy: no page has frames, so that there is nothing to collect in a blank page of axe's own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** Keeps a picture of the page: the first fold, and all of it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true })
  await page.screenshot({ path: `${artifacts}/${name}.png` })
}

/** The page of the app that is on top; those below stay in the document. */
export const top = (page: Page) => page.locator('.taro_page:visible').last()
