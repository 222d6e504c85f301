import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'muster-start-'))
// The first start builds the page if that has not been done.
const LONG = 300_000

let port: number
let running: ChildProcess | undefined

beforeAll(async () => {
  // Below 32768, where no system takes the ports that it gives to whoever asks for any: other suites do all the while.
  do port = 20_000 + Math.floor(Math.random() * 10_000)
  while (!(await isFree(port)))
})
afterEach(() => stop('SIGKILL'))
afterAll(() => rmSync(dataDir, { recursive: true }))

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function run(...args: string[]) {
  const env = { ...process.env, PORT: String(port), MUSTER_DATA: dataDir }
  const child = spawn(process.execPath, ['dev/start.mjs', ...args], { cwd: root, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const left = new Promise<number | null>((resolve) => child.once('close', resolve))
  running = child
  return { child, left, output: () => output }
}

async function ready(...args: string[]): Promise<void> {
  const { output, left } = run(...args)
  const leftEarly = left.then((code) => {
    throw new Error(`left with ${code}: ${output()}`)
  })
  const printed = (async () => {
    while (!output().includes(`Muster is ready at http://localhost:${port}\n`)) await pause()
  })()
  await Promise.race([printed, leftEarly])
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  const child = running
  running = undefined
  if (!child || child.exitCode !== null) return child?.exitCode ?? null
  const left = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.kill(signal)
  return left
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50))
const url = (path: string) => `http://localhost:${port}${path}`
const answers = () =>
  fetch(url('/v1/health')).then(
    () => true,
    () => false,
  )

async function call(method: string, path: string, body?: object, token?: string) {
  const response = await fetch(url(path), {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return response.json()
}
const signIn = () => call('POST', '/v1/sessions', { provider: 'demo', persona: 'newcomer' })

it('runs, keeps its data and its secrets over a restart, and starts over when asked', {
  timeout: LONG,
}, async () => {
  await ready()
  expect(await call('GET', '/v1/health')).toEqual({ status: 'ok' })
  expect(await (await fetch(url('/'))).text()).toContain('<!doctype html>')
  const { token } = await signIn()
  await call('PATCH', '/v1/me', { name: '韩雪' }, token)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(await stop('SIGTERM')).toBe(0)
  expect(await answers()).toBe(false)

  const began = Date.now()
  await ready()
  expect(Date.now() - began).toBeLessThan(20_000)
  expect(await call('GET', '/v1/me', undefined, token)).toMatchObject({ person: { name: '韩雪' } })
  expect(await stop('SIGINT')).toBe(0)

  await ready('--fresh')
  expect(await signIn()).toMatchObject({ person: { name: null } })
})

it('takes the server and the database with it when it is killed', { timeout: LONG }, async () => {
  await ready()
  await stop('SIGKILL')
  while (await answers()) await pause()
  // The database locks its folder, so this start would fail if the last one were still there.
  for (let tries = 0; ; tries++) {
    try {
      await ready()
      break
    } catch (error) {
      if (tries === 20) throw error
      await pause()
    }
  }
})

it('says so when the port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  const { left, output } = run()
  expect(await left).toBe(1)
  expect(output()).toBe(
    `Port ${port} is taken. Stop what runs there, or choose another: PORT=8788 npm start\n`,
  )
  await new Promise((resolve) => other.close(resolve))
})

it('refuses arguments that it does not know', async () => {
  const { left, output } = run('--frsh')
  expect(await left).toBe(1)
  expect(output()).toBe('npm start knows --fresh, not --frsh.\n')
})
