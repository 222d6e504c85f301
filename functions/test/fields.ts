import type { Operation } from '@muster/shared'
import { id } from '@muster/shared/text'
import { day, time } from '@muster/shared/time'

export type Path = (string | number)[]

/** What a field of a body takes. `max` of a text is in UTF-16 units, of a list in items. */
export type Kind =
  | { of: 'text'; max: number }
  /** As people paste it: takes what a text refuses. */
  | { of: 'pasted'; max: number }
  | { of: 'number'; min: number; max: number; whole: boolean }
  | { of: 'list'; min: number; max: number }
  | { of: 'object'; known: string[] }
  | { of: 'time' | 'day' | 'id' | 'code' | 'truth' | 'yes' | 'choice' | 'variant' }

export interface Field {
  path: Path
  kind: Kind
  optional: boolean
  nullable: boolean
  /** Its being there hangs together with other fields. */
  tied: boolean
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

const has = (node: Node, type: string) => node.pipe?.some((action) => action.type === type) ?? false

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
      return { of: 'choice' }
    case 'variant':
      return { of: 'variant' }
  }
  throw new Error(`no kind of field is known for ${node.type}`)
}

function walk(node: Node, path: Path, optional: boolean, nullable: boolean): Field[] {
  if (node.type === 'optional') return walk(node.wrapped!, path, true, nullable)
  if (node.type === 'nullable') return walk(node.wrapped!, path, optional, true)
  const inner = Object.entries(node.entries ?? {}).flatMap(([name, entry]) =>
    walk(entry, [...path, name], false, false),
  )
  const items = node.item ? walk(node.item, [...path, 0], false, false) : []
  const tied = (node.pipe ?? []).flatMap(({ paths = [] }) => paths).map(([name]) => name)
  const own = { path, kind: kindOf(node), optional, nullable, tied: false }
  return [
    own,
    ...inner.map((field) => (tied.includes(field.path.at(-1)!) ? { ...field, tied: true } : field)),
    ...items,
  ]
}

/** Every field of an operation's body, itself first (its path is empty). Of a choice of bodies, those of the one for `provider`. */
export function fieldsOf({ input }: Operation, provider = 'demo'): Field[] {
  const root = input as unknown as Node
  const chosen = root.options?.find(({ entries }) => entries?.provider?.literal === provider)
  return walk(chosen ?? root, [], false, false)
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
