import type { WeChat } from '../wechat'
import { Network } from './network'

// WeChat refuses more than 1 MB under one key.
const MOST_OF_A_KEY = 1024 * 1024

/** What the app leaves behind when it is closed, as WeChat keeps it: text, so that nothing is shared with the app that wrote it. */
class Storage {
  readonly #kept = new Map<string, string>()

  get(key: string): unknown {
    const text = this.#kept.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value)
    if (text === undefined) throw new Error(`setStorage:fail ${key} has no JSON`)
    if (Buffer.byteLength(text) > MOST_OF_A_KEY) throw new Error('setStorage:fail entry size limit reached')
    this.#kept.set(key, text)
  }

  remove(key: string): void {
    this.#kept.delete(key)
  }
}

/** A phone with WeChat on it: who is signed in there, what is stored, and its network. It outlives the app. */
export class Phone {
  readonly storage = new Storage()
  readonly network = new Network()
  /** Files that the app wrote, by path. */
  readonly files = new Map<string, Buffer>()
  /** What the camera sees; nothing while it is put away. */
  inSight: string | undefined
  readonly #openId: string
  readonly #wechat: WeChat

  constructor(wechat: WeChat, openId: string) {
    this.#wechat = wechat
    this.#openId = openId
  }

  /** What `wx.login` gives; nothing without a network. */
  loginCode(): string | undefined {
    return this.network.online ? this.#wechat.codeFor(this.#openId) : undefined
  }
}
