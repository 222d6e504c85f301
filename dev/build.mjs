// @ts-check
// Builds the h5 page and the WeChat mini-program when their sources have changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { run } from './children.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const miniapp = join(root, 'miniapp')

/** @typedef {'h5' | 'weapp'} Target */

/** @type {Record<Target, readonly string[]>} */
const mustExist = { h5: ['index.html'], weapp: ['app.js', 'app.json', 'app.wxss'] }

/** @param {Target} target */
export const outputOf = (target) => join(miniapp, 'dist', target)

/** @param {Target} target */
const stampOf = (target) => join(miniapp, 'dist', `${target}.sources`)

/**
 * Builds `target` unless the last good build was made from the same sources.
 * @param {Target} target
 * @returns {Promise<boolean>} whether a sound build stands
 */
export async function buildIfNeeded(target) {
  const sources = fingerprint(target)
  if (isFresh(target, sources)) return true
  console.log(`Building ${target} (about a minute the first time) …`)
  rmSync(stampOf(target), { force: true })
  rmSync(outputOf(target), { recursive: true, force: true })
  const taro = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  const env = { ...process.env, NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: 'true' }
  const args = [taro, 'build', '--type', target, '--no-check']
  const { code, output } = await run(process.execPath, args, { cwd: miniapp, env, quiet: true })
  // Taro leaves with 0 even when nothing was built, so what counts is what it left on disk.
  const faults = [...(code === 0 ? [] : [`taro left with ${code}`]), ...faultsIn(target)]
  if (faults.length > 0) {
    console.error(
      `${output}\nThe ${target} build is broken:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    return false
  }
  mkdirSync(join(miniapp, 'dist'), { recursive: true })
  writeFileSync(stampOf(target), sources)
  return true
}

/**
 * @param {Target} target
 * @param {string} sources
 */
function isFresh(target, sources) {
  const stamp = stampOf(target)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources && faultsIn(target).length === 0
}

/**
 * What is wrong with the output of a build: files that are missing, scripts that do not parse, modules that
 * webpack replaced by a `throw`.
 * @param {Target} target
 * @param {string} folder
 * @returns {string[]}
 */
export function faultsIn(target, folder = outputOf(target)) {
  if (!existsSync(folder)) return ['there is no output']
  const missing = mustExist[target].filter((file) => !existsSync(join(folder, file)))
  const scripts = filesUnder(folder).filter((file) => file.endsWith('.js'))
  return [
    ...missing.map((file) => `${file} is missing`),
    ...(scripts.length === 0 ? ['there is no script'] : []),
    ...scripts.flatMap((file) => faultOf(file, relative(folder, file))),
  ]
}

/**
 * @param {string} file
 * @param {string} name
 */
function faultOf(file, name) {
  const source = readFileSync(file, 'utf8')
  const thrown = /Module (?:build|parse) failed[^"'`\n]{0,200}|Cannot find module '[^'"`]+'/.exec(source)
  if (thrown) return [`${name}: ${thrown[0]}`]
  try {
    new Script(source, { filename: name })
    return []
  } catch (error) {
    return [`${name}: ${error}`]
  }
}

/**
 * A hash of everything that the build reads from this repository.
 * @param {Target} target
 */
export function fingerprint(target) {
  const hash = createHash('sha256')
  const sources = [...filesUnder(miniapp), ...filesUnder(join(root, 'shared', 'src'))]
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
  for (const file of [join(root, 'package-lock.json'), join(root, 'shared', 'package.json'), ...sources]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  if (target === 'weapp') hash.update(process.env.TARO_APP_API ?? '')
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    // The compiler keeps a cache in a hidden folder.
    const apart = ['dist', 'node_modules', 'test'].includes(entry.name) || entry.name.startsWith('.')
    return folder === miniapp && apart ? [] : filesUnder(path)
  })
}
