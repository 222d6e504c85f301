// @ts-check
// What the tests need from the machine beside Node: Chromium, Chinese fonts, and in CI Java.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './children.mjs'

/** @returns {string | undefined} the path of a Chromium or Chrome; CHROMIUM names one by hand */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [
    process.env.CHROMIUM,
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** Whether text in Chinese is drawn: without a font every screenshot is boxes. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true
  return spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

export function hasJava() {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0
}

/**
 * Finds what the tests need, or installs it on Debian as root.
 * @param {{ java: boolean }} needs whether Java must be there too
 * @returns {Promise<string | undefined>} one line that says what is missing and how to get it
 */
export async function prepareSystem({ java }) {
  const missing = missingPackages(java)
  if (missing.length === 0) return undefined
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing.join(', ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { cwd: '/', env, quiet: true })
    const args = ['install', '-q', '-y', '--no-install-recommends', ...missing]
    const { output } = await run('apt-get', args, { cwd: '/', env, quiet: true })
    if (missingPackages(java).length > 0) console.error(output)
  }
  const still = missingPackages(java)
  if (still.length === 0) return undefined
  return `The tests need ${still.join(', ')}: sudo apt-get install ${still.join(' ')} (a Chrome elsewhere: CHROMIUM=/path)`
}

/** @param {boolean} java */
function missingPackages(java) {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ...(java && !hasJava() ? ['default-jre-headless'] : []),
  ]
}
