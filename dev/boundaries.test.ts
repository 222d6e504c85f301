import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { assertions, crossings } from './boundaries'

const root = fileURLToPath(new URL('..', import.meta.url))

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sources(path)
    return /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const files = ['shared', 'functions', 'miniapp', 'dev', 'e2e', 'bench']
  .flatMap((folder) => sources(join(root, folder)))
  .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), source: readFileSync(path, 'utf8') }))

it('keeps every import inside its boundary', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(({ path, source }) => crossings(path, source))).toEqual([])
})

it('asserts no type outside tests', () => {
  expect(files.flatMap(({ path, source }) => assertions(path, source))).toEqual([])
})

it.each([
  [
    'miniapp/src/pages/board.tsx',
    '../../../functions/src/duty/store',
    'the mini-program imports itself and shared only',
  ],
  ['miniapp/src/pages/board.tsx', '@muster/functions', 'the mini-program imports itself and shared only'],
  [
    'functions/src/duty/handlers.ts',
    '../../../miniapp/src/data/board',
    'functions import themselves and shared only',
  ],
  ['functions/src/main.ts', '../../dev/server', 'functions import themselves and shared only'],
  ['functions/src/duty/handlers.ts', '../supply/store', 'engines do not import each other'],
  ['functions/src/duty/handlers.ts', '../proxies/handlers', 'engines do not import each other'],
  ['functions/src/duty/handlers.ts', 'rrule', 'a heavy library comes in at one place'],
  ['functions/src/duty/views.ts', 'write-excel-file/node', 'a heavy library comes in at one place'],
  ['functions/src/duty/handlers.ts', '@aws-sdk/lib-dynamodb', 'only stores touch the AWS SDK'],
  ['dev/server.ts', '@aws-sdk/client-dynamodb', 'only stores touch the AWS SDK'],
  ['shared/src/duty/rules.ts', 'node:crypto', 'shared imports itself and valibot only'],
  ['shared/src/duty/rules.ts', '@valibot/to-json-schema', 'shared imports itself and valibot only'],
  ['dev/demo.ts', '../miniapp/src/words/zh', 'dev does not import the mini-program'],
])('sees when %s imports %s', (path, specifier, rule) => {
  const forms = [
    `import { x } from '${specifier}'`,
    `import type { X } from '${specifier}'`,
    `export * from '${specifier}'`,
    `const x = await import('${specifier}')`,
  ]
  for (const source of forms) expect(crossings(path, source)).toEqual([expect.stringContaining(rule)])
})

it.each([
  ['functions/src/duty/store.ts', '@aws-sdk/lib-dynamodb'],
  ['functions/src/table/client.ts', '@aws-sdk/client-dynamodb'],
  ['functions/src/duty/handlers.ts', '@muster/shared'],
  ['functions/src/main.ts', './duty/handlers'],
  ['functions/src/proxies/adding.ts', '../duty/claiming'],
  ['functions/src/duty/repeats/rule.ts', 'rrule'],
  ['miniapp/src/pages/board.tsx', '@muster/shared'],
  ['shared/src/contract/openapi.ts', '@valibot/to-json-schema'],
])('lets %s import %s', (path, specifier) => {
  expect(crossings(path, `import { x } from '${specifier}'`)).toEqual([])
})

it.each(['const x = y as string', 'const x = <string>y', 'const x = (y as unknown) as string'])(
  'sees the assertion in `%s`',
  (source) => {
    expect(assertions('shared/src/text.ts', source)).not.toEqual([])
  },
)

it('lets `as const` and `satisfies` pass', () => {
  expect(assertions('shared/src/text.ts', 'const x = [1] as const satisfies readonly number[]')).toEqual([])
})
