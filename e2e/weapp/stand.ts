import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type OpenCommunity, openCommunity } from '../community'
import { type OpenApp, openApp } from './app'
import { Phone } from './phone'

// What the compiled code asks of `wx` and need not find: webpack keeps its list of chunks there, and Taro looks whether WeChat's cloud is in use.
const NOT_OURS = ['webpackJsonp', 'cloud']

/** A community and phones for one file of stories; by a story's end no app may have complained, nor asked `wx` for what it has not. */
export function onStand({ filled = false } = {}) {
  let community: OpenCommunity | undefined
  let apps: OpenApp[] = []

  beforeAll(async () => {
    community = await openCommunity({ filled })
  })
  afterAll(() => community?.close())
  afterEach(() => {
    const opened = apps
    apps = []
    opened.at(-1)?.close()
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
    const missing = new Set(opened.flatMap((one) => [...one.missing]))
    expect([...missing].filter((name) => !NOT_OURS.includes(name))).toEqual([])
  })

  const stand = {
    get community(): OpenCommunity {
      if (!community) throw new Error('The community opens before the first story.')
      return community
    },
    /** The phone of the person with this openid, with nothing of Muster on it. */
    phone: (openId: string) => new Phone(stand.community.wechat, openId),
    /** Starts the app on a phone, at its first page or where a shared link leads; the one that was open is closed. */
    open(phone: Phone, at?: string): OpenApp {
      apps.at(-1)?.close()
      const app = openApp(phone, { server: stand.community.url, ...(at === undefined ? {} : { at }) })
      apps.push(app)
      return app
    },
  }
  return stand
}
