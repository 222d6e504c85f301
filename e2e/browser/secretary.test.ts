import { taskTemplates } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const [sampling] = taskTemplates

describe('a secretary in the browser', () => {
  const stage = onStage()

  it('posts thirty people at three sites in three taps, shares it, and sees somebody come in', async () => {
    const { community } = stage
    const phone = await stage.phone()
    const page = await phone.open()
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await press(new RegExp(`^${words.board.postTask}`))
    await press(new RegExp(sampling!.hint))
    await sees('30')
    await press(words.post.publish)
    await sees(words.share.posted)
    await press(words.share.copy)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/核酸采样点，要 30 人，点开就能报名 http/)

    const friend = await (await stage.phone()).open(link.slice(link.indexOf('#') + 1))
    await handOn(friend).press(words.task.claim)
    await handOn(friend).become('resident')
    await handOn(friend).sees(words.duty.fresh)

    await press(words.task.roster)
    await sees('李玉兰')
    await sees(words.roster.holders(1))
    await press(words.roster.change)
    await page.getByRole('combobox', { name: words.post.from }).selectOption('08:00')
    await press(words.post.save)
    await sheet(words.post.affected(1)).getByRole('button', { name: words.post.keepAsIs }).click()
    expect(await community.namesOn('核酸采样点')).toEqual(['李玉兰'])
    await press(words.post.save)
    await sheet(words.post.affected(1))
      .getByRole('button', { name: words.post.changeAnyway(1) })
      .click()
    await sees(words.roster.emptyHint)
    expect(await community.namesOn('核酸采样点')).toEqual([])

    await community.server.settled()
    await friend.reload()
    await handOn(friend).press(words.common.back)
    await handOn(friend).tab(new RegExp(`^${words.common.me}`))
    await handOn(friend).sees('“核酸采样点”改了时间，您原来的报名不算了。新时间能来，就再报一次')

    await press(words.roster.change)
    await press(new RegExp(words.post.closeTask))
    await sheet(words.post.closeTaskAsk)
      .getByRole('button', { name: words.post.close(0) })
      .click()
    await sees(words.board.empty.title)
  })

  it('sees the roster fill while it is open', async () => {
    const { community } = stage
    const shift = await community.postShift({
      title: '北门值守',
      days: 2,
      posts: [{ name: '值守', places: 2 }],
    })
    const page = await (await stage.phone()).open(`/pages/roster/index?task=${shift.task.id}`)
    const { press, become, sees } = handOn(page)
    await press(words.me.signIn)
    await become('secretary')
    await sees(words.roster.empty)
    await community.claim('donor', shift)
    await press(words.roster.refresh)
    await sees('陈立群')
    await community.claim('leader', shift)
    await press(words.roster.refresh)
    await sees('王秀兰')
    await sees(words.roster.holders(2))
  })

  it('posts once although the network went away while posting', async () => {
    const { community } = stage
    const phone = await stage.phone()
    const page = await phone.open()
    const { press, sees } = handOn(page)
    await signedInAs('secretary', page)
    await press(new RegExp(`^${words.board.postTask}`))
    await press(/卡口值守/)
    await phone.network.loseAnswers()
    await press(words.post.publish)
    await sees(words.post.notSent)
    await phone.network.findServer()
    await press(words.post.publish)
    await sees(words.share.posted)
    expect(await community.tasksCalled('卡口值守')).toBe(1)
  })

  it('posts goods from a template, and closes the list when there is enough', async () => {
    const page = await (await stage.phone()).open()
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await press(new RegExp(`^${words.board.postTask}`))
    await press(/防护/)
    await press(words.post.publish)
    await sees(words.share.posted)
    await press(words.share.seeNeed)
    await press(new RegExp(words.need.change))
    await press(new RegExp(words.post.closeNeed))
    await sheet(words.post.closeNeedAsk).getByRole('button', { name: words.post.closeNeedNow }).click()
    await handOn(page).seesNoMore('医用防护服')
  })

  it('shows nobody else the way to posting', async () => {
    const page = await (await stage.phone()).open()
    const { sees } = handOn(page)
    await sees(words.board.signUp)
    expect(await page.getByRole('button', { name: new RegExp(words.board.postTask) }).count()).toBe(0)
    await page.goto(`${stage.community.url}/#/pages/post/index`)
    await sees(words.common.staffOnly)
  })
})
