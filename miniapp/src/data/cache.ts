import { DAY, Unreachable } from '@muster/shared'
import {
  type DehydratedState,
  dehydrate,
  hydrate,
  onlineManager,
  QueryClient,
  type QueryFilters,
  type QueryKey,
} from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as v from 'valibot'

const KEY = 'cache'
// Raised when a shape that is kept here changes, so that no new page reads old shapes.
const VERSION = 1
const KEPT_FOR = 7 * DAY
const SAVE_AFTER = 500
// 5 s: who waits at a bad network looks again soon; a request that fails at once costs nothing.
const TRY_AGAIN_AFTER = 5_000
// 5 s: going back and forth between two pages does not ask again for what was just read.
const FRESH_FOR = 5_000

/** What was read from the server, kept over restarts, so that a page opens with its last content where there is no network. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      // The pages say themselves that the network is away; a paused query would say nothing.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: false,
      refetchInterval: (query) => (query.state.error instanceof Unreachable ? TRY_AGAIN_AFTER : false),
      staleTime: FRESH_FOR,
      gcTime: KEPT_FOR,
    },
  },
})

const dehydrated = v.custom<DehydratedState>(
  (state) =>
    typeof state === 'object' && state !== null && 'queries' in state && Array.isArray(state.queries),
)
const kept = v.object({ version: v.literal(VERSION), savedAt: v.number(), state: dehydrated })

function restore() {
  const found = v.safeParse(kept, Taro.getStorageSync<unknown>(KEY))
  if (!found.success || Date.now() - found.output.savedAt > KEPT_FOR) return
  hydrate(cache, found.output.state)
  // However young it is: who starts the app anew wants to see what is so now.
  cache.invalidateQueries({ refetchType: 'none' })
}

/** What is worth keeping: everything that was ever read, whatever became of the last try to read it anew. */
function content(): DehydratedState {
  const { queries, mutations } = dehydrate(cache, {
    shouldDehydrateQuery: ({ state }) => state.data !== undefined,
  })
  const read = queries.map((query) => ({
    ...query,
    state: { ...query.state, status: 'success' as const, error: null },
  }))
  return { mutations, queries: read }
}

let saving = false

function saveSoon() {
  if (saving) return
  saving = true
  setTimeout(() => {
    saving = false
    Taro.setStorageSync(KEY, { version: VERSION, savedAt: Date.now(), state: content() })
  }, SAVE_AFTER)
}

const OPEN_TO_ALL = ['board', 'need', 'communities', 'goods', 'drives', 'certificate', 'ledger', 'entry']

const isPrivate = ({ queryKey: [first] }: { queryKey: readonly unknown[] }) =>
  typeof first !== 'string' || !OPEN_TO_ALL.includes(first)

/** Another person must not see what the last one read; what is shown right now is read anew. */
export function forgetPrivate() {
  cache.removeQueries({ predicate: isPrivate, type: 'inactive' })
  cache.resetQueries({ predicate: isPrivate })
}

/** What is being read for the first time may be from before a change, and would not be read again by being made invalid alone. */
async function readAgain(filters: QueryFilters): Promise<void> {
  await cache.cancelQueries(filters)
  await cache.invalidateQueries(filters)
}

/** Reads anew what is shown of it. */
export const readAnew = (queryKey: QueryKey, exact = false) => readAgain({ queryKey, exact })

/** Who has just signed in sees more of what is shown: names, and what is their own. */
export const readPrivateAnew = () => readAgain({ predicate: isPrivate })

/** Call once, before the first page. */
export function startCache() {
  restore()
  cache.getQueryCache().subscribe(({ type }) => {
    if (type === 'updated' || type === 'removed') saveSoon()
  })
  if (process.env.TARO_ENV === 'weapp') {
    onlineManager.setEventListener((setOnline) => {
      const heard = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
      Taro.onNetworkStatusChange(heard)
      // Who starts without a network would otherwise not notice when it comes: it is thought to be there.
      Taro.getNetworkType()
        .then(({ networkType }) => setOnline(networkType !== 'none'))
        .catch(() => undefined)
      return () => Taro.offNetworkStatusChange(heard)
    })
  }
}
