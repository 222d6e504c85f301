import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The local server as users run it, in a process of its own, with its data in a folder that goes with it. */
export async function startProcess() {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', join('dev', 'main.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), MUSTER_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  await ready(child)
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async stop(): Promise<void> {
      const left = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await left
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text) => {
      if (String(text).includes('Muster is ready')) resolve()
    })
    child.once('close', (code) => reject(new Error(`the server left with ${code}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}
