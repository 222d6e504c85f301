import { Agent, request } from 'node:http'

/** Runs `work` for 0…count−1, so many at once, and answers with how many a second were done. */
export async function atOnce(
  count: number,
  concurrency: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < count) await work(next++)
    }),
  )
  return (count * 1000) / (performance.now() - began)
}

const agent = new Agent({ keepAlive: true })

/** Posts JSON with little work of its own: the load generator shares the machine with what it measures. */
export function post(
  url: string,
  { token, key, body }: { token: string; key: string; body: object },
): Promise<{ status: number; body: unknown }> {
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
