import { onlineManager } from '@tanstack/react-query'
import { cache, startCache } from './cache'
import { flush } from './outbox'
import { session } from './session'
import { ensureSignedIn } from './sign-in'

/** What happens once when the app starts: the last content is there, who one is, and what waited is sent. */
export function start() {
  startCache()
  onlineManager.subscribe((online) => {
    if (online) flush()
    // Also when it went away: the pages find out, and say of when their content is.
    cache.refetchQueries({ type: 'active' })
  })
  // Whatever was just answered shows that the network is back: what waits need not wait out its pause.
  cache.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') flush()
  })
  // Who is back sends what waited for them.
  session.subscribe(flush)
  // WeChat knows who one is without asking; where it cannot say now, the first tap asks again.
  if (process.env.TARO_ENV === 'weapp' && !session.get()) ensureSignedIn().catch(() => undefined)
  flush()
}
