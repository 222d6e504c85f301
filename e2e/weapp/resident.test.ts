import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
    await hand.tap('报名这一班')
    await hand.sees('第一次来，留个名字')
    await hand.type('name', '王小明')
    await hand.sees('王*明')
    await hand.tap('报名这一班')
    await hand.sees('您报上了，明天见')
    expect(await community.roster(shift)).toEqual(['王小明 held 测温'])

    hand.back()
    await hand.tap('我的')
    await hand.sees('南门值守')
    await hand.sees('下一班')
  })

  it('says what is wrong with a name, and claims nothing with it', async () => {
    const shift = await community.postShift({ title: '北门值守', posts: [{ name: '测温', places: 2 }] })
    const hand = open(shift.path)
    await hand.tap('报名这一班')
    await hand.tap('报名这一班')
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
    await hand.tap('换到登记')
    await hand.sees('登记 · 明天')
    expect(await community.roster(shift)).toEqual(['李秀梅 held 登记'])

    await hand.tap('来不了了，退掉这一班')
    await hand.tap('撤回')
    await hand.sees('您报上了，明天见')
    expect(await community.roster(shift)).toEqual(['李秀梅 held 登记'])

    await hand.tap('来不了了，退掉这一班')
    await hand.sees('退掉了，谢谢您早说')
    expect(await community.roster(shift)).toEqual([])
  })

  it('waits where it is full, moves up when a place comes free, and reads so under 我的', async () => {
    const shift = await community.postShift({ title: '站口值守', posts: [{ name: '引导', places: 1 }] })
    await community.claim('resident', shift)
    const hand = open(shift.path)
    await hand.sees('人满了')
    await hand.tap('轮到我时叫我')
    await hand.type('name', '赵春生')
    await hand.tap('轮到我时叫我')
    await hand.sees('候补第1位')
    expect(await community.roster(shift)).toEqual(['李玉兰 held 引导', '赵春生 waiting 引导'])

    await community.withdraw('resident', shift)
    app.pullDown()
    await hand.sees('您报上了，明天见')
    hand.home()
    await hand.tap(/^我的/)
    await hand.sees('有人退出，“站口值守”轮到您了，位子已经是您的')
  })

  it('is told which duty is in the way, and moves to the new shift at will', async () => {
    const had = await community.postShift({ title: '东口巡逻', posts: [{ name: '巡逻', places: 3 }] })
    const wanted = await community.postShift({ title: '西口巡逻', posts: [{ name: '巡逻', places: 3 }] })
    let hand = open(had.path)
    await claimAs(hand, '周立新')
    app.close()
    hand = open(wanted.path)
    await hand.tap('报名这一班')
    await hand.sees('与您 14:00 的班次时间冲突')
    await hand.sees('东口巡逻')
    await hand.tap('换到这一班')
    await hand.sees('您报上了，明天见')
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
    await open(shared?.path).sees('报名这一班')
    expect(shared?.title).toContain('一共要 1 人')
  })

  it('keeps the elder look over a restart, and claims in it', async () => {
    const shift = await community.postShift({ title: '楼道值守', posts: [{ name: '值守', places: 2 }] })
    let hand = open()
    await hand.tap('长辈版')
    await hand.sees('换回普通版')
    app.close()
    hand = open()
    await hand.sees('换回普通版')
    app.close()
    hand = open(shift.path)
    await hand.tap('我能去，报名')
    await hand.type('name', '孙桂英')
    await hand.tap('报名这一班')
    await hand.sees(/明天下午 2 点到\s?东门/)
    expect(await community.roster(shift)).toEqual(['孙桂英 held 值守'])
  })

  async function claimAs(hand: OpenApp['hand'], name: string) {
    await hand.tap('报名这一班')
    await hand.type('name', name)
    await hand.tap('报名这一班')
    await hand.sees('您报上了，明天见')
  }
})
