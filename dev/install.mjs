// @ts-check
// Decides whether `npm ci` has to run. Uses Node alone: it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './children.mjs'

/**
 * Whether node_modules of `folder` differs from its lock. Contents are compared, not times: a checkout touches
 * the lock's time, and npm itself writes the lock last.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const installedLock = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(installedLock)) return false
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const present = packagesOf(installedLock)
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/') || link) return true
    const found = present[path]
    // An optional package is left out where it does not fit the platform.
    return found ? found.version === version : optional === true
  })
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>}
 */
function packagesOf(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages ?? {}
}

/**
 * Runs `npm ci` in `folder` unless what its lock says is there already.
 * @param {string} folder
 * @param {string} what for the line that is printed
 */
export async function installIfNeeded(folder, what) {
  if (isInstalled(folder)) return true
  console.log(`Installing ${what} (a minute or two the first time) …`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { code, output } = await run(npm, ['ci', '--no-audit', '--no-fund'], { cwd: folder, quiet: true })
  if (code !== 0) console.error(`${output}\nnpm ci failed in ${folder}.`)
  return code === 0
}
