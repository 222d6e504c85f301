import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { API_PREFIX, contract } from '@muster/shared'
import { beforeAll, describe, expect, it } from 'vitest'
import { sources } from '../functions/src/projector/project'
import { type FunctionName, owners } from '../functions/src/table/owners'
import {
  bundleFilesOf,
  bundleOf,
  grants,
  lambdaEnvironment,
  lambdas,
  only,
  packageInto,
  type Resources,
  routes,
} from './deployment'

const functionNames: FunctionName[] = [
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
const folder = fileURLToPath(new URL('../artifacts/package', import.meta.url))
let resources: Resources

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  resources = await packageInto(folder)
  // Nine bundles, and beside them whatever else the suite runs.
}, 240_000)

/** Runs a script in a bare Node that has `handler` from a function's bundle, and answers with what it prints. */
async function runBundle(name: string, script: string): Promise<string> {
  const file = JSON.stringify(pathToFileURL(bundleOf(name)).href)
  const source = `const { handler } = await import(${file}); ${script}; process.exit()`
  const args = ['--input-type=module', '--eval', source]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: tmpdir(),
    env: lambdaEnvironment(),
  })
  return stdout.trim()
}

const operations = Object.values(contract).flatMap(({ method, path, engine }) => {
  // WeChat's request knows no PATCH: there it comes as a POST that says what it is.
  const methods = method === 'PATCH' ? ['PATCH', 'POST'] : [method]
  return methods.map((one) => `${one} ${API_PREFIX}${path} → ${engine}`)
})
const about = ['/health', '/openapi.json', '/docs'].map((path) => `GET ${API_PREFIX}${path} → board`)

