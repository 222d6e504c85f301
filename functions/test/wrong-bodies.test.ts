import { contract, type Operation, operationNames } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { goodRequests, type Scene, setScene } from './bodies'
import { fieldsOf } from './fields'
import { senderOf } from './sender'
import { onStreet } from './stage'
import { ungated } from './ungated'
import { wrongsIn } from './wrongs'

const withBody = operationNames.filter((name) => {
  const { input, method }: Operation = contract[name]
  return input !== undefined && method !== 'GET'
})

describe('a body with one thing wrong in it', () => {
  let scene: Scene
  const stage = onStreet(async (street) => {
    scene = await setScene(street)
    for (const name of withBody) await street.person(senderOf(name) ?? 'resident')
  })

  it.each(withBody)('is refused by %s, which says where, and writes nothing', async (name) => {
    const { street } = stage
    const operation: Operation = contract[name]
    const good = goodRequests[name](scene)
    const wrongs = wrongsIn(good.body, fieldsOf(operation, good.body))
    // Behind the gate, which would look the sender's role up some thousand times.
    const api = await ungated(street, name)
    const missed: string[] = []
    for (const { what, path, below, within, body } of wrongs) {
      const writes = street.writes()
      const { status, code, details } = await street.call(senderOf(name), name, { ...good, body }, api)
      const { issues = [] } = (details ?? {}) as { issues?: { path: string; message: string }[] }
      const at = path.join('.')
      const places = [at, ...(within ? [within.join('.')] : [])]
      const named = issues.some(
        (issue) =>
          (places.includes(issue.path) || (below && issue.path.startsWith(`${at}.`))) && issue.message !== '',
      )
      if (status !== 400 || code !== 'BAD_REQUEST' || !named || street.writes() !== writes)
        missed.push(`${what} → ${status} ${code} ${issues.map((issue) => issue.path)}`)
    }
    expect(missed).toEqual([])
    expect(wrongs.length).toBeGreaterThan(5)
  })
})
