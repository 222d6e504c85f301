import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
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
    await press(words.task.claim)
    await become('newcomer')
    const first = sheet(words.task.first.title)
    await first.getByRole('textbox', { name: words.task.first.name }).fill('王小明')
    await first.getByText('王*明').waitFor()
    await first.getByRole('button', { name: words.task.claim }).click()
    await sees(words.duty.fresh)
    expect(await community.roster(shift)).toEqual(['王小明 held 秩序'])

    await press(words.common.back)
    await sees(words.task.held('明天'))

    await press(words.common.back)
    await tab(words.common.me)
    await sees(words.me.next)
    await press(words.me.seeShift)
    await choose(/登记/)
    await press(words.task.swapTo('登记'))
    await sees('登记 · 明天 14:00 到东门')
    expect(await community.roster(shift)).toEqual(['王小明 held 登记'])

    await press(new RegExp(words.task.withdraw))
    await press(words.common.undo)
    await sees(words.task.held('明天'))
    await press(new RegExp(words.task.withdraw))
    await sees(words.task.withdrawn)
    expect(await community.roster(shift)).toEqual([])
  })

  it('waits where it is full, has the place when it comes free, and a notice that says so', async () => {
    const { community } = stage
    const shift = await community.postShift({ title: '西门采样', posts: [{ name: '扫码', places: 1 }] })
    await community.claim('donor', shift)
    const page = await (await stage.phone()).open(shift.path)
    const { press, become, sees, tab } = handOn(page)
    await press(words.task.wait)
    await become('resident')
    await sees(words.task.waitingAs)
    expect(await community.roster(shift)).toEqual(['陈立群 held 扫码', '李玉兰 waiting 扫码'])

    await community.withdraw('donor', shift)
    await page.reload()
    await sees(words.task.held('明天'))
    await press(words.common.back)
    await tab(new RegExp(`^${words.common.me}`))
    await sees('有人退出，“西门采样”轮到您了，位子已经是您的')
  })

  it('is told which duty is in the way, and exchanges it for the new one', async () => {
    const { community } = stage
    const had = await postOne('东口巡逻', 2)
    const wanted = await postOne('西口巡逻', 2)
    await community.claim('leader', had)
    const page = await (await stage.phone()).open(wanted.path)
    const { press, become, sees } = handOn(page)
    await press(words.task.claim)
    await become('leader')
    await sees(words.task.refused.clash('14:00'))
    await press(words.task.refused.swapOut)
    await sees(words.task.held('后天'))
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
    await sees(words.task.choosePost)
    await phone.network.cut()
    await press(words.task.claim)
    await sees(words.common.queued.title)
    await sees(words.task.queuedClaim('东门', '扫码'))
    expect(await community.roster(shift)).toEqual([])

    await phone.network.restore()
    await sees(words.task.heldNow)
    await seesNoMore(words.common.queued.title)
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
    await sees(words.task.choosePost)
    await phone.network.loseServer()
    await press(words.task.claim)
    await sees(words.common.queued.title)
    await page.reload()
    await sees(words.common.queued.title)
    await phone.network.findServer()
    await sees(words.task.heldNow)
    expect(await community.roster(shift)).toEqual(['李玉兰 held 扫码'])
  })

  it('is told that the session is over, reads on, and has what was tapped sent after signing in again', async () => {
    const { community } = stage
    const shift = await postOne('隔天采样', 6)
    const phone = await stage.phone()
    const page = await phone.open(shift.path)
    const { press, become, sees } = handOn(page)
    await signedInAs('resident', page)
    await sees(words.task.choosePost)
    await phone.network.loseServer()
    await press(words.task.claim)
    await sees(words.common.queued.title)

    await phone.endSession()
    await phone.context.route('**/v1/sessions', (route) =>
      route.fulfill({ status: 401, json: { error: { code: 'SIGN_IN_FAILED', message: '' } } }),
    )
    await page.reload()
    await phone.network.findServer()
    await sees(words.task.claim)
    await page.goto(page.url().replace(/#.*/, '#/pages/me/index'))
    await sees(words.me.ranOut)
    expect(await community.roster(shift)).toEqual([])

    await phone.context.unroute('**/v1/sessions')
    await press(words.me.signIn)
    await become('resident')
    await sees('隔天采样')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 扫码'])
  })

  it('notices nothing of a session that is over while signing in works, and can be another person then', async () => {
    const phone = await stage.phone()
    const page = await phone.open('/pages/me/index')
    const { press, become, sees } = handOn(page)
    await press(words.me.signIn)
    await become('resident')
    await sees('李玉兰')
    await phone.endSession()
    await page.reload()
    await sees('李玉兰')
    await press(new RegExp(words.me.persona))
    await become('leader')
    await sees('王秀兰')
  })

  it('has one place who taps in two tabs at once', async () => {
    const { community } = stage
    const shift = await postOne('两页采样', 5)
    const phone = await stage.phone()
    const one = await phone.open(shift.path)
    await signedInAs('resident', one)
    await handOn(one).sees(words.task.choosePost)
    const hands = [one, await phone.open(shift.path)].map(handOn)
    for (const { sees } of hands) await sees(words.task.choosePost)
    await Promise.all(hands.map(({ press }) => press(words.task.claim)))
    for (const { sees } of hands) await sees(words.task.heldNow)
    expect(await community.roster(shift)).toEqual(['李玉兰 held 扫码'])
    expect(await community.placesLeft(shift)).toBe(2)
    await one.reload()
    await handOn(one).sees(words.task.heldNow)
  })

  it('finds the elder look again after a reload', async () => {
    const page = await (await stage.phone()).open()
    const { press, sees } = handOn(page)
    await press(words.common.elder)
    await sees(words.common.backToNormal)
    await page.reload()
    await sees(words.common.backToNormal)
  })
})
