import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { type OpenCommunity, openCommunity } from '../community'
import { type OpenApp, openApp } from './app'
import { Phone } from './phone'

// 16 KB: beyond that the first picture is late on an old phone.
const FIRST_PICTURE = 16 * 1024

// What the compiled code asks of `wx` and need not find: webpack keeps its list of chunks there, and Taro looks whether WeChat's cloud is in use.
const NOT_OURS = ['webpackJsonp', 'cloud']

describe('a resident in the mini-program', () => {
  let community: OpenCommunity
  let phone: Phone
  let app: OpenApp
  let people = 0

  beforeAll(async () => {
    community = await openCommunity({ filled: true })
  })
  afterAll(() => community.close())

  beforeEach(() => {
    phone = new Phone(community.wechat, `o-resident-${++people}`)
  })
  afterEach(() => {
    const { complaints, missing } = app
    app.close()
    expect(complaints).toEqual([])
    expect([...missing].filter((name) => !NOT_OURS.includes(name))).toEqual([])
  })

  const open = (at?: string) => {
    app = openApp(phone, { server: community.url, ...(at === undefined ? {} : { at }) })
    return app.hand
  }

  it('has the first picture of the board in at most 16 KB', async () => {
    const hand = open()
    await hand.sees('核酸采样点')
    const bytes = app.sent().reduce((sum, one) => sum + one, 0)
    console.log(`weapp: setData until the board stands, bytes: ${app.sent().join(' + ')}`)
    expect(bytes).toBeLessThanOrEqual(FIRST_PICTURE)
  })

  it('comes from the board, gives a name, has a place, and finds it under 我的', async () => {
    const shift = await community.postShift({ title: '南门值守', posts: [{ name: '测温', places: 2 }] })
    const hand = open()
    await hand.tapOn(`shift-${shift.id}`)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.first.title)
    await hand.type('name', '王小明')
    await hand.sees('王*明')
    await hand.tap(words.task.claim)
    await hand.sees(words.task.held('明天'))
    expect(await community.roster(shift)).toEqual(['王小明 held 测温'])

    hand.back()
    await hand.tap(words.common.me)
    await hand.sees('南门值守')
    await hand.sees(words.me.next)
  })

  it('says what is wrong with a name, and claims nothing with it', async () => {
    const shift = await community.postShift({ title: '北门值守', posts: [{ name: '测温', places: 2 }] })
    const hand = open(shift.path)
    await hand.tap(words.task.claim)
    await hand.tap(words.task.claim)
    await hand.sees(/第一次来，留个名字.*怎么称呼您/)
    expect(await community.roster(shift)).toEqual([])
  })

  it('changes to another post, takes a withdrawal back in time, and then withdraws', async () => {
    const posts = [
      { name: '秩序', places: 2 },
      { name: '登记', places: 1 },
    ]
    const shift = await community.postShift({ title: '西门值守', posts })
    const hand = open(shift.path)
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
    const shift = await community.postShift({ title: '站口值守', posts: [{ name: '引导', places: 1 }] })
    await community.claim('resident', shift)
    const hand = open(shift.path)
    await hand.sees(words.common.full)
    await hand.tap(words.task.wait)
    await hand.type('name', '赵春生')
    await hand.tap(words.task.wait)
    await hand.sees('候补第1位')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 引导', '赵春生 waiting 引导'])

    await community.withdraw('resident', shift)
    app.pullDown()
    await hand.sees(words.task.held('明天'))
    hand.home()
    await hand.tap(new RegExp(`^${words.common.me}`))
    await hand.sees('有人退出，“站口值守”轮到您了，位子已经是您的')
  })

  it('is told which duty is in the way, and moves to the new shift at will', async () => {
    const had = await community.postShift({ title: '东口巡逻', posts: [{ name: '巡逻', places: 3 }] })
    const wanted = await community.postShift({ title: '西口巡逻', posts: [{ name: '巡逻', places: 3 }] })
    let hand = open(had.path)
    await claimAs(hand, '周立新')
    app.close()
    hand = open(wanted.path)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.refused.clash('14:00'))
    await hand.sees('东口巡逻')
    await hand.tap(words.task.refused.swapOut)
    await hand.sees(words.task.held('明天'))
    expect(await community.roster(had)).toEqual([])
    expect(await community.roster(wanted)).toEqual(['周立新 held 巡逻'])
  })

  it('shares a link that opens the same shift on another phone', async () => {
    const shift = await community.postShift({ title: '广场值守', posts: [{ name: '引导', places: 1 }] })
    const hand = open(shift.path)
    await hand.sees('广场值守')
    const shared = app.shared()
    app.close()
    phone = new Phone(community.wechat, 'o-friend')
    await open(shared?.path).sees(words.task.claim)
    expect(shared?.title).toContain('一共要 1 人')
  })

  it('keeps the elder look over a restart, and claims in it', async () => {
    const shift = await community.postShift({ title: '楼道值守', posts: [{ name: '值守', places: 2 }] })
    let hand = open()
    await hand.tap(words.common.elder)
    await hand.sees(words.common.backToNormal)
    app.close()
    hand = open()
    await hand.sees(words.common.backToNormal)
    app.close()
    hand = open(shift.path)
    await hand.tap(words.task.claimElder)
    await hand.type('name', '孙桂英')
    await hand.tap(words.task.claim)
    await hand.sees(/明天下午 2 点到\s?东门/)
    expect(await community.roster(shift)).toEqual(['孙桂英 held 值守'])
  })

  async function claimAs(hand: OpenApp['hand'], name: string) {
    await hand.tap(words.task.claim)
    await hand.type('name', name)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.held('明天'))
  }
})
