type Work = (...given: unknown[]) => void

/** How long an app runs. When it ends, as when WeChat closes it, nothing of it happens any more. */
export class Life {
  readonly #timers = new Set<NodeJS.Timeout>()
  #over = false

  get over(): boolean {
    return this.#over
  }

  end(): void {
    this.#over = true
    for (const timer of this.#timers) clearTimeout(timer)
  }

  /** The same work, unless the app has ended by then. */
  during<Given extends unknown[]>(work: (...given: Given) => void): (...given: Given) => void {
    return (...given) => {
      if (!this.#over) work(...given)
    }
  }

  /** The app's own timers. */
  readonly timers = {
    setTimeout: (work: Work, ms?: number, ...given: unknown[]) =>
      this.#keep(setTimeout(this.during(work), ms, ...given)),
    setInterval: (work: Work, ms?: number, ...given: unknown[]) =>
      this.#keep(setInterval(this.during(work), ms, ...given)),
    clearTimeout,
    clearInterval,
  }

  #keep(timer: NodeJS.Timeout): NodeJS.Timeout {
    this.#timers.add(timer)
    return timer
  }
}
