import { type TaskView, toIso } from '@muster/shared'
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

it('never gives a new post the id of one that was cut', async () => {
  const posted = await stage.street.call('secretary', 'postTask', {
    params: { id: 'yangjiayuan' },
    body: { title: '卡口值守', kind: '卡口', place: '东门', shifts: [shift, shift] },
  })
  const { id } = (posted.body as { task: TaskView }).task
  const guard = { id: 'p1', name: '值守', places: 2 }
  const idsOfSecond = async (...more: object[]) => {
    const everyShift = { posts: [guard, ...more] }
    const sending = { params: { id }, body: { everyShift } }
    const { body } = await stage.street.call('secretary', 'changeTask', sending)
    return (body as { task: TaskView }).task.shifts.map(({ posts }) => posts[1]?.id)
  }
  const [first, onOther] = await idsOfSecond({ name: '引导', places: 2 })
  expect(onOther).toBe(first)
  expect(await idsOfSecond()).toEqual([undefined, undefined])
  const [second] = await idsOfSecond({ name: '登记', places: 2 })
  expect(second).not.toBeOneOf(['p1', first, undefined])
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
