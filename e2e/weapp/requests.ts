import { answering, type Callbacks } from './answering'
import type { Life } from './life'
import type { Network } from './network'

interface Request extends Callbacks {
  url: string
  method?: string
  header?: Record<string, string>
  data?: string | object
  timeout?: number
}

// WeChat takes these and no others.
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const TIMEOUT = 60_000
const AT_ONCE = 10

function addressOf(asked: string, server: string, query: object): URL {
  const { pathname, search } = new URL(asked)
  const url = new URL(pathname + search, server)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** `wx.request` over real HTTP: whatever server the app was built for, it is `server` that answers. Any status is a success. */
export function requests(network: Network, life: Life, server: string) {
  const { failed } = answering(life)
  const waiting: (() => Promise<void>)[] = []
  let underWay = 0

  async function next(): Promise<void> {
    if (underWay >= AT_ONCE) return
    const send = waiting.shift()
    if (!send) return
    underWay++
    await send()
    underWay--
    next()
  }

  return (given: Request) => {
    const method = (given.method ?? 'GET').toUpperCase()
    if (!METHODS.includes(method)) {
      failed('request', given, `invalid method ${method}`)
      return {}
    }
    const { data } = given
    const inQuery = method === 'GET' && typeof data === 'object'
    const text = typeof data === 'string' ? data : JSON.stringify(data)
    const answered = life.during(given.success ?? (() => {}))
    const completed = life.during(given.complete ?? (() => {}))
    waiting.push(async () => {
      try {
        const answer = await network.send({
          url: addressOf(given.url, server, inQuery ? data : {}),
          method,
          headers: { 'content-type': 'application/json', ...lowered(given.header) },
          body: inQuery || method === 'GET' ? undefined : text,
          timeout: given.timeout ?? TIMEOUT,
        })
        const told = { errMsg: 'request:ok', statusCode: answer.status, data: parsed(answer.text) }
        answered({ ...told, header: answer.headers, cookies: [] })
        completed(told)
      } catch (error) {
        failed('request', given, error instanceof Error ? error.message : String(error))
      }
    })
    next()
    return { abort() {} }
  }
}

const lowered = (header: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]))
