import type { Page } from 'playwright-core'
import { words } from '../../miniapp/src/words'
import { top } from './browser'

/** What a person does with a page of the app: presses, reads. Everything is found by its role and what it says. */
export function handOn(page: Page) {
  return {
    press: (name: string | RegExp) => top(page).getByRole('button', { name }).click(),
    choose: (name: string | RegExp) => top(page).getByRole('radio', { name }).click(),
    tab: (name: string | RegExp) => top(page).getByRole('tab', { name }).click(),
    sees: (text: string | RegExp) => top(page).getByText(text).first().waitFor(),
    seesNoMore: (text: string | RegExp) => top(page).getByText(text).first().waitFor({ state: 'hidden' }),
    /** The sheet over the page, by its title. */
    sheet: (name: string | RegExp) => page.getByRole('dialog', { name }),
    /** On the local server one says who one is, where WeChat would know. */
    become: (persona: string) => page.locator(`#persona-${persona}:visible`).click(),
  }
}

/** Signs somebody in on 我的, and goes back to where the tab was. */
export async function signedInAs(persona: string, page: Page): Promise<void> {
  const { press, become, sees } = handOn(page)
  const asked = page.url()
  await page.goto(asked.replace(/#.*|$/, '#/pages/me/index'))
  // The page that is left may have the same button, which does nothing any more while it goes.
  await sees(words.me.signedOut)
  await press(words.me.signIn)
  await become(persona)
  await top(page).getByRole('button', { name: words.me.signIn }).waitFor({ state: 'hidden' })
  await top(page).getByRole('status', { name: words.common.loading }).waitFor({ state: 'hidden' })
  await page.goto(asked)
  await page.reload()
}
