import { onlineManager } from '@tanstack/react-query'
import { startCache } from './cache'
import { flush } from './outbox'
import { session } from './session'
import { ensureSignedIn } from './sign-in'

/** What happens once when the app starts: the last content is there, who one is, and what waited is sent. */
export function start() {
  startCache()
  onlineManager.subscribe((online) => {
    if (online) flush()
  })
  // WeChat knows who one is without asking; where it cannot say now, the first tap asks again.
  if (process.env.TARO_ENV === 'weapp' && !session.get()) ensureSignedIn().catch(() => undefined)
  flush()
}
