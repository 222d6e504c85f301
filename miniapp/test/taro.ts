// Stands in for the Taro runtime in component tests: storage in memory, requests answered by the test, navigation written down.
import { useEffect, useRef } from 'react'

export interface FakeRequest {
  url: string
  method: string
  header: Record<string, string>
  data?: string
}

type Answer = { statusCode: number; data: unknown }
type Handler = (request: FakeRequest) => Promise<Answer> | Answer

interface Fake {
  storage: Map<string, string>
  requests: FakeRequest[]
  answer: Handler
  params: Record<string, string>
  visited: string[]
}

declare global {
  var fakeTaro: Fake | undefined
}

// On the global object: a test that starts the app anew reads all modules anew, but the phone stays the same.
globalThis.fakeTaro ??= {
  storage: new Map(),
  requests: [],
  answer: () => Promise.reject(new Error('no network')),
  params: {},
  visited: [],
}

/** What a test sets up and looks at. */
export const fake: Fake = globalThis.fakeTaro

const visit = ({ url }: { url: string }) => {
  fake.visited.push(url)
}

const Taro = {
  getStorageSync: (key: string) => JSON.parse(fake.storage.get(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => fake.storage.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => fake.storage.delete(key),
  async request(request: FakeRequest) {
    fake.requests.push(request)
    return fake.answer(request)
  },
  login: async () => ({ code: 'code' }),
  navigateTo: visit,
  redirectTo: visit,
  reLaunch: visit,
  navigateBack: () => fake.visited.push('back'),
  getCurrentPages: () => [{}, {}],
  showToast: ({ title }: { title: string }) => fake.visited.push(`toast ${title}`),
  setClipboardData: async () => undefined,
  pageScrollTo: () => undefined,
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => fake.visited.push(`tel ${phoneNumber}`),
  stopPullDownRefresh: () => undefined,
  nextTick: (work: () => void) => queueMicrotask(work),
  eventCenter: { on: () => undefined, off: () => undefined, trigger: () => undefined },
  getEnv: () => 'WEB',
}

export const useRouter = () => ({ params: fake.params })
export const useDidShow = (shown: () => void) => {
  const first = useRef(shown)
  useEffect(() => first.current(), [])
}
export const useDidHide = (_: () => void) => undefined
export const usePullDownRefresh = (_: () => void) => undefined
export const useShareAppMessage = (_: () => object) => undefined

export default Taro
