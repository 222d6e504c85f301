import { MINUTE, type Output } from '@muster/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import { setScene } from './bodies'
import { onStreet } from './stage'

const stage = onStreet()
let taskId: string
let day = 1

beforeEach(async () => {
  taskId = (await setScene(stage.street, day++)).taskId
})

const ask = (persona: string | undefined, name: 'thank' | 'listThanks', body?: object) =>
  stage.street.call(persona, name, { params: { id: taskId }, ...(body ? { body } : {}) })
const textsFor = async (persona?: string) => {
  const { body } = await ask(persona, 'listThanks')
  return (body as Output<'listThanks'>).thanks.map(({ text, from }) => `${text} ${from}`)
}
const moderate = (thanksId: string, at: string, show: boolean) =>
  stage.street.call('secretary', 'moderateThanks', { params: { id: taskId, thanksId }, body: { show, at } })
const write = async (persona: string, text: string, anonymous = false) => {
  const { body } = await ask(persona, 'thank', { text, anonymous })
  return (body as Output<'thank'>).thanks
}

describe('thanks under a task', () => {
  it('are seen by nobody but their writer and the secretary until they are shown', async () => {
    const { id, at } = await write('donor', '饺子在桌上')
    expect(await textsFor('donor')).toContain('饺子在桌上 陈*群')
    expect(await textsFor('secretary')).toContain('饺子在桌上 陈*群')
    for (const stranger of [undefined, 'leader', 'crowd-5'])
      expect(await textsFor(stranger)).not.toContain('饺子在桌上 陈*群')
    expect((await moderate(id, at, true)).status).toBe(200)
    expect(await textsFor()).toContain('饺子在桌上 陈*群')
    await moderate(id, at, false)
    expect(await textsFor()).not.toContain('饺子在桌上 陈*群')
  })

  it('carry no name when the writer wants none', async () => {
    const { id, at } = await write('donor', '谢谢守夜的人', true)
    await moderate(id, at, true)
    expect(await textsFor()).toEqual(['谢谢守夜的人 null'])
  })

  it('are one note a person: a new one takes its place, and waits again', async () => {
    const first = await write('donor', '谢谢')
    await moderate(first.id, first.at, true)
    stage.street.move(MINUTE)
    const second = await write('donor', '谢谢你们')
    expect(second.id).toBe(first.id)
    expect(await textsFor()).toEqual([])
    // What the secretary has read is not what stands there now.
    expect(await moderate(first.id, first.at, true)).toMatchObject({ status: 409, code: 'CHANGED_MEANWHILE' })
    expect(await textsFor()).toEqual([])
  })

  it('sent twice keep what was decided', async () => {
    const { id, at } = await write('donor', '谢谢')
    await moderate(id, at, true)
    stage.street.move(MINUTE)
    await write('donor', '谢谢')
    expect(await textsFor()).toEqual(['谢谢 陈*群'])
  })
})
