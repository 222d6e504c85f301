import { Logger } from '@aws-lambda-powertools/logger'
import {
  API_PREFIX,
  type Contract,
  type Input,
  type Language,
  type Operation,
  type OperationName,
  type Output,
  type Params,
  type Refusal,
  Refused,
  type Role,
  refusal,
  refusalMessage,
  refusals,
  refuse,
} from '@muster/shared'
import { Hono, type Context as HonoContext } from 'hono'
import * as v from 'valibot'
import type { Context } from '../services'
import { type Caller, readToken } from './session'

/** One parsed request. `caller` is there for every operation but those for `anyone`. */
export interface Request<K extends OperationName> {
  params: Params<K>
  body: Input<K>
  /** The idempotency key, as sent. */
  key: string | undefined
  caller: Contract[K]['who'] extends { kind: 'anyone' } ? Caller | undefined : Caller
  /** In what role the gate let the caller through, where it asked for one. */
  role?: Role | undefined
  /** The network address that the gateway saw it come from; nothing that its sender could write. */
  address?: string | undefined
  language: Language
}

/** `status` where the answer is not the contract's first success. */
export interface Answer<T> {
  body: T
  status?: 200 | 201
}

export type Handler<K extends OperationName> = (request: Request<K>) => Promise<Answer<Output<K>>>
export type Handlers<Names extends OperationName> = { [K in Names]: Handler<K> }

/** How roles are found: of a person in a community, and to which community (and shift leader) a path's id belongs. */
export interface Gate {
  roleIn(personId: string, communityId: string): Promise<Role | undefined>
  locate(
    of: 'community' | 'task' | 'shift' | 'need' | 'receiver',
    id: string,
  ): Promise<{ communityId: string; leaderId?: string | undefined } | undefined>
}

// 320 KB: the largest body of the contract changes all 40 of a task's widest shifts, with three bytes to a letter.
export const BODY_LIMIT = 320 * 1024
const MAX_DEPTH = 12
const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,64}$/
const ID = /^[A-Za-z0-9_-]{1,64}$/
const THROTTLED = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TimeoutError',
])

const logger = new Logger({ serviceName: 'muster' })

function languageOf(c: HonoContext): Language {
  return /^\s*en\b/i.test(c.req.header('Accept-Language') ?? '') ? 'en' : 'zh'
}

// What API Gateway says of a request (payload 2.0); on one machine nobody does.
const gateway = v.object({ requestContext: v.object({ http: v.object({ sourceIp: v.string() }) }) })

function addressOf(c: HonoContext): string | undefined {
  const said = v.safeParse(gateway, c.env)
  return said.success ? said.output.requestContext.http.sourceIp : undefined
}

function answerRefusal(c: HonoContext, why: Refusal): Response {
  const { code, details } = why
  const body = {
    error: {
      code,
      message: refusalMessage(why, languageOf(c)),
      ...(details === undefined ? {} : { details }),
    },
  }
  return c.json(body, refusals[code].status)
}

function tooDeep(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return false
  return depth >= MAX_DEPTH || Object.values(value).some((inner) => tooDeep(inner, depth + 1))
}

function badRequest(path: string, message: string): never {
  return refuse('BAD_REQUEST', { issues: [{ path, message }] })
}

async function textOf(request: globalThis.Request): Promise<string> {
  const declared = Number(request.headers.get('Content-Length') ?? 0)
  if (declared > BODY_LIMIT) refuse('TOO_LARGE', { limit: BODY_LIMIT })
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > BODY_LIMIT) refuse('TOO_LARGE', { limit: BODY_LIMIT })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return badRequest('', '内容不是 UTF-8')
  }
}

async function jsonOf(request: globalThis.Request): Promise<unknown> {
  const text = await textOf(request)
  if (text.trim() === '') return {}
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return badRequest('', '内容不是 JSON')
  }
  // An empty list has no unknown fields, so that a schema without required ones would take it.
  if (body === null || typeof body !== 'object' || Array.isArray(body)) badRequest('', '内容要是一个对象')
  if (tooDeep(body)) badRequest('', '内容套得太深')
  return body
}

function parse(schema: v.GenericSchema, body: unknown): unknown {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const issues = parsed.issues.slice(0, 20).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    message:
      issue.type === 'strict_object'
        ? issue.expected === 'never'
          ? '没有这一项'
          : '少了这一项'
        : issue.message,
  }))
  return refuse('BAD_REQUEST', { issues })
}

interface RawRequest {
  params: Record<string, string>
  body: unknown
  key: string | undefined
  caller: Caller | undefined
  role: Role | undefined
  address: string | undefined
  language: Language
}

