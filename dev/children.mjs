// @ts-check
// Child processes of the commands: each leads its own process group, so that stopping one stops what it
// started, and a Ctrl-C in the terminal reaches only the command, which then stops its children in order.
import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
let stopping = false

const PATIENCE_MS = 10_000
const ORPHAN_CHECK_MS = 500

/**
 * Starts a child in a process group of its own and remembers it until it exits.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function start(command, args, options) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  running.add(child)
  child.once('close', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/**
 * Runs a child to its end. The output is inherited, or collected when `quiet`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>} code 1 when it could not start or was killed
 */
export function run(command, args, { cwd, env = process.env, quiet = false }) {
  const child = start(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: String(error) }))
    // Once everything is being stopped, how a child ended is nobody's answer: the command just leaves.
    child.once('close', (code) => stopping || resolve({ code: code ?? 1, output }))
  })
}

/** Asks every child to stop, and after ten seconds insists. Resolves when none is left. */
export async function stopChildren() {
  await Promise.all([...running].map(stopOne))
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopOne(child) {
  const closed = new Promise((resolve) => child.once('close', resolve))
  signal(child, 'SIGTERM')
  const insist = setTimeout(() => signal(child, 'SIGKILL'), PATIENCE_MS)
  await closed
  clearTimeout(insist)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // It was gone already.
  }
}

/**
 * On SIGINT or SIGTERM, or when the npm that ran this command is gone: stop the children, then leave with `code`.
 * A second signal does not start over.
 */
export function stopOnSignals(code = 0) {
  async function leave() {
    if (stopping) return
    stopping = true
    await stopChildren()
    process.exit(code)
  }
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, leave)
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && leave(), ORPHAN_CHECK_MS).unref()
}
