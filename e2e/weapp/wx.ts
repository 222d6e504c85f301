import { answering, type Callbacks } from './answering'
import type { Life } from './life'
import type { Phone } from './phone'
import { requests } from './requests'
import type { Stage } from './stage'

interface To extends Callbacks {
  url: string
}

const device = {
  SDKVersion: '3.6.0',
  version: '8.0.50',
  platform: 'ios',
  system: 'iOS 16.0',
  brand: 'iPhone',
  model: 'iPhone 14',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  pixelRatio: 3,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
}

/** What the app said to the person, or asked WeChat to do. */
export interface Said {
  toasts: string[]
  calls: string[]
  /** Paths of the documents that WeChat was asked to show. */
  shown: string[]
}

/** `wx`, as far as the app calls it; `missing` gathers the names that it asks for in vain. */
export function createWx(phone: Phone, stage: Stage, life: Life, server: string) {
  const { storage, network } = phone
  const { done, failed } = answering(life)
  const said: Said = { toasts: [], calls: [], shown: [] }
  const missing = new Set<string>()
  const launch = { path: stage.routes[0], query: {}, scene: 1001, referrerInfo: {} }

  const travel = (name: string, given: To, how: (url: string) => string | undefined) => {
    const refused = how(given.url)
    if (refused === undefined) done(name, given)
    else failed(name, given, refused)
  }

  const api: Record<string, unknown> = {
    env: { USER_DATA_PATH: 'http://usr' },
    getSystemInfoSync: () => device,
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => device,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    canIUse: () => true,
    nextTick: (work: () => void) => life.timers.setTimeout(work),

    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.remove(key),

    onNetworkStatusChange: (listener: () => void) => network.listeners.add(life.during(listener)),
    offNetworkStatusChange: () => network.listeners.clear(),
    getNetworkType: (given: Callbacks) =>
      done('getNetworkType', given, { networkType: network.online ? 'wifi' : 'none' }),
    request: requests(network, life, server),
    login(given: Callbacks) {
      const code = phone.loginCode()
      if (code === undefined) failed('login', given, 'request:fail')
      else done('login', given, { code })
    },

    navigateTo: (given: To) => travel('navigateTo', given, stage.open),
    redirectTo: (given: To) => travel('redirectTo', given, stage.replace),
    reLaunch: (given: To) => travel('reLaunch', given, stage.startAt),
    navigateBack(given?: Callbacks & { delta?: number }) {
      stage.back(given?.delta)
      done('navigateBack', given)
    },
    setNavigationBarTitle(given: Callbacks & { title: string }) {
      stage.top.title = given.title
      done('setNavigationBarTitle', given)
    },
    pageScrollTo: (given: Callbacks) => done('pageScrollTo', given),
    stopPullDownRefresh: (given: Callbacks) => done('stopPullDownRefresh', given),

    showToast(given: Callbacks & { title: string }) {
      said.toasts.push(given.title)
      done('showToast', given)
    },
    scanCode(given: Callbacks) {
      if (phone.inSight === undefined) failed('scanCode', given, 'cancel')
      else done('scanCode', given, { result: phone.inSight, scanType: 'QR_CODE' })
    },
    setClipboardData: (given: Callbacks) => done('setClipboardData', given),
    getFileSystemManager: () => ({
      writeFile(
        given: Callbacks & { filePath: string; data: string | ArrayBuffer; encoding?: BufferEncoding },
      ) {
        const { data, encoding } = given
        const bytes = typeof data === 'string' ? Buffer.from(data, encoding) : Buffer.from(data.slice(0))
        phone.files.set(given.filePath, bytes)
        done('writeFile', given)
      },
    }),
    openDocument(given: Callbacks & { filePath: string }) {
      if (!phone.files.has(given.filePath)) return void failed('openDocument', given, 'file not found')
      said.shown.push(given.filePath)
      done('openDocument', given)
    },
    makePhoneCall(given: Callbacks & { phoneNumber: string }) {
      said.calls.push(given.phoneNumber)
      done('makePhoneCall', given)
    },
  }

  const wx = new Proxy(api, {
    get(known, name) {
      if (typeof name === 'symbol' || name in known) return Reflect.get(known, name)
      missing.add(name)
      return undefined
    },
  })
  return { wx, said, missing, launch }
}
