import * as v from 'valibot'
import { type Contract, contract, type OperationName, type Params, type Sent } from './contract'
import { isRefusalCode, type Refusal, Refused } from './errors'
import { API_PREFIX } from './operation'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  headers: Record<string, string>
  body?: unknown
}

/** Sends one request; rejects (with anything) when there is no answer. */
export type Transport = (request: HttpRequest) => Promise<{ status: number; body: unknown }>

/** No answer came: the network is away, or the server is. Whether the request took effect is not known; sending it again with its key is safe. */
export class Unreachable extends Error {
  constructor() {
    super('no answer')
    this.name = 'Unreachable'
  }
}

type Field<Name extends string, T> = unknown extends T
  ? unknown
  : T extends undefined
    ? unknown
    : { [K in Name]: T }

/** `params` of the path, `body`, and the idempotency `key` made when the person tapped. */
export type CallArguments<K extends OperationName> = Field<'params', Params<K>> &
  Field<'body', Sent<K>> & { key?: string }

const errorBody = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    details: v.optional(v.record(v.string(), v.unknown())),
  }),
})

const looseArguments = v.object({
  params: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.unknown()),
  key: v.optional(v.string()),
})

function refusalFrom(status: number, body: unknown): Refusal {
  const parsed = v.safeParse(errorBody, body)
  if (!parsed.success || !isRefusalCode(parsed.output.error.code))
    return { code: status === 429 ? 'TOO_MANY' : status === 503 ? 'BUSY' : 'INTERNAL' }
  const { code, details } = parsed.output.error
  return { code, details }
}

/** `?before=12`, of what is given; empty where nothing is. */
function queryOf(input: unknown): string {
  const given = Object.entries(v.parse(v.optional(v.record(v.string(), v.optional(v.string())), {}), input))
  const parts = given.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

export interface ClientOptions {
  transport: Transport
  token: () => string | undefined
  language?: () => string
  wait?: (ms: number) => Promise<void>
  random?: () => number
}

/** How often a request is sent again, with its key, when the server is busy. */
const BUSY_RETRIES = 3

/**
 * The typed client. `call` answers with the operation's output, throws `Refused` when the server refuses and `Unreachable` when nothing answers.
 * 429 and 503 are tried again with the same key, after a pause that grows and is spread at random.
 */
export function createClient({
  transport,
  token,
  language = () => 'zh',
  wait = (ms) => new Promise((done) => setTimeout(done, ms)),
  random = Math.random,
}: ClientOptions) {
  async function send(request: HttpRequest) {
    try {
      return await transport(request)
    } catch {
      throw new Unreachable()
    }
  }

  async function call<K extends OperationName>(
    name: K,
    args: CallArguments<K>,
  ): Promise<v.InferOutput<Contract[K]['output']>> {
    const operation: Contract[K] = contract[name]
    const { params, body, key } = v.parse(looseArguments, args)
    const path = operation.path.replace(/\{(\w+)\}/g, (_, param: string) =>
      encodeURIComponent(params[param] ?? ''),
    )
    const bearer = token()
    const isRead = operation.method === 'GET'
    const request: HttpRequest = {
      method: operation.method,
      path: API_PREFIX + path + (isRead ? queryOf(body) : ''),
      headers: {
        'Accept-Language': language(),
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined || isRead ? {} : { body }),
    }
    for (let attempt = 0; ; attempt++) {
      const answer = await send(request)
      if (answer.status < 300) return v.parse(operation.output, answer.body)
      const why = refusalFrom(answer.status, answer.body)
      if ((answer.status !== 429 && answer.status !== 503) || attempt === BUSY_RETRIES) throw new Refused(why)
      await wait(300 * 2 ** attempt * (0.5 + random()))
    }
  }

  return { call }
}

export type Client = ReturnType<typeof createClient>
