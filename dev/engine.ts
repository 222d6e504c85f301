import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A database process that speaks the DynamoDB protocol on this machine. */
export interface Engine {
  name: 'dynalite' | 'DynamoDB Local'
  /** `http://127.0.0.1:<port>` */
  endpoint: string
  /** Ends the process, with what it holds written. */
  stop(): Promise<void>
}

/** The embedded engine. `folder` keeps the data on disk; without one it is in memory. */
export function startDynalite(folder?: string): Promise<Engine> {
  return startEngine('dynalite', './dynalite.child.mjs', folder === undefined ? [] : [folder])
}

const emulator = fileURLToPath(
  new URL('../conformance/node_modules/amplify-dynamodb-simulator/emulator', import.meta.url),
)

/** Whether DynamoDB Local can run here: its manifest is installed and there is a Java. */
export function hasDynamoDbLocal(): boolean {
  return existsSync(emulator) && spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0
}

/** Amazon's own engine, in memory: as strict as the real one where dynalite is lax. */
export function startDynamoDbLocal(): Promise<Engine> {
  return startEngine('DynamoDB Local', './dynamodb-local.child.mjs', [emulator])
}

async function startEngine(name: Engine['name'], script: string, args: string[]): Promise<Engine> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, { execArgv: [] })
  const port = await portOf(child, name)
  return { name, endpoint: `http://127.0.0.1:${port}`, stop: () => stopped(child) }
}

function portOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', (port) => resolve(String(port)))
    child.once('exit', (code) => reject(new Error(`${name} did not start (left with ${code})`)))
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    if (child.connected) child.disconnect()
  })
}
