import { DAY, HOUR, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { STREET_OPENS } from '../../dev/street'
import { oneShift } from './bodies'
import { HERE } from './cast'
import { onStreet } from './stage'

describe('a task to which shifts are added', () => {
  const stage = onStreet()
  const widest = Array.from({ length: 20 }, (_, n) => ({
    startsAt: toIso(STREET_OPENS + DAY + n * HOUR),
    endsAt: toIso(STREET_OPENS + DAY + (n + 1) * HOUR),
    place: '东'.repeat(60),
    meetAt: '西'.repeat(60),
    posts: Array.from({ length: 12 }, (_, p) => ({
      name: `${p}`.padEnd(20, '岗'),
      places: 8,
      note: '注'.repeat(20),
    })),
  }))

  it('says when there are too many, long before its item is full', async () => {
    const { street } = stage
    const { client } = await street.person('secretary')
    const { task } = await client.call('postTask', { params: { id: HERE }, body: oneShift() })
    const answers: number[] = []
    for (let n = 0; n < 3; n++) {
      const { status, details } = await street.call('secretary', 'changeTask', {
        params: { id: task.id },
        body: { addShifts: widest },
      })
      answers.push(status)
      if (status !== 200) expect(details).toMatchObject({ issues: [{ path: 'addShifts' }] })
    }
    expect(answers).toEqual([200, 400, 400])
  })
})
