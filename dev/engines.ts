import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type {} from './engines.setup'
import { connect, createTable, dropTable } from './table'

/**
 * The engines that a store suite runs on, for `describe.each(engines)('… on $name', ({ open }) => …)`:
 * dynalite always, DynamoDB Local where it can run. `open` makes a fresh table; `another` is a second client of it, with sockets of its own,
 * as another process has; `close` drops it.
 */
export const engines = inject('engines').map(({ name, endpoint }) => ({
  name,
  async open() {
    const { client, db, destroy } = connect(endpoint)
    const tableName = `muster-${randomUUID()}`
    await createTable(client, tableName)
    const others: (() => void)[] = []
    return {
      client,
      db,
      tableName,
      another() {
        const other = connect(endpoint)
        others.push(other.destroy)
        return other.db
      },
      async close() {
        await dropTable(client, tableName)
        for (const end of [...others, destroy]) end()
      },
    }
  },
}))
