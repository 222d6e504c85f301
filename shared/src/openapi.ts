import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { contract } from './contract/contract'
import { type RefusalCode, refusals } from './contract/errors'
import { type Access, API_PREFIX, type Operation, type Schema } from './contract/operation'

type Json = Record<string, unknown>

/** What JSON Schema has no word for (trimming, normalising, checks across fields) is left to the message of the refusal. */
function schemaOf(schema: Schema, side: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: side })
  return rest
}

function whoText(who: Access): string {
  if (who.kind === 'anyone') return who.own ? 'anyone; who is signed in finds their own in it' : 'anyone'
  if (who.kind === 'person') return 'anyone signed in'
  return `${who.roles.join(', ')} of the community${who.shiftLeader ? ', or the leader of the shift' : ''}`
}

function securityOf(who: Access): Json[] {
  const session = { session: [] }
  if (who.kind !== 'anyone') return [session]
  return who.own ? [{}, session] : []
}

/** Refusals that follow from the shape of an operation, beside its own. */
function refusalsOf({ who, input, path, refusals: own }: Operation): RefusalCode[] {
  const implied: RefusalCode[] = [
    ...(who.kind === 'anyone' && !who.own ? [] : ['SIGN_IN_NEEDED' as const]),
    ...(who.kind === 'role' ? ['NOT_ALLOWED' as const] : []),
    ...(input === undefined ? [] : ['BAD_REQUEST' as const, 'TOO_LARGE' as const]),
    ...(path.includes('{') ? ['NOT_FOUND' as const] : []),
    'TOO_MANY',
    'BUSY',
  ]
  return [...new Set([...implied, ...own])]
}

function responsesOf(operation: Operation): Json {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of refusalsOf(operation)) {
    const { status } = refusals[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const refused = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `${code}: ${refusals[code].en}`).join('; '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
    },
  ])
  const done = {
    description: 'Done',
    content: { 'application/json': { schema: schemaOf(operation.output, 'input') } },
  }
  return { [operation.status]: done, ...Object.fromEntries(refused) }
}

const object = v.object({ properties: v.record(v.string(), v.unknown()) })

/** The parameters of a GET's query: each may be left out. */
function queryOf(input: Schema): Json[] {
  const { properties } = v.parse(object, schemaOf(input, 'input'))
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
}

function entryOf(name: string, operation: Operation): Json {
  const { path, input, who, summary, method, engine } = operation
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => ({
    name: param,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const isRead = method === 'GET'
  const inQuery = isRead && input !== undefined ? queryOf(input) : []
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
  }
  return {
    operationId: name,
    tags: [engine],
    summary,
    description: `Who: ${whoText(who)}.`,
    security: securityOf(who),
    parameters: isRead ? [...inPath, ...inQuery] : [...inPath, key],
    ...(input === undefined || isRead
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(input, 'input') } },
          },
        }),
    responses: responsesOf(operation),
  }
}

/** The OpenAPI 3.1 document, made from the contract. */
export function openApi(): Json {
  const paths: Record<string, Json> = {}
  for (const [name, operation] of Object.entries(contract)) {
    const path = API_PREFIX + operation.path
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: entryOf(name, operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Muster 集结',
      version: '1',
      description: 'Volunteer sign-up, task claiming and donation pledges for a street.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: {
                code: { enum: Object.keys(refusals) },
                message: { type: 'string' },
                details: { type: 'object' },
              },
            },
          },
        },
      },
    },
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/** The same as a page to read: no script, nothing fetched. */
export function openApiPage(): string {
  const rows = Object.entries(contract).map(([name, operation]: [string, Operation]) => {
    const { method, path, summary, who, input, output } = operation
    const body = (title: string, schema: Schema | undefined) =>
      schema === undefined
        ? ''
        : `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(schemaOf(schema, 'input'), null, 2))}</pre></details>`
    return `<section id="${name}"><h2>${name}</h2><p><code>${method} ${API_PREFIX}${escaped(path)}</code></p>
<p>${escaped(summary)}. Who: ${escaped(whoText(who))}.</p>${body(method === 'GET' ? 'Query' : 'Body', input)}${body('Answer', output)}
<p>Refusals: ${refusalsOf(operation)
      .map((code) => `<code>${code}</code>`)
      .join(' ')}</p></section>`
  })
  const table = Object.entries(refusals).map(
    ([code, { status, zh, en }]) =>
      `<tr><td><code>${code}</code></td><td>${status}</td><td>${zh}</td><td>${en}</td></tr>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Muster 集结 API</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:860px;margin:0 auto;padding:16px;color:#211c18;background:#f6f4f0}h2{margin:32px 0 4px}pre{background:#fff;padding:12px;overflow:auto;font-size:13px}td{padding:2px 12px 2px 0;vertical-align:top}</style></head>
<body><h1>Muster 集结 API</h1><p>JSON under <code>${API_PREFIX}</code>; times ISO 8601 with offset; <code>Authorization: Bearer</code>; a changing call may carry an <code>Idempotency-Key</code>. Machine-readable: <a href="${API_PREFIX}/openapi.json">openapi.json</a>.</p>
${rows.join('\n')}<h2>Refusals</h2><table>${table.join('')}</table></body></html>`
}
