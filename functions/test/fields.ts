import type { Operation } from '@muster/shared'
import { id } from '@muster/shared/text'
import { day, time } from '@muster/shared/time'
import * as v from 'valibot'

export type Path = (string | number)[]

/** What a field of a body takes. `max` of a text is in UTF-16 units, of a list in items. */
export type Kind =
  | { of: 'text'; max: number }
  /** As people paste it: takes what a text refuses. */
  | { of: 'pasted'; max: number }
  | { of: 'number'; min: number; max: number; whole: boolean }
  | { of: 'list'; min: number; max: number }
  | { of: 'object'; known: string[] }
  | { of: 'time' | 'day' | 'id' | 'code' | 'truth' | 'yes' | 'choice' }

export interface Field {
  path: Path
  kind: Kind
  optional: boolean
  nullable: boolean
  /** Its being there hangs together with other fields. */
  tied: boolean
  /** Inside of one of several shapes that a value may have: what is wrong may be said of the value as a whole, which stands here. */
  within?: Path
}

export interface Node {
  type: string
  wrapped?: Node
  item?: Node
  literal?: unknown
  options?: Node[]
  entries?: Record<string, Node>
  pipe?: { type: string; requirement?: unknown; paths?: Path[]; pipe?: Node['pipe'] }[]
}

/** The limit that a schema sets itself, or the one that it adds to. */
export function limit({ pipe = [] }: Pick<Node, 'pipe'>, type: string): number | undefined {
  const found = pipe.find((action) => action.type === type)?.requirement
  if (typeof found === 'number') return found
  return pipe.map((inner) => (inner.pipe ? limit(inner, type) : undefined)).find((max) => max !== undefined)
}

const has = ({ pipe = [] }: Pick<Node, 'pipe'>, type: string): boolean =>
  pipe.some((action) => action.type === type || (action.pipe !== undefined && has(action, type)))

function kindOf(node: Node): Kind {
  for (const [of, schema] of Object.entries({ time, day, id }))
    if ((node as unknown) === schema) return { of } as Kind
  const max = limit(node, 'max_length')
  switch (node.type) {
    case 'string':
      if (max !== undefined && !has(node, 'normalize')) return { of: 'pasted', max }
      return max === undefined ? { of: 'code' } : { of: 'text', max }
    case 'number':
      return {
        of: 'number',
        min: limit(node, 'min_value')!,
        max: limit(node, 'max_value')!,
        whole: has(node, 'integer'),
      }
    case 'array':
      return { of: 'list', min: limit(node, 'min_length') ?? 0, max: max! }
    case 'strict_object':
      return { of: 'object', known: Object.keys(node.entries ?? {}) }
    case 'boolean':
      return { of: 'truth' }
    case 'literal':
      return { of: node.literal === true ? 'yes' : 'choice' }
    case 'picklist':
    case 'union':
    case 'variant':
      return { of: 'choice' }
  }
  throw new Error(`no kind of field is known for ${node.type}`)
}

/** `good`: what a good body has there; it says which of several shapes is looked at. */
function walk(node: Node, good: unknown, path: Path, optional = false, nullable = false): Field[] {
  if (node.type === 'optional') return walk(node.wrapped!, good, path, true, nullable)
  if (node.type === 'nullable') return walk(node.wrapped!, good, path, optional, true)
  const shapes = (node.options ?? []).filter((option) => typeof option === 'object')
  const shape = shapes.find((option) => v.is(option as unknown as v.GenericSchema, good))
  if (shape?.entries) {
    const fields = walk(shape, good, path, optional, nullable)
    return node.type === 'variant' ? fields : fields.map((field) => ({ within: path, ...field }))
  }
  const own = { path, kind: kindOf(node), optional, nullable, tied: false }
  // Nothing can be wrong inside of what a good body does not have.
  if (good === undefined) return [own]
  const at = good as Record<string | number, unknown>
  const inner = Object.entries(node.entries ?? {}).flatMap(([name, entry]) =>
    walk(entry, at[name], [...path, name]),
  )
  const items = node.item ? walk(node.item, at[0], [...path, 0]) : []
  const tied = (node.pipe ?? []).flatMap(({ paths = [] }) => paths).map(([name]) => name)
  return [
    own,
    ...inner.map((field) => (tied.includes(field.path.at(-1)!) ? { ...field, tied: true } : field)),
    ...items,
  ]
}

/** Every field of an operation's body, itself first (its path is empty). Of a choice of shapes, those of the one that `good` has. */
export function fieldsOf({ input }: Operation, good: unknown): Field[] {
  return walk(input as unknown as Node, good, [])
}

/** A copy of `body` with `value` at `path`; the field is left out when there is no value. */
export function withValue(body: unknown, path: Path, ...value: [] | [unknown]): unknown {
  const copy: unknown = structuredClone(body)
  const last = path.at(-1)
  if (last === undefined) return value[0]
  let at = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) at = at[step] as typeof at
  if (value.length === 0) delete at[last]
  // Defined, not set: `__proto__` is to be a field like any other.
  else
    Object.defineProperty(at, last, { value: value[0], enumerable: true, configurable: true, writable: true })
  return copy
}
