import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { top } from './browser'
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
    // What was read before the reload may still be there for a moment.
    await handOn(stranger).sees(words.thanks.say)
    await handOn(stranger).seesNoMore('谢谢你们半夜送药上门')
  })

  it('go out from the secretary, step by step; one tap on the task says yes, and the secretary sees it', async () => {
    const { community } = stage
    const { client } = await community.person('resident')
    await client.call('updateQualifications', { body: { skills: ['开车'] } })
    const shift = await community.postShift({ title: '半夜送药', days: 2, posts })
    const desk = await (await stage.phone()).open(`/pages/roster/index?task=${shift.task.id}`)
    const secretary = handOn(desk)
    await signedInAs('secretary', desk)
    await secretary.press(words.roster.ways.callUp)
    await top(desk).getByRole('textbox', { name: words.leading.call.skills }).fill('开车、英语')
    await secretary.press(words.leading.call.send(3))
    await secretary.sees(words.leading.call.reach('matching'))
    await secretary.sees(words.leading.call.reach('volunteers'))
    await secretary.sees(words.leading.call.post(3))
    await community.server.settled()

    const page = await (await stage.phone()).open('/pages/me/index')
    const { press, become, sees } = handOn(page)
    await press(words.me.signIn)
    await become('resident')
    await press(/“半夜送药”急着要人/)
    await sees(words.task.called.title)
    await press(words.task.called.coming)
    await sees(words.duty.fresh)
    expect(await community.roster(shift)).toEqual(['李玉兰 held 送药'])
    expect(await community.answersTo(shift)).toEqual([1, 0])
    await desk.reload()
    await secretary.sees(words.leading.call.post(2))
  })
})
