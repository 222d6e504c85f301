import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import * as v from 'valibot'
import { startServer } from '../dev/server'
import { firstPicture } from '../e2e/weapp/first-picture'
import { Phone } from '../e2e/weapp/phone'
import { startWeChat } from '../e2e/wechat'
import type { Figure } from './figure'

const weapp = fileURLToPath(new URL('../miniapp/dist/weapp', import.meta.url))

const appJson = v.object({
  subPackages: v.optional(v.array(v.object({ root: v.string() })), []),
  subpackages: v.optional(v.array(v.object({ root: v.string() })), []),
})

/** What a phone has to fetch before it shows the board. */
export async function pages(): Promise<Figure[]> {
  return [
    { what: 'weapp: main package, KB', value: mainPackage() / 1024, bound: { atMost: 900 } },
    {
      what: 'h5: JavaScript of the first load, KB gzip',
      value: (await firstLoad()) / 1024,
      bound: { atMost: 200 },
    },
    {
      what: 'weapp: setData until the board stands, KB',
      value: (await boardSetData()) / 1024,
      bound: { atMost: 16 },
    },
  ]
}

/** Bytes of the mini-program outside its subpackages. */
function mainPackage(): number {
  const { subPackages, subpackages } = v.parse(
    appJson,
    JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')),
  )
  const apart = [...subPackages, ...subpackages].map(({ root }) => join(weapp, root))
  const bytesUnder = (folder: string): number =>
    readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name)
      if (!entry.isDirectory()) return sum + statSync(path).size
      return apart.some((root) => join(root) === join(path)) ? sum : sum + bytesUnder(path)
    }, 0)
  return bytesUnder(weapp)
}

/** Bytes that the compiled mini-program hands to its view, from its start on a new phone until the board stands. */
async function boardSetData(): Promise<number> {
  const wechat = await startWeChat()
  const server = await startServer({ port: 0, wechat: wechat.app })
  const sent = await firstPicture(new Phone(wechat, 'o-bench'), server.url)
  await server.stop()
  await wechat.stop()
  return sent.reduce((sum, bytes) => sum + bytes, 0)
}

/** Bytes of all scripts, gzipped, that Chromium fetches until the board stands. */
async function firstLoad(): Promise<number> {
  const server = await startServer({ port: 0 })
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(server.url, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0)
  await browser.close()
  await server.stop()
  return bytes
}
