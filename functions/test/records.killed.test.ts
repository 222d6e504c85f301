import { HOUR, toIso } from '@muster/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { STREET_OPENS } from '../../dev/street'
import { type KillableStreet, killableStreet } from './killable'

describe('a check-out whose process dies', () => {
  let street: KillableStreet
  beforeAll(async () => {
    street = await killableStreet(STREET_OPENS, engines[0]!)
  })
  afterAll(() => street.close())

  it.each([0, 1, 2])(
    'before its write number %i leaves one record of the true hours, once it is sent again or projected',
    async (writes) => {
      const secretary = 'secretary'
      const who = `crowd-${writes + 1}`
      await street.signIn(secretary)
      const personId = await street.signIn(who)
      const starts = street.now() + HOUR
      const { body } = await street.send({
        persona: secretary,
        method: 'POST',
        path: '/communities/yangjiayuan/tasks',
        body: {
          title: '巡逻',
          kind: '巡逻',
          place: '东门',
          shifts: [
            {
              startsAt: toIso(starts),
              endsAt: toIso(starts + 4 * HOUR),
              posts: [{ name: '队员', places: 2 }],
            },
          ],
        },
      })
      const id: string = body.task.shifts[0].id
      await street.send({ persona: who, method: 'POST', path: `/shifts/${id}/claims`, body: {} })
      await street.move(HOUR)
      const tap = (what: string) => ({
        persona: secretary,
        method: 'POST' as const,
        path: `/shifts/${id}/${what}`,
        body: { personId },
      })
      expect((await street.send(tap('check-ins'))).status).toBe(201)
      await street.move(2 * HOUR)
      await street.sendAndKill(tap('check-outs'), writes)
      if (writes === 0) await street.send(tap('check-outs'))
      await street.project()
      const again = await street.send(tap('check-outs'))
      expect(again.body.record).toMatchObject({ personId, minutes: 120 })
      await street.project()
      const { body: mine } = await street.send({ persona: who, method: 'GET', path: '/me/records' })
      expect(mine.records).toHaveLength(1)
      expect(mine.total).toMatchObject({ duties: 1, minutes: 120 })
    },
  )
})
