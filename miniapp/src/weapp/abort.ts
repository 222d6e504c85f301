type Listener = () => void

/** The part of AbortSignal that the query library reads; a mini-program has none. */
export class AbortSignal {
  aborted = false
  reason: unknown
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(_event: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_event: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  abortBy(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.onabort?.()
    for (const listener of this.listeners) listener()
  }
}

export class AbortController {
  readonly signal = new AbortSignal()

  abort(reason: unknown = new Error('aborted')) {
    this.signal.abortBy(reason)
  }
}
