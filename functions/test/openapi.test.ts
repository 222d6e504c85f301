import { contract, type Operation, operationNames, refusals } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from './fields'
import { onStreet } from './stage'

interface Described {
  operationId: string
  security: unknown[]
  parameters: { name: string; in: string; required: boolean }[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
  responses: Record<string, { description: string; content: Record<string, { schema: unknown }> }>
}
interface JsonSchema {
  type?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, unknown>; securitySchemes: Record<string, unknown> }
}

const stage = onStreet()

async function read() {
  const { status, body } = await stage.street.send('/v1/openapi.json', {})
  const document = body as Document
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  return { status, document, described }
}

/** Every `$ref` anywhere in it. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  )
}

describe('the OpenAPI document', () => {
  it('is of 3.1, with a title, a version, and paths under /v1', async () => {
    const { status, document } = await read()
    expect(status).toBe(200)
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({ title: 'Muster 集结', version: '1' })
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^\/v1\/[a-z]/)
  })

  it('has every operation of the contract once, by its own name, method and path', async () => {
    const { described } = await read()
    const rows = described.map(({ operationId, method, path }) => [operationId, method, path])
    const wanted = Object.entries(contract).map(([name, { method, path }]) => [
      name,
      method.toLowerCase(),
      `/v1${path}`,
    ])
    expect(rows.sort()).toEqual(wanted.sort())
  })

  it('names every parameter of a path, and the key of whatever changes something', async () => {
    for (const { path, method, parameters } of (await read()).described) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath)
      expect(parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(method !== 'get')
      expect(parameters.filter((each) => each.in === 'path').every(({ required }) => required)).toBe(true)
    }
  })

  it.each(operationNames)(
    'says of %s what its body holds and that nothing else may be in it',
    async (name) => {
      const { described } = await read()
      const found = described.find(({ operationId }) => operationId === name)
      const { input, who, method }: Operation = contract[name]
      const session = { session: [] }
      const unasked = who.kind === 'anyone' && who.own ? [{}, session] : []
      expect(found?.security).toEqual(who.kind === 'anyone' ? unasked : [session])
      if (input === undefined) return expect(found?.requestBody).toBeUndefined()
      if (method === 'GET') {
        const query = found?.parameters.filter((each) => each.in === 'query').map((each) => each.name)
        expect(found?.requestBody).toBeUndefined()
        return expect(query).toEqual(fieldsOf(contract[name], {}).flatMap(({ path }) => path))
      }
      // A choice of bodies is described one by one; its fields are another test's.
      if (name === 'signIn' || name === 'setPhone')
        return expect(JSON.stringify(found?.requestBody)).toContain('"wechat"')
      const schema = found?.requestBody?.content['application/json'].schema
      const fields = fieldsOf(contract[name], {}).filter(({ path }) => path.length === 1)
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
      expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(
        fields.map(({ path }) => String(path[0])).sort(),
      )
      expect([...(schema?.required ?? [])].sort()).toEqual(
        fields
          .filter(({ optional }) => !optional)
          .map(({ path }) => String(path[0]))
          .sort(),
      )
    },
  )

  it.each(operationNames)('lists what %s may answer, its own refusals among it', async (name) => {
    const { described } = await read()
    const responses = described.find(({ operationId }) => operationId === name)?.responses ?? {}
    const { status, refusals: own, who }: Operation = contract[name]
    expect(Object.keys(responses)).toContain(String(status))
    for (const code of own) expect(responses[refusals[code].status]?.description).toContain(code)
    if (who.kind !== 'anyone' || who.own) expect(responses[401]?.description).toContain('SIGN_IN_NEEDED')
    for (const { description, content } of Object.values(responses)) {
      expect(description).not.toBe('')
      expect(content['application/json']?.schema).toBeTypeOf('object')
    }
  })

  it('refers to nothing that it does not hold', async () => {
    const { document } = await read()
    const refs = new Set(refsIn(document))
    expect(refs.size).toBeGreaterThan(0)
    for (const ref of refs) {
      const steps = ref.replace(/^#\//, '').split('/')
      const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], document)
      expect([ref, typeof found]).toEqual([ref, 'object'])
    }
  })

  it('has a page to read that names every operation and fetches nothing', async () => {
    const response = await stage.street.app.api.request('/v1/docs')
    const page = await response.text()
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
    for (const name of operationNames) expect(page).toContain(`<h2>${name}</h2>`)
    expect(page).not.toMatch(/<script|<link|https?:\/\//)
  })
})
