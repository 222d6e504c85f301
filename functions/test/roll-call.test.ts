import { HOUR, type Output, toIso } from '@muster/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import { HERE } from './cast'
import { onStreet } from './stage'

const stage = onStreet()

let shiftId: string
let nth = 0

/** A shift of one hour, in an hour from now, with two places; the crowd of this test is nobody else's. */
async function postShift(fields: object = {}, places = 2) {
  const startsAt = stage.street.services.now() + HOUR
  const { body } = await stage.street.call('secretary', 'postTask', {
    params: { id: HERE },
    body: {
      title: '核酸采样点',
      kind: 'sampling',
      place: '东门',
      kit: [{ item: '防护服', each: 1 }],
      shifts: [
        {
          startsAt: toIso(startsAt),
          endsAt: toIso(startsAt + HOUR),
          posts: [{ name: '秩序', places }],
          ...fields,
        },
      ],
    },
  })
  const { task } = body as Output<'postTask'>
  shiftId = task.shifts[0]!.id
}
const who = (n: number) => `crowd-${nth * 10 + n}`
const idOf = async (n: number) => (await stage.street.person(who(n))).id
const claim = (n: number) => stage.street.call(who(n), 'claimShift', { params: { id: shiftId }, body: {} })
const ask = (persona: string, name: 'checkIn' | 'checkOut' | 'markNoShow' | 'setKit', body: object) =>
  stage.street.call(persona, name, { params: { id: shiftId }, body })

beforeEach(async () => {
  nth++
  await postShift()
  await claim(1)
  await claim(2)
})

describe('the roll-call', () => {
  it('is called by the leader, by name', async () => {
    const personId = await idOf(1)
    expect(await ask('leader', 'checkIn', { personId })).toMatchObject({
      status: 201,
      body: { attendance: { personId, how: 'leader' } },
    })
    expect((await ask('leader', 'checkIn', { personId })).status).toBe(200)
  })
})
