import { Agent, request } from 'node:http'

/** Runs work so many at once, and counts only the time that it takes. */
export class Stopwatch {
  readonly #concurrency: number
  #done = 0
  #ms = 0

  constructor(concurrency: number) {
    this.#concurrency = concurrency
  }

  /** Runs `work` for `from` … `to` − 1. */
  async run(from: number, to: number, work: (n: number) => Promise<unknown>): Promise<void> {
    let next = from
    const began = performance.now()
    await Promise.all(
      Array.from({ length: this.#concurrency }, async () => {
        while (next < to) await work(next++)
      }),
    )
    this.#ms += performance.now() - began
    this.#done += to - from
  }

  perSecond(): number {
    return (this.#done * 1000) / this.#ms
  }
}

const agent = new Agent({ keepAlive: true })
const TRIES = 3

interface Posting {
  token: string
  key: string
  body: object
}
interface Posted {
  status: number
  body: unknown
}

/** Posts JSON; what was cut off goes out again under its key, as a phone sends it. */
export async function post(url: string, posting: Posting): Promise<Posted> {
  for (let tries = 1; ; tries++) {
    try {
      return await postOnce(url, posting)
    } catch (error) {
      if (tries === TRIES) throw error
    }
  }
}

/** With little work of its own: the load generator shares the machine with what it measures. */
function postOnce(url: string, { token, key, body }: Posting): Promise<Posted> {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${token}`,
    'Idempotency-Key': key,
  }
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
    })
    sending.once('error', reject)
    sending.end(JSON.stringify(body))
  })
}