// The one place where what was checked by the contract at run time takes the contract's type: the types of a generic operation
// cannot be followed through its schema, so the signature says what `checkAccess`, the route and `parse` have ensured.
function typed<K extends OperationName>(operation: Contract[K], raw: RawRequest): Request<K>
function typed({ input }: Operation, raw: RawRequest): unknown {
  return { ...raw, body: input === undefined ? undefined : parse(input, raw.body) }
}

/** In what role this caller may, where one is asked for; throws the refusal if they may not. */
async function checkAccess(
  { who }: Operation,
  caller: Caller | undefined,
  id: string,
  gate: Gate,
): Promise<Role | undefined> {
  if (who.kind === 'anyone') return undefined
  if (caller === undefined) return refuse('SIGN_IN_NEEDED')
  if (who.kind === 'person') return undefined
  const place = await gate.locate(who.of, id)
  if (place === undefined) refuse('NOT_FOUND')
  if (who.shiftLeader && place.leaderId === caller.personId) return 'leader'
  const role = await gate.roleIn(caller.personId, place.communityId)
  if (role !== undefined && who.roles.includes(role)) return role
  return refuse(who.secret && role === undefined ? 'NOT_FOUND' : 'NOT_ALLOWED')
}

/**
 * A Hono app that answers some operations of the contract: sign-in, access, parsing and refusals in one place. Each engine brings its own
 * operations, so that the schemas of the others stay out of its bundle.
 */
export function serve<Names extends OperationName>(
  operations: Pick<Contract, Names>,
  handlers: Handlers<Names>,
  gate: Gate,
  context: Context,
): Hono {
  const app = new Hono()

  async function callerOf(c: HonoContext, { who }: Operation): Promise<Caller | undefined> {
    const header = c.req.header('Authorization')
    if (header === undefined) return undefined
    const token = /^Bearer (\S+)$/i.exec(header)?.[1]
    const caller =
      token === undefined ? undefined : await readToken(token, context.secrets.session, context.now())
    // Whose session is over may still sign in, and read what is open to all.
    return caller === undefined && (who.kind !== 'anyone' || who.own) ? refuse('SIGN_IN_NEEDED') : caller
  }

  function register<K extends Names>(name: K): void {
    const known = operations[name]
    const operation: Operation = known
    const path = API_PREFIX + operation.path.replace(/\{(\w+)\}/g, ':$1')
    // WeChat's request knows no PATCH: there it comes as a POST that says what it is.
    const methods = operation.method === 'PATCH' ? ['PATCH', 'POST'] : [operation.method]
    app.on(methods, path, async (c) => {
      if (c.req.method !== operation.method && c.req.header('X-HTTP-Method-Override') !== operation.method)
        refuse('NOT_FOUND')
      const caller = await callerOf(c, operation)
      const params: Record<string, string> = c.req.param()
      if (Object.values(params).some((id) => !ID.test(id)))
        refuse(caller === undefined && operation.who.kind !== 'anyone' ? 'SIGN_IN_NEEDED' : 'NOT_FOUND')
      const role = await checkAccess(operation, caller, params.id ?? '', gate)
      const key = c.req.header('Idempotency-Key')
      // `toString` and its like would be found among the keys of anybody's calls.
      if (key !== undefined && (!IDEMPOTENCY_KEY.test(key) || key in {}))
        badRequest('Idempotency-Key', '要 8 到 64 个字母或数字')
      const given = operation.method === 'GET' ? c.req.query() : undefined
      const body = operation.input === undefined ? undefined : (given ?? (await jsonOf(c.req.raw)))
      const said = { params, body, key, caller, role }
      const request = typed<K>(known, { ...said, address: addressOf(c), language: languageOf(c) })
      const answer = await handlers[name](request)
      return c.json(answer.body, answer.status ?? operation.status)
    })
  }
  for (const name of Object.keys(operations)) if (isOne(handlers, name)) register(name)

  app.notFound((c) => answerRefusal(c, refusal('NOT_FOUND')))
  app.onError((error, c) => {
    if (error instanceof Refused) return answerRefusal(c, error.refusal)
    if (THROTTLED.has(error.name)) return answerRefusal(c, refusal('BUSY'))
    logger.error('request failed', { method: c.req.method, path: c.req.routePath, error })
    return answerRefusal(c, refusal('INTERNAL'))
  })
  return app
}

function isOne<Names extends OperationName>(handlers: Handlers<Names>, name: string): name is Names {
  return Object.hasOwn(handlers, name)
}
