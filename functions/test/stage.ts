import { afterAll, beforeAll } from 'vitest'
import { engines } from '../../dev/engines'
import { openStreet, type Street } from '../../dev/street'
import { engage } from './cast'

/** A street of its own for the suite that calls this, on the engine that is always there. */
export function onStreet(prepare: (street: Street) => Promise<void> = async () => {}) {
  let table: Awaited<ReturnType<(typeof engines)[number]['open']>>
  const stage = {
    get street(): Street {
      if (!open) throw new Error('the street opens before the first test')
      return open
    },
  }
  let open: Street | undefined

  beforeAll(async () => {
    table = await engines[0]!.open()
    open = await openStreet(table)
    await prepare(open)
  })
  afterAll(() => table.close())
  return stage
}

/** The same, with everybody in their roles. */
export const withCast = () => onStreet(engage)
