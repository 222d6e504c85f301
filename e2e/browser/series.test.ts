import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

describe('a secretary with a duty that comes again', () => {
  const stage = onStage()

  it('posts a squad by role for eight weeks from a template, opens one shift, and edits them all', async () => {
    const { community } = stage
    const page = await (await stage.phone()).open()
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await press(new RegExp(`^${words.board.postTask}`))
    await press(/文明巡逻队/)
    await sees(/^每周.，到 .*，共 8 班$/)
    await sees(/交警看身份/)
    await press(new RegExp(`^${words.wishes.repeat.name}`))
    await sheet(words.wishes.repeat.name).getByRole('button', { name: /减 1/ }).click()
    await sees(/共 7 班$/)
    await sheet(words.wishes.repeat.name).getByRole('button', { name: words.wishes.done }).click()
    await press(new RegExp(`^${words.wishes.asks.name}`))
    await press(/^青年志愿者/)
    const asks = sheet(words.wishes.asks.of('青年志愿者'))
    await asks.getByRole('radio', { name: words.wishes.asks.years(18) }).click()
    await asks.getByRole('button', { name: words.wishes.done }).click()
    await sheet(words.wishes.asks.name).getByRole('button', { name: words.wishes.done }).click()
    await press(words.post.publish)
    await sees(words.share.posted)
    const task = await community.taskCalled('文明巡逻')
    expect(task.shifts).toHaveLength(7)
    expect(task.shifts[6]?.posts.map(({ asks: wanted }) => wanted?.role)).toEqual([
      '团干部',
      '交警',
      '管护员',
      '青年志愿者',
    ])
    expect(task.shifts[6]?.posts[3]?.asks?.minAge).toBe(18)

    await page.goto(`${community.url}/#/pages/post-task/index?id=${task.id}`)
    await page.locator('[id="site-0"]:visible').click()
    const one = sheet('中心广场')
    await one.getByRole('radio', { name: words.wishes.series.all(7) }).click()
    await one.getByRole('textbox', { name: words.post.place, exact: true }).fill('静宁路广场')
    await sheet('静宁路广场').getByRole('button', { name: words.post.keepSite }).click()
    await page.getByRole('combobox', { name: words.post.from }).selectOption('17:30')
    await press(words.post.save)
    await expect
      .poll(async () => (await community.taskCalled('文明巡逻')).shifts[6]?.place)
      .toBe('静宁路广场')
    const { shifts } = await community.taskCalled('文明巡逻')
    expect(new Set(shifts.map(({ place }) => place))).toEqual(new Set(['静宁路广场']))
    expect(new Set(shifts.map(({ startsAt }) => startsAt.slice(11, 16)))).toEqual(new Set(['17:30']))
  })

  it('keeps what was written as a template, posts from it, and lets it go', async () => {
    const { community } = stage
    const page = await (await stage.phone()).open()
    const { press, sees, sheet } = handOn(page)
    await signedInAs('secretary', page)
    await page.goto(`${community.url}/#/pages/post-task/index?template=medicine`)
    await page.getByRole('textbox', { name: words.post.what }).fill('代配药 · 夜里')
    await press(new RegExp(`^${words.wishes.title}`))
    await press(new RegExp(`^${words.wishes.insurance.name}`))
    const insurance = sheet(words.wishes.insurance.name)
    await insurance.getByRole('textbox').fill('街道投保的意外险')
    await insurance.getByRole('button', { name: words.wishes.done }).click()
    await press(new RegExp(`^${words.wishes.template.save}`))
    const saving = sheet(words.wishes.template.save)
    await saving.getByRole('textbox').fill('夜里配药')
    await saving.getByRole('button', { name: words.wishes.template.keep }).click()
    await saving.waitFor({ state: 'hidden' })

    await page.goto(`${community.url}/#/pages/post/index`)
    await sees(words.wishes.template.own)
    await press(/^夜里配药/)
    await sees('街道投保的意外险')
    await press(words.post.publish)
    await sees(words.share.posted)
    expect((await community.taskCalled('代配药 · 夜里')).dangerous).toEqual({ insurance: '街道投保的意外险' })

    await page.goto(`${community.url}/#/pages/post/index`)
    await press(/^夜里配药/)
    await press(words.wishes.template.drop)
    await sheet(words.wishes.template.dropAsk)
      .getByRole('button', { name: words.wishes.template.dropNow })
      .click()
    await handOn(page).seesNoMore(/^夜里配药/)
  })
})
