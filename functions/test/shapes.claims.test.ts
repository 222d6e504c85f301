import { describe, expect, it } from 'vitest'
import type { Answered } from '../../dev/street'
import { postTask, TASK } from './posted'
import { onStreet } from './stage'

// What tools outside rely on (design, §6): the fields named here are there, with just these states and status codes.
const stage = onStreet()
const text = expect.any(String)
const isoTime = expect.stringMatching(/^2021-1\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)

const claim = (persona: string, shiftId: string, body: object, key?: string): Promise<Answered> =>
  stage.street.call(persona, 'claimShift', { params: { id: shiftId }, body, ...(key ? { key } : {}) })

describe('a claim', () => {
  it('is held, the same for the same key, mine already with another, and withdrawn', async () => {
    const { shift } = await postTask(stage.street, 2)
    const [post] = shift.posts
    const key = 'tap-0001'
    const held = { claim: { shiftId: shift.id, postId: post!.id, state: 'held' } }
    const body = { postId: post!.id, terms: shift.terms }
    const first = await claim('resident', shift.id, body, key)
    expect(first).toMatchObject({ status: 201, body: held })
    expect(await claim('resident', shift.id, body, key)).toEqual(first)
    expect(await claim('resident', shift.id, body, 'tap-0002')).toMatchObject({ status: 200, body: held })
    expect(await claim('resident', shift.id, body)).toMatchObject({ status: 200, body: held })
    const withdrawn = await stage.street.call('resident', 'withdrawClaim', { params: { id: shift.id } })
    expect(withdrawn).toMatchObject({
      status: 200,
      body: { claim: { shiftId: shift.id, postId: post!.id, state: 'withdrawn' } },
    })
    expect(await claim('resident', shift.id, body, key)).toEqual(first)
    expect(await stage.street.call('resident', 'myDuties')).toMatchObject({ body: { duties: [] } })
  })

  it('needs a name of somebody new', async () => {
    const { shift } = await postTask(stage.street, 3)
    expect(await claim('newcomer', shift.id, {})).toMatchObject({ status: 409, code: 'NAME_NEEDED' })
    expect(await claim('newcomer', shift.id, { name: '韩雪' })).toMatchObject({ status: 201 })
  })

  it('with a key that stands for something else is refused', async () => {
    const { shift } = await postTask(stage.street, 4)
    await claim('crowd-1', shift.id, { postId: shift.posts[0]!.id }, 'tap-0003')
    expect(await claim('crowd-1', shift.id, { postId: shift.posts[1]!.id }, 'tap-0003')).toMatchObject({
      status: 409,
      code: 'KEY_REUSED',
    })
    expect(await claim('crowd-2', shift.id, { postId: shift.posts[1]!.id }, 'tap-0003')).toMatchObject({
      status: 201,
    })
  })

  it('is told what else is open, then that it is full, and may wait in line', async () => {
    const { shift } = await postTask(stage.street, 5)
    const [scan, guide] = shift.posts
    await claim('crowd-11', shift.id, { postId: scan!.id })
    expect(await claim('crowd-12', shift.id, { postId: scan!.id })).toMatchObject({
      status: 409,
      code: 'POST_FULL',
      details: { posts: [{ id: guide!.id, name: '引导', left: 1 }] },
    })
    expect(await claim('crowd-12', shift.id, {})).toMatchObject({
      status: 201,
      body: { claim: { postId: guide!.id, state: 'held' } },
    })
    expect(await claim('crowd-13', shift.id, {})).toMatchObject({
      status: 409,
      code: 'SHIFT_FULL',
      details: { canWait: true },
    })
    expect(await claim('crowd-13', shift.id, { wait: true, postId: scan!.id })).toMatchObject({
      status: 201,
      body: { claim: { shiftId: shift.id, postId: scan!.id, state: 'waiting', position: 1 } },
    })
    const roster = await stage.street.call('secretary', 'getRoster', { params: { id: shift.id } })
    expect(roster).toMatchObject({
      status: 200,
      body: {
        entries: [
          { personId: text, name: text, postId: scan!.id, state: 'held' },
          { personId: text, name: text, postId: guide!.id, state: 'held' },
          { personId: text, name: text, postId: scan!.id, state: 'waiting', position: 1 },
        ],
      },
    })
  })

  it('that overlaps another is refused in either language with the duty it overlaps', async () => {
    const { shift: mine } = await postTask(stage.street, 6)
    const { shift: other } = await postTask(stage.street, 6)
    await claim('crowd-21', mine.id, {})
    const clash = { with: { shiftId: mine.id, title: TASK.title, startsAt: isoTime, endsAt: isoTime } }
    const zh = { code: 'TIME_CLASH', message: `与您“${TASK.title}”的班次时间冲突`, details: clash }
    const en = { code: 'TIME_CLASH', message: `This overlaps your duty “${TASK.title}”`, details: clash }
    const asked = { params: { id: other.id }, body: {} }
    expect(await stage.street.call('crowd-21', 'claimShift', asked)).toMatchObject({
      status: 409,
      body: { error: zh },
    })
    expect(await stage.street.call('crowd-21', 'claimShift', { ...asked, language: 'en' })).toMatchObject({
      status: 409,
      body: { error: en },
    })
  })

  it('of terms that have changed is told the new ones', async () => {
    const { shift, taskId } = await postTask(stage.street, 7)
    await stage.street.call('secretary', 'changeTask', {
      params: { id: taskId },
      body: { shifts: [{ id: shift.id, place: '北门' }] },
    })
    expect(await claim('crowd-31', shift.id, { terms: shift.terms })).toMatchObject({
      status: 409,
      code: 'TERMS_CHANGED',
      details: { terms: shift.terms + 1, place: '北门' },
    })
  })
})
