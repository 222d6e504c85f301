import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { words } from '../../miniapp/src/words'
import { faultsFor, keepPicture } from './browser'
import { handOn, signedInAs } from './hand'
import { type Look, tooSmall } from './sizes'
import { onStage } from './stage'

/** A filled community on whose pages every phone has this look. */
export function inLook(look: Look) {
  const stage = onStage({ filled: true })
  return {
    look,
    stage,

    /** A phone with this look, and `persona` signed in on it. */
    async open(persona?: string): Promise<Page> {
      const page = await (await stage.phone()).open()
      if (look === 'elder') await handOn(page).press(words.common.elder)
      if (persona !== undefined) await signedInAs(persona, page)
      await handOn(page).sees(/杨家园社区/)
      return page
    },

    async go(page: Page, path: string, until: string | RegExp): Promise<void> {
      await page.goto(`${stage.community.url}/#${path}`)
      await handOn(page).sees(until)
    },

    /** Keeps a picture and sees that nothing is in the way of anybody who reads it. */
    async isFit(page: Page, name: string): Promise<void> {
      await page.locator('.sk:visible').first().waitFor({ state: 'hidden' })
      await keepPicture(page, `${name}.${look}`)
      expect(await faultsFor(page)).toEqual([])
      expect(await tooSmall(page, look)).toEqual([])
    },
  }
}

export type InLook = ReturnType<typeof inLook>
