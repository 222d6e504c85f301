import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type OpenCommunity, openCommunity } from '../community'
import { type OpenPhone, openBrowser, openPhone } from './browser'

/** A community and a browser for one file of stories; each story's phones must have met nothing wrong by its end. */
export function onStage({ filled = false } = {}) {
  let community: OpenCommunity | undefined
  let browser: Browser | undefined
  let phones: OpenPhone[] = []

  beforeAll(async () => {
    const opening = [openCommunity({ filled }), openBrowser()] as const
    ;[community, browser] = await Promise.all(opening)
  })
  afterAll(async () => {
    await browser?.close()
    await community?.close()
  })
  afterEach(async () => {
    const wrong = phones.flatMap((phone) => phone.wrong)
    await Promise.all(phones.map((phone) => phone.close()))
    phones = []
    expect(wrong).toEqual([])
  })

  return {
    get community(): OpenCommunity {
      if (!community) throw new Error('The community opens before the first story.')
      return community
    },
    /** A phone of somebody who was never here. */
    async phone(): Promise<OpenPhone> {
      if (!browser || !community) throw new Error('The browser opens before the first story.')
      const phone = await openPhone(browser, community.url)
      phones.push(phone)
      return phone
    },
  }
}
