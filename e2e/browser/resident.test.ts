import { describe, expect, it } from 'vitest'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

describe('a resident in the browser', () => {
  const stage = onStage()

  /** A shift `days` from now with three places, so that no two stories want the same person on one day. */
  const postOne = (title: string, days: number) =>
    stage.community.postShift({ title, days, posts: [{ name: '扫码', places: 3 }] })

  it('comes through a link, gives a name, has a place, swaps it, and withdraws', async () => {
    const { community } = stage
    const posts = [
      { name: '秩序', places: 2 },
      { name: '登记', places: 1 },
    ]
    const shift = await community.postShift({ title: '东门采样', posts })
    const page = await (await stage.phone()).open(shift.path)
    const { press, become, sheet, sees, tab, choose } = handOn(page)
    await press('报名这一班')
    await become('newcomer')
    const first = sheet('第一次来，留个名字')
    await first.getByRole('textbox', { name: '怎么称呼您' }).fill('王小明')
    await first.getByText('王*明').waitFor()
    await first.getByRole('button', { name: '报名这一班' }).click()
    await sees('您报上了，明天见')
    expect(await community.roster(shift)).toEqual(['王小明 held 秩序'])

    await press('返回')
    await tab('我的')
    await sees('下一班')
    await press('看这一班')
    await choose(/登记/)
    await press('换到登记')
    await sees('登记 · 明天 14:00 到东门')
    expect(await community.roster(shift)).toEqual(['王小明 held 登记'])

    await press(/来不了了，退掉这一班/)
    await press('撤回')
    await sees('您报上了，明天见')
    await press(/来不了了，退掉这一班/)
    await sees('退掉了，谢谢您早说')
    expect(await community.roster(shift)).toEqual([])
  })

  it('waits where it is full, has the place when it comes free, and a notice that says so', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '西门采样', posts: [{ name: '扫码', places: 1 }] })
    await community.claim('donor', shift)
    const page = await (await stage.phone()).open(shift.path)
    const { press, become, sees, tab } = handOn(page)
    await press('轮到我时叫我')
    await become('resident')
    await sees('候补第')
    expect(await community.roster(shift)).toEqual(['陈立群 held 扫码', '李玉兰 waiting 扫码'])

    await community.withdraw('donor', shift)
    await page.reload()
    await sees('您报上了，明天见')
    await press('返回')
    await tab(/^我的/)
    await sees('有人退出，“西门采样”轮到您了，位子已经是您的')
  })

  it('is told which duty is in the way, and exchanges it for the new one', async () => {
    const { community } = stage
    const had = await postOne('东口巡逻', 2)
    const wanted = await postOne('西口巡逻', 2)
    await community.claim('leader', had)
    const page = await (await stage.phone()).open(wanted.path)
    const { press, become, sees } = handOn(page)
    await press('报名这一班')
    await become('leader')
    await sees('与您 14:00 的班次时间冲突')
    await press('换到这一班')
    await sees('您报上了，后天见')
    expect(await community.roster(had)).toEqual([])
    expect(await community.roster(wanted)).toEqual(['王秀兰 held 扫码'])
  })

  it('claims once what was tapped without a network', async () => {
    const { community } = stage
    const shift = await postOne('断网采样', 3)
    const phone = await stage.phone()
    const page = await phone.open(shift.path)
    const { press, sees, seesNoMore } = handOn(page)
    await signedInAs('resident', page)
    await sees('选一个岗位')
    await phone.network.cut()
    await press('报名这一班')
    await sees('待联网后提交')
    await sees('报名：东门 · 扫码')
    expect(await community.roster(shift)).toEqual([])

    await phone.network.restore()
    await sees('您报上了')
    await seesNoMore('待联网后提交')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 扫码'])
    expect(await community.placesLeft(shift)).toBe(2)
  })

  it('still has a waiting tap after a reload, and sends it once', async () => {
    const { community } = stage
    const shift = await postOne('重开采样', 4)
    const phone = await stage.phone()
    const page = await phone.open(shift.path)
    const { press, sees } = handOn(page)
    await signedInAs('resident', page)
    await sees('选一个岗位')
    await phone.network.loseServer()
    await press('报名这一班')
    await sees('待联网后提交')
    await page.reload()
    await sees('待联网后提交')
    await phone.network.findServer()
    await sees('您报上了')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 扫码'])
  })

  it('has one place who taps in two tabs at once', async () => {
    const { community } = stage
    const shift = await postOne('两页采样', 5)
    const phone = await stage.phone()
    const one = await phone.open(shift.path)
    await signedInAs('resident', one)
    await handOn(one).sees('选一个岗位')
    const hands = [one, await phone.open(shift.path)].map(handOn)
    for (const { sees } of hands) await sees('选一个岗位')
    await Promise.all(hands.map(({ press }) => press('报名这一班')))
    for (const { sees } of hands) await sees('您报上了')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 扫码'])
    expect(await community.placesLeft(shift)).toBe(2)
    await one.reload()
    await handOn(one).sees('您报上了')
  })

  it('finds the elder look again after a reload', async () => {
    const page = await (await stage.phone()).open()
    const { press, sees } = handOn(page)
    await press('长辈版')
    await sees('换回普通版')
    await page.reload()
    await sees('换回普通版')
  })
})
