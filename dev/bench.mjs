// @ts-check
// `npm run bench`: every figure that Muster promises, against its floor measured in the same run.
// Arguments choose measurements by name: `npm run bench -- sizes`.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build.mjs'
import { run, stopOnSignals } from './children.mjs'
import { installIfNeeded } from './install.mjs'
import { findChromium, prepareSystem } from './system.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

stopOnSignals(130)
if (!(await installIfNeeded(root, 'packages'))) process.exit(1)
const missing = await prepareSystem({ java: false })
if (missing) {
  console.error(missing)
  process.exit(1)
}
if (!(await buildIfNeeded('h5')) || !(await buildIfNeeded('weapp'))) process.exit(1)

const args = ['--import', 'tsx', join('bench', 'main.ts'), ...process.argv.slice(2)]
const env = {
  ...process.env,
  CHROMIUM: findChromium(),
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
}
const { code } = await run(process.execPath, args, { cwd: root, env })
process.exit(code)
