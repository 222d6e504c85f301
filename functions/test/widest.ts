import type { Operation } from '@muster/shared'
import { id } from '@muster/shared/text'
import { clock, day, time } from '@muster/shared/time'
import { limit, type Node } from './fields'

const LONGEST: [unknown, string][] = [
  [id, 'x'.repeat(64)],
  [time, '2021-10-25T07:00:00.000+08:00'],
  [day, '2021-10-25T07:00:00.000+08:00'],
  [clock, '07:00'],
]
// Rules of repetition are the longest of those texts that say by a pattern what they take.
const PATTERN = 126
const FIRST_LETTER = 0x4e00

function limitOf(node: Node, type: string): number {
  const found = limit(node, type)
  if (found === undefined) throw new Error(`nothing bounds this ${node.type}`)
  return found
}
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value) ?? '')

/** `n` tells the texts of one list from each other. All letters have three bytes, as nearly all that people write here. */
function widest(node: Node, n: number): unknown {
  const known = LONGEST.find(([schema]) => schema === node)
  if (known) return known[1]
  switch (node.type) {
    case 'optional':
    case 'nullable':
      return widest(node.wrapped!, n)
    case 'strict_object':
      return Object.fromEntries(
        Object.entries(node.entries!).map(([name, entry]) => [name, widest(entry, n)]),
      )
    case 'array':
      return Array.from({ length: limitOf(node, 'max_length') }, (_, at) => widest(node.item!, at))
    case 'string': {
      const max = limit(node, 'max_length')
      return max === undefined
        ? 'X'.repeat(PATTERN)
        : '集'.repeat(max - 1) + String.fromCodePoint(FIRST_LETTER + n)
    }
    case 'number':
      return limitOf(node, 'max_value')
    case 'boolean':
      return false
    case 'literal':
      return node.literal
    case 'picklist':
    case 'union':
    case 'variant':
      return node
        .options!.map((option) => (typeof option === 'object' ? widest(option, n) : option))
        .reduce((most, one) => (bytes(one) > bytes(most) ? one : most))
  }
  throw new Error(`nothing is known of ${node.type}`)
}

/**
 * A body with all that an operation takes, each text and list as long as may be. What several fields say together is not looked at, so
 * that no valid body is wider, but for texts of signs that JSON escapes.
 */
export function widestBody({ input }: Operation): Record<string, unknown> {
  return widest(input as unknown as Node, 0) as Record<string, unknown>
}
