// @ts-check
// The embedded DynamoDB, in a process of its own: it serves half as many claims a second again as inside the
// server's. argv[2] is the folder that keeps the data; without one the data is in memory.
import dynalite from 'dynalite'

const server = dynalite({ createTableMs: 0, deleteTableMs: 0, path: process.argv[2] })
server.on('error', (error) => {
  console.error(`The embedded database could not start: ${error.message}`)
  process.exit(1)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.(address.port)
})

// The one that started it decides when it ends: a signal to the whole group would cut off writes under way.
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, () => {})
process.on('disconnect', () => server.close(() => process.exit(0)))
