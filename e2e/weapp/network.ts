// Kept from before the app runs: the app itself must not find it.
const { fetch, AbortController } = globalThis

export interface Sending {
  url: URL
  method: string
  headers: Record<string, string>
  body: string | undefined
  /** Milliseconds. */
  timeout: number
}

export interface Answer {
  status: number
  headers: Record<string, string>
  text: string
}

type Listener = (state: { isConnected: boolean; networkType: 'wifi' | 'none' }) => void

/** The way out of the phone. It can be cut, and it can lose answers of requests that arrived. */
export class Network {
  #online = true
  #losesAnswers = false
  readonly #underWay = new Set<AbortController>()
  readonly listeners = new Set<Listener>()

  get online(): boolean {
    return this.#online
  }

  /** From now on nothing goes out, and what is under way fails. */
  cut(): void {
    this.#turn(false)
    for (const request of this.#underWay) request.abort()
  }

  restore(): void {
    this.#losesAnswers = false
    this.#turn(true)
  }

  /** From now on requests arrive, but the phone never hears what came of them. */
  loseAnswers(): void {
    this.#losesAnswers = true
  }

  /** Throws when there is no answer, for whatever reason. */
  async send({ url, method, headers, body, timeout }: Sending): Promise<Answer> {
    if (!this.#online) throw new Error('errcode:-106 error_msg:net::ERR_INTERNET_DISCONNECTED')
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timeout)
    this.#underWay.add(abort)
    try {
      const init = { method, headers, signal: abort.signal, ...(body === undefined ? {} : { body }) }
      const response = await fetch(url, init)
      const text = await response.text()
      if (this.#losesAnswers) throw new Error('errcode:-101 error_msg:net::ERR_CONNECTION_RESET')
      return { status: response.status, headers: Object.fromEntries(response.headers), text }
    } finally {
      clearTimeout(timer)
      this.#underWay.delete(abort)
    }
  }

  #turn(online: boolean): void {
    this.#online = online
    for (const listener of this.listeners)
      listener({ isConnected: online, networkType: online ? 'wifi' : 'none' })
  }
}
