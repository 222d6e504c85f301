import type { Screen } from './screen'
import type { Stage } from './stage'

// Far beyond what a page takes on a busy machine.
const PATIENCE = 40_000
const LOOK_AGAIN = 20

type Said = string | RegExp

const says = (text: string, said: Said) => (typeof said === 'string' ? text === said : said.test(text))

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** What a person does with the page on top: reads, taps, types. */
export class Hand {
  readonly #stage: Stage
  readonly #screen: Screen

  constructor(stage: Stage, screen: Screen) {
    this.#stage = stage
    this.#screen = screen
  }

  /** All that stands on the page. */
  readonly text = (): string => textOf(this.#stage.top.host)

  /** Whether something of this kind, a CSS selector, is on the page. */
  readonly has = (kind: string): boolean => this.#stage.top.host.querySelector(kind) !== null

  /** Waits until the page says it, anywhere. */
  readonly sees = async (said: Said): Promise<void> => {
    await this.#until(`“${said}” is not there`, () => this.#contains(said) || undefined)
  }

  /** Waits until the page no longer says it. */
  readonly seesNoMore = async (said: Said): Promise<void> => {
    await this.#until(`“${said}” is still there`, () => !this.#contains(said) || undefined)
  }

  /** Waits for what has these words, all of them and no others, or that label, and taps it; under a sheet nothing can be tapped. */
  readonly tap = async (said: Said): Promise<void> => {
    this.#press(await this.#until(`nothing says “${said}”`, () => this.#saying(said)))
  }

  /** The same by id. */
  readonly tapOn = async (id: string): Promise<void> => {
    this.#press(await this.#until(`there is no #${id}`, () => this.#withId(id)))
  }

  /** Waits until one of several is shown as chosen, which no word says. */
  readonly seesOn = async (id: string): Promise<void> => {
    await this.#until(`#${id} is not on`, () => this.#withId(id)?.className.includes('is-on') || undefined)
  }

  /** WeChat's own way back, at the top left. */
  readonly back = (): void => this.#stage.back()

  /** The house at the top left, which WeChat shows on a page that was opened from a chat. */
  readonly home = (): void => void this.#stage.startAt(this.#stage.routes[0] ?? '')

  /** Writes into a field as if nothing had stood there. */
  readonly type = async (id: string, value: string): Promise<void> => {
    const field = await this.#until(`there is no #${id}`, () => this.#withId(id))
    this.#tell(field, 'input', { value, cursor: value.length })
  }

  #contains(said: Said): boolean {
    const text = this.text()
    return typeof said === 'string' ? text.includes(said) : said.test(text)
  }

  /** What a finger reaches: a sheet covers the page under it. */
  #reachable(): Element {
    const { host } = this.#stage.top
    return [...host.querySelectorAll('.mask')].at(-1) ?? host
  }

  #saying(said: Said): Element | undefined {
    const found = [...this.#reachable().querySelectorAll('*')].filter(
      (element) => says(textOf(element), said) || says(element.getAttribute('aria-label') ?? '', said),
    )
    // The innermost, as a finger would touch it; what it does may be the business of one around it.
    return found.find((element) => !found.some((other) => other !== element && element.contains(other)))
  }

  #withId(id: string): Element | undefined {
    return this.#reachable().querySelector(`[id$="--${id}"]`) ?? undefined
  }

  #press(element: Element): void {
    for (const type of ['touchstart', 'touchend']) {
      const touch = { identifier: 1, clientX: 5, clientY: 5 }
      const event = new this.#screen.window.Event(type, { bubbles: true, cancelable: true })
      element.dispatchEvent(Object.assign(event, { touches: [touch], changedTouches: [touch] }))
    }
  }

  /** What a native control tells the page. */
  #tell(element: Element, type: string, detail: object): void {
    const { Event } = this.#screen.framework.glassEasel
    const { __wxElement: target } = element as unknown as { __wxElement: never }
    Event.dispatchEvent(target, new Event(type, detail, { bubbles: true, composed: true }))
  }

  async #until<Found>(otherwise: string, look: () => Found | undefined): Promise<Found> {
    const began = Date.now()
    for (;;) {
      const found = look()
      if (found !== undefined) return found
      if (Date.now() - began > PATIENCE) throw new Error(`${otherwise}: ${this.text()}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
    }
  }
}
