import { toIso } from '@muster/shared'
import { expect, it } from 'vitest'
import { STREET_OPENS } from '../../dev/street'
import { onStreet } from './stage'

const HOUR = 3_600_000
const stage = onStreet()

const shift = {
  startsAt: toIso(STREET_OPENS + 20 * HOUR),
  endsAt: toIso(STREET_OPENS + 21 * HOUR),
  posts: [{ name: '值守', places: 2 }],
}

it('adds a shift once, however often the change is sent', async () => {
  const posted = await stage.street.call('secretary', 'postTask', {
    params: { id: 'yangjiayuan' },
    body: { title: '卡口值守', kind: '卡口', place: '东门', shifts: [shift] },
  })
  const { id } = (posted.body as { task: { id: string } }).task
  const change = (addShifts: object[]) =>
    stage.street.call('secretary', 'changeTask', {
      params: { id },
      body: { addShifts },
      key: 'change-one-task',
    })
  const first = await change([shift])
  expect((await change([shift])).body).toEqual(first.body)
  expect((first.body as { task: { shifts: unknown[] } }).task.shifts).toHaveLength(2)
  expect((await change([shift, shift])).code).toBe('KEY_REUSED')
})

it('adds a line once, however often the change is sent', async () => {
  const posted = await stage.street.call('secretary', 'postNeed', {
    params: { id: 'yangjiayuan' },
    body: { title: '防护物资', lines: [{ item: '手套', measure: '副', wanted: 100 }] },
  })
  const { id } = (posted.body as { need: { id: string } }).need
  const change = (item: string) =>
    stage.street.call('secretary', 'changeNeed', {
      params: { id },
      body: { addLines: [{ item, measure: '份', wanted: 10 }] },
      key: 'change-one-need',
    })
  const first = await change('热饭')
  expect((await change('热饭')).body).toEqual(first.body)
  expect((first.body as { need: { lines: unknown[] } }).need.lines).toHaveLength(2)
  expect((await change('热水')).code).toBe('KEY_REUSED')
})
