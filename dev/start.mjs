// @ts-check
// `npm start`: installs what is missing, builds the page when its sources changed, runs the server.
// PORT and MUSTER_DATA (data folder) change the defaults; --fresh starts over with empty data.
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build.mjs'
import { start, stopOnSignals } from './children.mjs'
import { installIfNeeded } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.PORT || 8787)
const dataDir = resolve(root, process.env.MUSTER_DATA || '.data')
const unknown = process.argv.slice(2).filter((argument) => argument !== '--fresh')

/** @param {string} reason */
function giveUp(reason) {
  console.error(reason)
  process.exit(1)
}

/** @returns {Promise<boolean>} */
function isPortFree() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

stopOnSignals()
if (unknown.length > 0) giveUp(`npm start knows --fresh, not ${unknown.join(' ')}.`)
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  giveUp(`PORT must be 1…65535, not ${process.env.PORT}.`)
if (!(await isPortFree()))
  giveUp(`Port ${port} is taken. Stop what runs there, or choose another: PORT=8788 npm start`)
if (!(await installIfNeeded(root, 'packages'))) process.exit(1)
if (!(await buildIfNeeded('h5'))) process.exit(1)

const server = start(
  process.execPath,
  ['--import', 'tsx', join('dev', 'main.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      MUSTER_DATA: dataDir,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    // The channel tells the server when this process is gone, however it went.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
)
server.once('exit', (code) => process.exit(code ?? 1))
