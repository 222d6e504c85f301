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

  forget(): void {
    this.#done = 0
    this.#ms = 0
  }
}

interface Rounds {
  rounds: number
  /** How much of each work there is in a round, numbered on from 0. */
  aRound: number
  /** The first rounds, which are not counted: code is slower until it has run some thousand times. */
  warmingUp: number
  /** Before the turns of a round, and no part of what is measured. */
  prepare?: (from: number, to: number) => Promise<void>
}

/** Works that take turns, since what else the machine does changes from second to second. Each is read off its stopwatch. */
export async function takeTurns(
  turns: readonly [Stopwatch, (n: number) => Promise<unknown>][],
  { rounds, aRound, warmingUp, prepare }: Rounds,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    if (round === warmingUp) for (const [watch] of turns) watch.forget()
    const [from, to] = [round * aRound, (round + 1) * aRound]
    await prepare?.(from, to)
    // Who comes later in a round is slower, so each comes early as often as late.
    for (const [watch, work] of round % 2 === 0 ? turns : [...turns].reverse())
      await watch.run(from, to, work)
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
