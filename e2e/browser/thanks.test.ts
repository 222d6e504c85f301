import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

describe('thanks and calls in the browser', () => {
  const stage = onStage()
  const posts = [{ name: '送药', places: 3 }]

  it('are written by a resident, read by the secretary, and then seen by everybody', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '代配药', posts })
    const page = await (await stage.phone()).open(shift.path)
    const { press, become, sees, sheet } = handOn(page)
    await press(new RegExp(words.thanks.say))
    await become('resident')
    const writing = sheet(words.thanks.say)
    await writing.getByRole('textbox').fill('谢谢你们半夜送药上门')
    await writing.getByRole('button', { name: words.thanks.send }).click()
    await sees(new RegExp(words.thanks.waiting))

    const stranger = await (await stage.phone()).open(shift.path)
    await handOn(stranger).sees(words.thanks.say)
    expect(await stranger.getByText('谢谢你们半夜送药上门').count()).toBe(0)

    const desk = await (await stage.phone()).open(shift.path)
    await signedInAs('secretary', desk)
    await handOn(desk).sees(words.thanks.toRead(1))
    await handOn(desk).press(words.thanks.show)
    await handOn(desk).sees(words.thanks.count(1))

    await stranger.reload()
    await handOn(stranger).sees('谢谢你们半夜送药上门')
    await handOn(stranger).sees(/李\*兰/)
    await page.reload()
    await sees(new RegExp(words.thanks.mine))
    await handOn(desk).press(words.thanks.takeBack)
    await handOn(desk).sees(new RegExp(words.thanks.hidden))
    await stranger.reload()
    await handOn(stranger).sees(words.thanks.say)
    expect(await stranger.getByText('谢谢你们半夜送药上门').count()).toBe(0)
  })

  it('lead from a notice to the task, where one tap says no, and another yes after all', async () => {
    const { community } = stage
    // Who has been on duty once is a volunteer, and is called first.
    const before = await community.postShift({ title: '值守', days: 3, posts: [{ name: '值守', places: 2 }] })
    await community.claim('resident', before)
    const shift = await community.postShift({ title: '半夜送药', days: 2, posts })
    await community.callUp(shift)
    const page = await (await stage.phone()).open('/pages/me/index')
    const { press, become, sees } = handOn(page)
    await press(words.me.signIn)
    await become('resident')
    await press(/“半夜送药”急着要人/)
    await sees(words.task.called.title)
    await press(words.task.called.notComing)
    await sees(words.task.called.said)
    expect(await community.answersTo(shift)).toEqual([0, 1])
    await press(words.task.claim)
    await sees(/您报上了/)
    expect(await community.answersTo(shift)).toEqual([1, 0])
  })
})
