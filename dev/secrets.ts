import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const secrets = v.object({ session: v.string(), seal: v.string(), ids: v.string() })

/** What the services keep secret; `seal` is 32 bytes in base64. */
export type Secrets = v.InferOutput<typeof secrets>

function generate(): Secrets {
  const secret = () => randomBytes(32).toString('base64')
  return { session: secret(), seal: secret(), ids: secret() }
}

/**
 * The secrets of this machine: made once and kept beside the data that they seal, readable by the owner only.
 * Without a folder they are new each time.
 */
export function secretsIn(folder: string | undefined): Secrets {
  if (folder === undefined) return generate()
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return v.parse(secrets, JSON.parse(readFileSync(file, 'utf8')))
  const made = generate()
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
  return made
}
