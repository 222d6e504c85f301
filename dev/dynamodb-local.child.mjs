// @ts-check
// Runs DynamoDB Local (Java) and ends it when the parent goes, even when the parent crashed: on its own the
// Java process would be left running. argv[2] is the folder with the jar.
import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'

const PATIENCE_MS = 30_000

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

const port = await freePort()
const java = spawn(
  'java',
  [
    '-Djava.library.path=./DynamoDBLocal_lib',
    '-jar',
    'DynamoDBLocal.jar',
    ...['-port', String(port), '-sharedDb', '-inMemory', '-disableTelemetry'],
  ],
  { cwd: process.argv[2], stdio: ['ignore', 'ignore', 'inherit'] },
)
java.once('error', () => process.exit(1))
java.once('exit', (code) => process.exit(code ?? 1))
for (const name of /** @type {const} */ (['disconnect', 'SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(name, () => java.kill('SIGKILL'))
}

const giveUpAt = Date.now() + PATIENCE_MS
while (!(await answers(port))) {
  if (Date.now() > giveUpAt) {
    java.kill('SIGKILL')
    process.exit(1)
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
}
process.send?.(port)
