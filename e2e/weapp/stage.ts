import type { Screen } from './screen'
import type { Assembled } from './templates'

/** What WeChat calls on a page. */
interface PageHooks {
  route?: string
  __route__?: string
  options?: object
  setData(data: object, done?: () => void): void
  onLoad?(query: object): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onPullDownRefresh?(): void
  onShareAppMessage?(from: object): { title: string; path: string }
}

interface Shown {
  route: string
  host: HTMLElement
  page: PageHooks
  root: ReturnType<Assembled['root']>
  /** Bytes of each setData, in order. */
  sent: number[]
  /** What the app had WeChat write over it. */
  title?: string
}

// WeChat opens no eleventh page over ten.
const DEEPEST = 10

/** The pages that are open, one over the other; the top one is what the person sees. */
export class Stage {
  readonly routes: string[]
  readonly #window: Screen['window']
  readonly #stack: Shown[] = []
  #assembled: Assembled | undefined

  constructor({ window }: Screen, routes: string[]) {
    this.#window = window
    this.routes = routes
  }

  /** From now on pages can be opened. */
  raise(assembled: Assembled): void {
    this.#assembled = assembled
  }

  get top(): Shown {
    const top = this.#stack.at(-1)
    if (!top) throw new Error('No page is open.')
    return top
  }

  readonly pages = () => this.#stack.map(({ page }) => page)

  /** Opens a page over the others. Gives the reason when WeChat would not. */
  readonly open = (url: string): string | undefined => {
    if (this.#stack.length >= DEEPEST) return 'webview count limit exceed'
    return this.#push(url)
  }

  readonly replace = (url: string): string | undefined => {
    this.#pop(1)
    return this.#push(url)
  }

  readonly startAt = (url: string): string | undefined => {
    this.#pop(this.#stack.length)
    return this.#push(url)
  }

  readonly back = (pages = 1): void => {
    this.#pop(Math.min(pages, this.#stack.length - 1))
    this.top.host.style.display = ''
    this.top.page.onShow?.()
  }

  clear(): void {
    for (const { root, host } of this.#stack.splice(0)) {
      root.release()
      host.remove()
    }
  }

  #push(url: string): string | undefined {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?')
    if (!this.routes.includes(path)) return `page "${path}" is not found`
    if (!this.#assembled) throw new Error('The app has not been loaded.')
    const below = this.#stack.at(-1)
    if (below) {
      below.page.onHide?.()
      below.host.style.display = 'none'
    }
    const { document } = this.#window
    const host = document.body.appendChild(document.createElement('div'))
    const place = host.appendChild(document.createElement('div'))
    const root = this.#assembled.root(path)
    root.attach(host as never, place as never)
    const page = root.getComponent().getMethodCaller() as unknown as PageHooks
    const given = paramsOf(query)
    Object.assign(page, { route: path, __route__: path, options: given })
    const sent: number[] = []
    carryAsText(page, sent)
    this.#stack.push({ route: path, host, page, root, sent })
    page.onLoad?.(given)
    page.onShow?.()
    page.onReady?.()
    return undefined
  }

  #pop(pages: number): void {
    for (const { page, root, host } of this.#stack.splice(this.#stack.length - pages)) {
      page.onUnload?.()
      root.release()
      host.remove()
    }
  }
}

/** As they stand in the address: WeChat does not decode them. */
function paramsOf(query: string): Record<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]))
}

/** What a page sets travels to WeChat's other half as JSON; its bytes are counted. */
function carryAsText(page: PageHooks, sent: number[]): void {
  const setData = page.setData.bind(page)
  const counted = (data: object, done?: () => void) => {
    const text = JSON.stringify(data)
    sent.push(Buffer.byteLength(text))
    setData(JSON.parse(text), done)
  }
  Object.defineProperty(page, 'setData', { configurable: true, value: counted })
}
