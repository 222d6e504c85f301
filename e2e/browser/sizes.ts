import type { Page } from 'playwright-core'
import { top } from './browser'

export type Look = 'normal' | 'elder'

// What mockups promise: targets of 44 px, 64 for old hands; no text under 13 px, 24 for old eyes.
const LEAST = { normal: { target: 44, text: 13 }, elder: { target: 64, text: 24 } } as const

/** What is smaller on the screen than the look allows: targets by their height, text by its size. */
export function tooSmall(page: Page, look: Look): Promise<string[]> {
  return top(page).evaluate((root, least) => {
    const shown = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().height > 0
    const say = (element: Element) => (element.textContent || element.getAttribute('aria-label') || '').trim()
    const targets = [...root.querySelectorAll('button, input, select, textarea')]
      .filter((element) => shown(element) && element.getBoundingClientRect().height < least.target)
      .map(
        (element) =>
          `${Math.round(element.getBoundingClientRect().height)} px high: ${say(element).slice(0, 40)}`,
      )
    const texts = [...root.querySelectorAll('*')]
      .filter(
        (element) =>
          shown(element) &&
          [...element.childNodes].some((one) => one.nodeType === 3 && one.textContent?.trim()),
      )
      .filter(
        (element) =>
          element.tagName !== 'OPTION' && Number.parseFloat(getComputedStyle(element).fontSize) < least.text,
      )
      .map((element) => `${getComputedStyle(element).fontSize} text: ${say(element).slice(0, 40)}`)
    return [...new Set([...targets, ...texts])]
  }, LEAST[look])
}