describe('the packaged deployment', () => {
  it('routes every operation of the contract exactly once, to its engine, and nothing else', () => {
    expect(routes(resources)).toEqual([...operations, ...about].sort())
  })

  it('packs each function with its handler and what that imports, and with nothing of another', () => {
    for (const name of functionNames) {
      expect(lambdas(resources)[name]?.handler).toBe(`functions/src/${name}/lambda.handler`)
      const zip = readFileSync(join(folder, `${name}.zip`)).toString('latin1')
      // A file's name stands before it and once more in the list at the end.
      const packed = [...zip.matchAll(/functions\/src\/(\w+\/[\w.-]+\.mjs)/g)].map(([, file]) => file!)
      expect([...new Set(packed)].sort()).toEqual(bundleFilesOf(name).map((file) => `${name}/${file}`))
      expect(packed).toContain(`${name}/lambda.mjs`)
    }
  })

  it('packs the fonts of papers with them, and with nothing else', () => {
    const font = 'node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff'
    for (const name of functionNames)
      expect(readFileSync(join(folder, `${name}.zip`)).includes(font)).toBe(name === 'papers')
  })

  it.each(functionNames)('bundles %s so that a bare Node loads its handler', async (name) => {
    expect(await runBundle(name, 'console.log(typeof handler)')).toBe('function')
  })

  it.each(['/v1/health', '/v1/openapi.json', '/v1/docs'])('answers GET %s', async (path) => {
    const event = {
      version: '2.0',
      rawPath: path,
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'GET', path }, domainName: 'example.com' },
    }
    const ask = `const { statusCode } = await handler(${JSON.stringify(event)}, {}); console.log(statusCode)`
    expect(await runBundle('board', ask)).toBe('200')
  })

  it('gives every function a role of its own', () => {
    const roles = functionNames.map((name) => lambdas(resources)[name]?.role)
    expect(new Set(roles).size).toBe(functionNames.length)
    expect(Object.keys(grants(resources)).sort()).toEqual(roles.toSorted())
  })

  it('ends every function well before an unconfirmed agenda entry stops counting', () => {
    for (const { timeout } of Object.values(lambdas(resources))) expect(timeout).toBeLessThanOrEqual(15)
  })

  it('writes no secret into the template', () => {
    for (const { environment } of Object.values(lambdas(resources))) {
      for (const [name, value] of Object.entries(environment)) {
        if (/SECRET|KEY|APP_ID/.test(name)) expect(value).toMatch(/^\{\{resolve:secretsmanager:muster\//)
      }
    }
  })
})

describe.each(functionNames)('the role of %s', (name) => {
  const patterns = (may: 'reads' | 'writes') =>
    Object.entries(owners)
      .filter(([, owner]) => owner[may].some((owning) => owning === name))
      .map(([prefix]) => (prefix.endsWith('#') ? `${prefix}*` : prefix))
      .sort()

  const own = () => grants(resources)[lambdas(resources)[name]?.role ?? ''] ?? []
  const onTable = (actions: string[]) =>
    own().filter(({ actions: granted }) => granted.some((action) => actions.includes(action)))

  it.each([
    ['reads', ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']],
    ['writes', ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']],
  ] as const)('%s exactly under the prefixes that are its own', (may, actions) => {
    const expected = patterns(may)
    expect(onTable([...actions])).toEqual(
      expected.length === 0 ? [] : [{ actions, resource: '{"Fn::GetAtt":["Table","Arn"]}', keys: expected }],
    )
  })

  it('allows nothing else but its own log, and the projector its stream and its failures', () => {
    const rest = own().filter(({ keys }) => keys === undefined)
    const allowed = [
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      ...(name === 'projector'
        ? [
            'dynamodb:DescribeStream',
            'dynamodb:GetRecords',
            'dynamodb:GetShardIterator',
            'dynamodb:ListStreams',
            'sqs:SendMessage',
          ]
        : []),
    ]
    expect(rest.flatMap(({ actions }) => actions).sort()).toEqual(allowed.sort())
    expect(rest.map(({ resource }) => resource)).not.toContain('"*"')
    const log = rest.find(({ actions }) => actions.includes('logs:PutLogEvents'))
    expect(log?.resource).toContain(`:log-group:/aws/lambda/muster-dev-${name}:*`)
  })
})

describe('the table, the stream and the API', () => {
  it('keeps one table on demand, recoverable to any moment, with a stream of keys', () => {
    expect(only(resources, 'AWS::DynamoDB::Table')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    })
  })

  it('tells the projector of sources only, takes single failures back and keeps what failed for good', () => {
    const mapping = only(resources, 'AWS::Lambda::EventSourceMapping')
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': ['ProjectorFailures', 'Arn'] } },
      },
    })
    const patterns = sources.map((prefix) => (prefix.endsWith('#') ? { prefix } : prefix))
    const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] }
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { dynamodb: { Keys: { pk: { S: patterns } } } },
    ])
  })

  it('throttles the API, runs the clock, and keeps logs for a while', () => {
    expect(only(resources, 'AWS::ApiGatewayV2::Stage')).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
    })
    expect(only(resources, 'AWS::Events::Rule')).toMatchObject({ ScheduleExpression: 'rate(1 minute)' })
    const logs = Object.values(resources).filter(({ Type }) => Type === 'AWS::Logs::LogGroup')
    expect(logs).toHaveLength(functionNames.length)
    for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(30)
  })
})

describe('what the checks see', () => {
  it('notices a route that is missing, doubled or sent elsewhere', () => {
    const [id, route] = Object.entries(resources).find(([, { Type }]) => Type.endsWith('::Route')) ?? []
    if (!id || !route) throw new Error('no route')
    const { [id]: _, ...missing } = resources
    expect(routes(missing)).not.toEqual(routes(resources))
    expect(routes({ ...resources, again: route })).not.toEqual(routes(resources))
    const elsewhere = JSON.parse(
      JSON.stringify(route).replace(/HttpApiIntegration\w+/, 'HttpApiIntegrationClock'),
    )
    expect(routes({ ...resources, [id]: elsewhere })).not.toEqual(routes(resources))
  })

  it('notices a key pattern too many', () => {
    const wider = JSON.parse(JSON.stringify(resources).replace('"BOARD#*"', '"BOARD#*","NAME#*"'))
    expect(grants(wider)).not.toEqual(grants(resources))
  })
})
