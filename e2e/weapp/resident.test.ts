import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { firstPicture } from './first-picture'
import type { Hand } from './hand'
import { onStand } from './stand'

// 16 KB: beyond that the first picture is late on an old phone.
const FIRST_PICTURE = 16 * 1024

describe('a resident in the mini-program', () => {
  const stand = onStand({ filled: true })

  /** Who has never given a name gives it on the way. */
  async function claimAs(hand: Hand, name: string): Promise<void> {
    await hand.tap(words.task.claim)
    await hand.type('name', name)
    await hand.tap(words.task.claim)
    await hand.sees(words.duty.fresh)
    hand.back()
    await hand.sees(words.task.held('明天'))
  }

  it('has the first picture of the board in at most 16 KB', async () => {
    const sent = await firstPicture(stand.phone('o-picture'), stand.community.url)
    console.log(`weapp: setData until the board stands, bytes: ${sent.join(' + ')}`)
    expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_PICTURE)
  })

  it('comes from the board, gives a name, has a place, and finds it under 我的', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '南门值守', posts: [{ name: '测温', places: 2 }] })
    const { hand } = stand.open(stand.phone('o-first'))
    await hand.tapOn(`shift-${shift.id}`)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.first.title)
    await hand.type('name', '王小明')
    await hand.sees('王*明')
    await hand.tap(words.task.claim)
    await hand.sees(words.duty.fresh)
    expect(await community.roster(shift)).toEqual(['王小明 held 测温'])

    hand.back()
    await hand.sees(words.task.held('明天'))
    hand.back()
    await hand.tap(words.common.me)
    await hand.sees('南门值守')
    await hand.sees(words.me.next)
  })

  it('is asked again for a name that is none, and has claimed nothing by then', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '北门值守', posts: [{ name: '测温', places: 2 }] })
    const { hand } = stand.open(stand.phone('o-nameless'), shift.path)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.first.title)
    const before = hand.text()
    await hand.tap(words.task.claim)
    await expect.poll(() => hand.text().length, { timeout: 40_000 }).toBeGreaterThan(before.length)
    expect(await community.roster(shift)).toEqual([])
  })

  it('changes to another post, takes a withdrawal back in time, and then withdraws', async () => {
    const { community } = stand
    const posts = [
      { name: '秩序', places: 2 },
      { name: '登记', places: 1 },
    ]
    const shift = await community.postShift({ title: '西门值守', posts })
    const { hand } = stand.open(stand.phone('o-changes'), shift.path)
    await claimAs(hand, '李秀梅')
    await hand.tapOn(`post-${shift.posts[1]!.id}`)
    await hand.tap(words.task.swapTo('登记'))
    await hand.sees('登记 · 明天')
    expect(await community.roster(shift)).toEqual(['李秀梅 held 登记'])

    await hand.tap(words.task.withdraw)
    await hand.tap(words.common.undo)
    await hand.sees(words.task.held('明天'))
    expect(await community.roster(shift)).toEqual(['李秀梅 held 登记'])

    await hand.tap(words.task.withdraw)
    await hand.sees(words.task.withdrawn)
    expect(await community.roster(shift)).toEqual([])
  })

  it('waits where it is full, moves up when a place comes free, and reads so under 我的', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '站口值守', posts: [{ name: '引导', places: 1 }] })
    await community.claim('resident', shift)
    const app = stand.open(stand.phone('o-waits'), shift.path)
    const { hand } = app
    await hand.sees(words.common.full)
    await hand.tap(words.task.wait)
    await hand.type('name', '赵春生')
    await hand.tap(words.task.wait)
    await hand.sees(`${words.task.waitingAs}1${words.task.waitingUnit}`)
    expect(await community.roster(shift)).toEqual(['李玉兰 held 引导', '赵春生 waiting 引导'])

    await community.withdraw('resident', shift)
    app.pullDown()
    await hand.sees(words.task.held('明天'))
    hand.home()
    await hand.tap(new RegExp(`^${words.common.me}`))
    await hand.sees('有人退出，“站口值守”轮到您了，位子已经是您的')
  })

  it('is told which duty is in the way, and exchanges it for the new one', async () => {
    const { community } = stand
    const posts = [{ name: '巡逻', places: 3 }]
    const had = await community.postShift({ title: '东口巡逻', posts })
    const wanted = await community.postShift({ title: '西口巡逻', posts })
    const phone = stand.phone('o-two-duties')
    await claimAs(stand.open(phone, had.path).hand, '周立新')
    const { hand } = stand.open(phone, wanted.path)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.refused.clash('14:00'))
    await hand.sees('东口巡逻')
    await hand.tap(words.task.refused.swapOut)
    await hand.sees(words.task.held('明天'))
    expect(await community.roster(had)).toEqual([])
    expect(await community.roster(wanted)).toEqual(['周立新 held 巡逻'])
  })

  it('shares a link that opens the same shift on another phone', async () => {
    const shift = await stand.community.postShift({ title: '广场值守', posts: [{ name: '引导', places: 1 }] })
    const app = stand.open(stand.phone('o-shares'), shift.path)
    await app.hand.sees('广场值守')
    const shared = app.shared()
    expect(shared?.title).toContain('一共要 1 人')
    const { hand } = stand.open(stand.phone('o-friend'), shared?.path)
    await hand.sees('广场值守')
    await hand.sees(words.task.claim)
  })

  it('keeps the elder look over a restart, and claims in it', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '楼道值守', posts: [{ name: '值守', places: 2 }] })
    const phone = stand.phone('o-elder')
    await stand.open(phone).hand.tap(words.common.elder)
    await stand.open(phone).hand.sees(words.common.backToNormal)
    const { hand } = stand.open(phone, shift.path)
    await hand.tap(words.task.claimElder)
    await hand.type('name', '孙桂英')
    await hand.tap(words.task.claim)
    await hand.sees(words.duty.codeElder)
    hand.back()
    await hand.sees(words.task.heldElder('明天下午 2 点', '东门'))
    expect(await community.roster(shift)).toEqual(['孙桂英 held 值守'])
  })
})
