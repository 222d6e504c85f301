import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'
import type { FunctionName } from '../functions/src/table/owners'

const root = fileURLToPath(new URL('..', import.meta.url))
const names: FunctionName[] = [
  'people',
  'duty',
  'proxies',
  'supply',
  'ledger',
  'board',
  'papers',
  'projector',
  'clock',
]

let bundled: { name: FunctionName; files: string[] }[]

type Source = { entryPoints: string[] } | { stdin: { contents: string; resolveDir: string } }

async function bundle(source: Source): Promise<Metafile> {
  const { metafile } = await build({
    ...source,
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    splitting: true,
    outdir: join(root, 'artifacts'),
    write: false,
    metafile: true,
  })
  return metafile
}

/** The files, from the root, of which something is left in the bundle of a module. */
async function filesIn(source: Source): Promise<string[]> {
  const { outputs } = await bundle(source)
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
}

/** The files that run as soon as a module is loaded. */
async function filesRunBy(entry: string): Promise<Set<string>> {
  const { inputs } = await bundle({ entryPoints: [entry] })
  const run = new Set<string>()
  const visit = (file: string) => {
    if (run.has(file)) return
    run.add(file)
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind !== 'dynamic-import') visit(path)
  }
  visit(entry)
  return run
}

beforeAll(async () => {
  const files = names.map((name) => filesIn({ entryPoints: [`functions/src/${name}/lambda.ts`] }))
  bundled = (await Promise.all(files)).map((files, n) => ({ name: names[n]!, files }))
})

const carriersOf = (part: string) =>
  bundled.filter(({ files }) => files.some((file) => file.includes(part))).map(({ name }) => name)

it.each([
  ['shared/src/duty/chain/', ['proxies']],
  ['node_modules/rrule/', ['duty']],
  ['node_modules/pdfkit/', ['papers']],
  ['node_modules/fontkit/', ['papers']],
  ['node_modules/write-excel-file/', ['papers']],
  ['node_modules/@valibot/to-json-schema/', ['board']],
  ['shared/src/ledger/digest.ts', ['ledger', 'papers', 'projector']],
])('bundles %s into %j only', (part, carriers) => {
  expect(carriersOf(part)).toEqual(carriers)
})

it('leaves out of shared what a module does not name', async () => {
  const stdin = (contents: string) => ({ stdin: { contents, resolveDir: join(root, 'functions') } })
  const parser = (files: string[]) => files.filter((file) => file.startsWith('shared/src/duty/chain/'))
  expect(parser(await filesIn(stdin(`export { toIso } from '@muster/shared'`)))).toEqual([])
  expect(parser(await filesIn(stdin(`export { parseChain } from '@muster/shared'`)))).not.toEqual([])
})

it('runs the libraries of PDF and xlsx only when a paper is asked for', async () => {
  const run = [...(await filesRunBy('functions/src/papers/lambda.ts'))]
  expect(run.some((file) => file.includes('node_modules/hono/'))).toBe(true)
  expect(run.filter((file) => /node_modules\/(pdfkit|fontkit|write-excel-file)\//.test(file))).toEqual([])
})
