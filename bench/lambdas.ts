import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import * as v from 'valibot'
import { bundleOf, lambdaEnvironment, packageInto } from '../dev/deployment'
import type { Figure } from './figure'

const folder = fileURLToPath(new URL('../artifacts/package', import.meta.url))
const ROUNDS = 11

// What every function must carry: the two clients and the commands that a store uses.
const SDK_ALONE = `
  export { DynamoDBClient } from '@aws-sdk/client-dynamodb'
  export { BatchGetCommand, DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand }
    from '@aws-sdk/lib-dynamodb'`

const state = v.object({
  service: v.object({
    custom: v.object({
      esbuild: v.object({
        target: v.string(),
        minify: v.boolean(),
        splitting: v.boolean(),
        banner: v.object({ js: v.string() }),
      }),
    }),
  }),
})

/** Size and import time of each function's bundle against the AWS SDK alone, bundled the same way. */
export async function lambdas(): Promise<Figure[]> {
  mkdirSync(folder, { recursive: true })
  await packageInto(folder)
  const names = ['people', 'duty', 'proxies', 'supply', 'ledger', 'board', 'papers', 'projector', 'clock']
  const sdk = await bundleSdk()
  const bundles = names.map(bundleOf)
  const [floor = Number.NaN, ...times] = await importTimes([sdk, ...bundles])
  return names.flatMap((name, n) => {
    // Papers carry the libraries of PDF and xlsx: what is held is that they cost little before they are needed.
    const size = name === 'papers' ? {} : { bound: { atMost: 1.5 } }
    const bound = { atMost: 1.5 }
    return [
      { what: `${name}: bundle, KB`, value: kilobytes(bundleOf(name)), floor: kilobytes(sdk), ...size },
      { what: `${name}: import, ms`, value: times[n] ?? Number.NaN, floor, bound },
    ]
  })
}

async function bundleSdk(): Promise<string> {
  const written = readFileSync(join(folder, 'serverless-state.json'), 'utf8')
  const { target, minify, splitting, banner } = v.parse(state, JSON.parse(written)).service.custom.esbuild
  const outdir = join(folder, 'sdk-alone')
  rmSync(outdir, { recursive: true, force: true })
  await build({
    stdin: { contents: SDK_ALONE, resolveDir: fileURLToPath(new URL('../functions', import.meta.url)) },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target,
    minify,
    splitting,
    banner,
  })
  return join(outdir, 'stdin.mjs')
}

/** Of all files in the folder of a bundle: what is imported late is one of its own. */
const kilobytes = (bundle: string) =>
  readdirSync(dirname(bundle)).reduce((sum, file) => sum + statSync(join(dirname(bundle), file)).size, 0) /
  1024

/** The least milliseconds of the processor that a fresh Node has needed to import each module: what else the machine does only adds to them. */
async function importTimes(files: string[]): Promise<number[]> {
  const times: number[][] = files.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, file] of files.entries()) times[n]?.push(await importTime(file))
  }
  return times.map((taken) => Math.min(...taken))
}

async function importTime(file: string): Promise<number> {
  const url = JSON.stringify(pathToFileURL(file).href)
  const script = `const began = process.cpuUsage()
    await import(${url})
    const { user, system } = process.cpuUsage(began)
    console.log((user + system) / 1000)
    process.exit()`
  const args = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: lambdaEnvironment() })
  return Number(stdout)
}
