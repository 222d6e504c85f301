// With the `u` flag a pair is one letter, so that only a half standing alone is found.
const LONE_SURROGATE = /[\ud800-\udfff]/u

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('Half of a character has no canonical JSON')
  return JSON.stringify(value)
}

/**
 * A value as canonical JSON (RFC 8785): no spaces, members in the order of their names' UTF-16 units, numbers and texts as ECMAScript
 * writes them. A member that is undefined is left out. Throws a TypeError for what JSON does not have.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${text(name)}:${canonical(member)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`${typeof value} has no canonical JSON`)
}
