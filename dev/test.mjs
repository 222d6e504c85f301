// @ts-check
// `npm test`: everything that a fresh machine needs, then lint, types, both builds and every suite.
// Arguments go to vitest: `npm test -- shared` runs the suites whose path has "shared" in it.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build.mjs'
import { run, stopOnSignals } from './children.mjs'
import { installIfNeeded } from './install.mjs'
import { findChromium, hasJava, prepareSystem } from './system.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const inCi = process.env.CI === 'true'
const report = join(root, 'artifacts', 'vitest.json')

/** @param {string} name */
const bin = (name) => join(root, 'node_modules', '.bin', name)

/** @param {number} passed @param {number} failed */
function close(passed, failed) {
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
}

/** @param {string} reason */
function giveUp(reason) {
  console.error(reason)
  close(0, 1)
}

/**
 * One check beside the suites: counts as one test.
 * @param {string} name
 * @param {() => Promise<boolean>} work
 */
async function check(name, work) {
  const began = performance.now()
  const passed = await work()
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return passed
}

/** @param {string} command @param {string[]} args */
async function succeeds(command, args) {
  const { code } = await run(command, args, { cwd: root })
  return code === 0
}

/** @returns {Promise<{ passed: number, failed: number }>} */
async function suites() {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = { ...process.env, CHROMIUM: findChromium() }
  const { code } = await run(bin('vitest'), [...args, ...process.argv.slice(2)], { cwd: root, env })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
  // A suite that could not load, an error outside any test, no test at all: none of them counts as a failed test.
  return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(failed, 1) }
}

stopOnSignals(130)
if (!(await installIfNeeded(root, 'packages'))) giveUp('The packages could not be installed.')
const missing = await prepareSystem({ java: inCi })
if (missing) giveUp(missing)
if (hasJava() && !(await installIfNeeded(join(root, 'conformance'), 'DynamoDB Local'))) {
  giveUp('DynamoDB Local could not be installed.')
}

const checks = [
  await check('lint', () => succeeds(bin('biome'), ['check', '--error-on-warnings', '.'])),
  await check('types', () => succeeds(bin('tsc'), ['--noEmit'])),
  await check('h5 build', () => buildIfNeeded('h5')),
  await check('weapp build', () => buildIfNeeded('weapp')),
]
const { passed, failed } = await suites()
const failedChecks = checks.filter((check) => !check).length
close(passed + checks.length - failedChecks, failed + failedChecks)
