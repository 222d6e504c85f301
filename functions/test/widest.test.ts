import { type ChangeTaskInput, contract, DAY, operationNames, type Sent, toIso } from '@muster/shared'
import { expect, it } from 'vitest'
import { STREET_OPENS } from '../../dev/street'
import { changeUnder, withChange } from '../src/changes'
import { withChanges } from '../src/duty/changing'
import { itemOf, type StoredShift } from '../src/duty/shift.item'
import { ShiftStore } from '../src/duty/shift.store'
import { type StoredTask, TaskStore } from '../src/duty/task.store'
import { BODY_LIMIT } from '../src/http/serve'
import { contextOf } from '../src/services'
import { HERE } from './cast'
import { onStreet } from './stage'
import { widestBody } from './widest'

/** What an item of DynamoDB may hold. As JSON, with its quotes and commas, it is wider than the table counts it. */
const ITEM_LIMIT = 400 * 1024
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** A chain is sent as a text or as the people in it; shifts that change and that are added are as many as a task has, the former wider. */
function bodiesOf(name: (typeof operationNames)[number]): unknown[] {
  const body = widestBody(contract[name])
  if (name === 'changeTask') return [{ ...body, addShifts: undefined }]
  return name === 'importChain'
    ? [
        { ...body, text: undefined },
        { ...body, entries: undefined },
      ]
    : [body]
}

it.each(operationNames.filter((name) => contract[name].input !== undefined))(
  'the widest body of %s fits what is taken',
  (name) => {
    for (const body of bodiesOf(name)) expect(bytes(body)).toBeLessThanOrEqual(BODY_LIMIT)
  },
)

const stage = onStreet()
const MINE = { startsAt: toIso(STREET_OPENS + DAY), endsAt: toIso(STREET_OPENS + 40 * DAY) }

/** What the schema cannot say of one field: the end comes after the start, a hundred places in all, no more shifts than may be. */
function widestTask(): Sent<'postTask'> {
  const body = widestBody(contract.postTask) as unknown as Sent<'postTask'>
  const shifts = body.shifts.map(({ leaderId: _, opensAt: __, joinUntil: ___, ...shift }) => ({
    ...shift,
    ...MINE,
    posts: shift.posts.map((post) => ({ ...post, places: 8 })),
  }))
  return { ...body, urgent: true, repeat: undefined, shifts }
}

/** Changes it, as often as a task is changed with its shifts under way, from place to place as far as texts go. */
function changedOften(task: StoredTask): StoredTask {
  const { everyShift: _, shifts: __, addShifts: ___, removes: ____, ...all } = widestBody(contract.changeTask)
  const now = STREET_OPENS + 3 * DAY
  return Array.from({ length: 60 }).reduce<StoredTask>((before, _, n) => {
    const at = (letter: string) => letter.repeat(60)
    const everyShift = { place: at(n % 2 === 0 ? '东' : '西'), meetAt: at('南'), leaderId: 'x'.repeat(64) }
    const input = { ...all, everyShift } as ChangeTaskInput
    const made = withChange(before.made, changeUnder('secret', 'x'.repeat(22), `key-${n}-key`, input))
    return { ...withChanges(before, input, now), made }
  }, task)
}

/** With all who can be on it or wait, each marked, moved up, and gone again two minutes ago. */
function crowded(shift: StoredShift): StoredShift {
  const people = Array.from({ length: 200 }, (_, n) => `${n}`.padEnd(22, 'x'))
  const all = <T>(value: T) => Object.fromEntries(people.map((personId) => [personId, value]))
  return {
    ...shift,
    roster: all({ ticket: 9_999, postId: shift.posts[0]!.id, waited: true }),
    marks: all({
      in: 1_640_000_000,
      out: 1_640_000_000,
      how: 'leader' as const,
      by: 'x'.repeat(22),
      outBy: 'x'.repeat(22),
      absent: 1_640_000_000,
      why: '发'.repeat(40),
    }),
    out: all(STREET_OPENS),
    tell: all({ code: 'REMOVED_BY_LEADER' as const, at: STREET_OPENS }),
  }
}

it('the widest task, of 40 shifts and changed over and over, and each of its shifts fit an item', async () => {
  const { street } = stage
  const { client } = await street.person('secretary')
  const { task } = await client.call('postTask', { params: { id: HERE }, body: widestTask() })
  expect(task.shifts).toHaveLength(40)
  const { table } = contextOf(street.services)
  const changed = changedOften((await new TaskStore(table).get(task.id))!)
  expect(bytes(changed)).toBeGreaterThan(ITEM_LIMIT / 2)
  expect(bytes(changed)).toBeLessThan(ITEM_LIMIT)
  const shift = (await new ShiftStore(table).get(task.shifts[0]!.id))!
  const { moves } = changed.shifts[0]!
  expect(bytes(itemOf(crowded({ ...shift, moves })))).toBeLessThan(ITEM_LIMIT)
})
