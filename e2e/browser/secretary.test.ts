import { taskTemplates } from '@muster/shared'
import { describe, expect, it } from 'vitest'
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
    await press(/^发任务/)
    await press(new RegExp(sampling!.hint))
    await sees('30')
    await press('发布，分享到群')
    await sees('发布好了，还差发到群里')
    await press('复制这段话和链接')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/核酸采样点，要 30 人，点开就能报名 http/)

    const friend = await (await stage.phone()).open(link.slice(link.indexOf('#') + 1))
    await handOn(friend).press('报名这一班')
    await handOn(friend).become('resident')
    await handOn(friend).sees('您报上了，明天见')

    await press('看花名册')
    await sees('李玉兰')
    await sees('已报 1 人')
    await press('改任务')
    await page.getByRole('combobox', { name: '几点开始' }).selectOption('08:00')
    await press('改好，保存')
    await sheet('这样改，1 人的位子就没有了').getByRole('button', { name: '先不改' }).click()
    expect(await community.namesOn('核酸采样点')).toEqual(['李玉兰'])
    await press('改好，保存')
    await sheet('这样改，1 人的位子就没有了').getByRole('button', { name: '照样改，告诉这 1 人' }).click()
    await sees('还没有人报名')
    expect(await community.namesOn('核酸采样点')).toEqual([])

    await community.server.settled()
    await friend.reload()
    await handOn(friend).press('返回')
    await handOn(friend).tab(/^我的/)
    await handOn(friend).sees('“核酸采样点”改了时间，您原来的报名不算了。新时间能来，就再报一次')

    await press('改任务')
    await press(/这个任务不办了/)
    await sheet('这个任务不办了？').getByRole('button', { name: '不办了' }).click()
    await sees('眼下没有缺人的班')
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
    await press('登录')
    await become('secretary')
    await sees('还没有人报名')
    await community.claim('donor', shift)
    await press(/刷新/)
    await sees('陈立群')
    await community.claim('leader', shift)
    await sees('王秀兰')
    await sees('已报 2 人')
  })

  it('posts once although the network went away while posting', async () => {
    const { community } = stage
    const phone = await stage.phone()
    const page = await phone.open()
    const { press, sees } = handOn(page)
    await signedInAs('secretary', page)
    await press(/^发任务/)
    await press(/卡口值守/)
    await phone.network.loseAnswers()
    await press('发布，分享到群')
    await sees('网络不好，没收到回音')
    await phone.network.findServer()
    await press('发布，分享到群')
    await sees('发布好了，还差发到群里')
    expect(await community.tasksCalled('卡口值守')).toBe(1)
  })

  it('posts goods from a template, and closes the list when there is enough', async () => {
    const page = await (await stage.phone()).open()
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await press(/^发任务/)
    await press(/防护/)
    await press('发布，分享到群')
    await sees('发布好了，还差发到群里')
    await press('看这张单子')
    await press(/改这张单子/)
    await press(/够了，这张单子收了/)
    await sheet('这张单子收了？').getByRole('button', { name: '收了，不再认捐' }).click()
    await handOn(page).seesNoMore('医用防护服')
  })

  it('shows nobody else the way to posting', async () => {
    const page = await (await stage.phone()).open()
    const { sees } = handOn(page)
    await sees('我要报名')
    expect(await page.getByRole('button', { name: /发任务/ }).count()).toBe(0)
    await page.goto(`${stage.community.url}/#/pages/post/index`)
    await sees('这件事由社区书记来办')
  })
})
