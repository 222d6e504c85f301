import type * as v from 'valibot'
import type { Role } from '../people/schema'
import type { RefusalCode } from './errors'

export const API_PREFIX = '/v1'

export type Engine = 'people' | 'duty' | 'proxies' | 'supply' | 'ledger' | 'board' | 'papers'
export type Schema = v.GenericSchema

/**
 * Who may call an operation.
 * - `anyone`: without signing in; a session that is over is as none. `own`: who is signed in finds their own in it, and is told when
 *   their session is over, or the page would show them as a stranger.
 * - `person`: anyone signed in; what is theirs is found by who they are.
 * - `role`: a membership with one of `roles` in the community that the path's `id` belongs to (`of` says how it is found).
 *   `shiftLeader` lets the leader of that one shift in too. `secret`: who has no membership there at all is told 404,
 *   just as for something that does not exist.
 */
export type Access =
  | { kind: 'anyone'; own?: boolean }
  | { kind: 'person' }
  | {
      kind: 'role'
      roles: readonly Role[]
      of: 'community' | 'task' | 'shift' | 'need' | 'receiver'
      shiftLeader?: boolean
      secret?: boolean
    }

export interface Operation<
  Path extends string = string,
  In extends Schema | undefined = Schema | undefined,
  Out extends Schema = Schema,
  Who extends Access = Access,
> {
  engine: Engine
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Under `/v1`, with `{name}` for parameters. */
  path: Path
  summary: string
  who: Who
  /** The body's schema, or of a GET that of its query, in which all is text; absent where there is none. */
  input: In
  output: Out
  /** HTTP status of the first success; a handler may answer 200 for "was so already". */
  status: 200 | 201
  /** Refusals beside those that every operation may give. */
  refusals: readonly RefusalCode[]
}

type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [K in Name]: string } & PathParams<Rest>
  : unknown

export type ParamsOf<O extends Operation> = PathParams<O['path']>
export type InputOf<O extends Operation> = O['input'] extends Schema ? v.InferOutput<O['input']> : undefined
export type SentOf<O extends Operation> = O['input'] extends Schema ? v.InferInput<O['input']> : undefined
export type OutputOf<O extends Operation> = v.InferOutput<O['output']>

type Spec<Path extends string, Out extends Schema, Who extends Access> = Omit<
  Operation<Path, undefined, Out, Who>,
  'input' | 'status' | 'refusals'
> & { status?: 200 | 201; refusals?: readonly RefusalCode[] }

/** One entry of the contract. Without `input` the operation has no body; without `status` it answers 200. */
export function operation<const Path extends string, Out extends Schema, const Who extends Access>(
  spec: Spec<Path, Out, Who>,
): Operation<Path, undefined, Out, Who>
export function operation<
  const Path extends string,
  In extends Schema,
  Out extends Schema,
  const Who extends Access,
>(spec: Spec<Path, Out, Who> & { input: In }): Operation<Path, In, Out, Who>
export function operation(spec: Spec<string, Schema, Access> & { input?: Schema }): Operation {
  return { ...spec, input: spec.input, status: spec.status ?? 200, refusals: spec.refusals ?? [] }
}

export const anyone = { kind: 'anyone' } as const
export const anyoneWithOwn = { kind: 'anyone', own: true } as const
export const person = { kind: 'person' } as const
