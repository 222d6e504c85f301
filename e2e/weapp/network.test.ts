import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { type OpenCommunity, openCommunity } from '../community'
import { type OpenApp, openApp } from './app'
import { Phone } from './phone'

// 10 s: far beyond what it takes on a busy machine.
const PATIENTLY = { timeout: 10_000 }

describe('the mini-program on a bad network', () => {
  let community: OpenCommunity
  let phone: Phone
  let app: OpenApp

  beforeAll(async () => {
    community = await openCommunity()
  })
  afterAll(() => community.close())
  afterEach(() => {
    const { complaints } = app
    app.close()
    expect(complaints).toEqual([])
  })

  const open = (at?: string) => {
    app = openApp(phone, { server: community.url, ...(at === undefined ? {} : { at }) })
    return app.hand
  }

  const postOne = (title: string) => community.postShift({ title, posts: [{ name: '值守', places: 3 }] })

  /** Waits until the phone keeps what was read, for a start without a network. */
  const stored = (title: string) =>
    expect.poll(() => JSON.stringify(phone.storage.get('cache')), PATIENTLY).toContain(title)

  /** A phone whose owner has been here before. */
  async function known(openId: string, name: string) {
    phone = new Phone(community.wechat, openId)
    const before = await community.postShift({
      title: `${name}来过`,
      days: 5,
      posts: [{ name: '值守', places: 1 }],
    })
    const hand = open(before.path)
    await hand.tap(words.task.claim)
    await hand.type('name', name)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.heldNow)
    app.close()
  }

  it('keeps a tap made without a network, and sends it once when the network is back', async () => {
    await known('o-kept', '马志平')
    const shift = await postOne('断网值守')
    const hand = open(shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.sees(words.common.queued.title)
    await hand.sees(words.task.queuedClaim('东门', '值守'))
    expect(await community.roster(shift)).toEqual([])

    phone.network.restore()
    await hand.sees(words.task.held('明天'))
    await hand.seesNoMore(words.common.queued.title)
    expect(await community.roster(shift)).toEqual(['马志平 held 值守'])
  })

  it('has one claim when the answer was lost and the tap is sent again', async () => {
    await known('o-lost', '何静')
    const shift = await postOne('失联值守')
    const hand = open(shift.path)
    await hand.sees(words.task.claim)
    phone.network.loseAnswers()
    await hand.tap(words.task.claim)
    await hand.sees(words.common.queued.title)
    expect(await community.roster(shift)).toEqual(['何静 held 值守'])
    expect(await community.placesLeft(shift)).toBe(2)

    phone.network.restore()
    await hand.sees(words.task.held('明天'))
    expect(await community.roster(shift)).toEqual(['何静 held 值守'])
    expect(await community.placesLeft(shift)).toBe(2)
  })

  it('sends what was tapped before the app was closed', async () => {
    await known('o-closed', '高俊')
    const shift = await postOne('重开值守')
    let hand = open(shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.sees(words.common.queued.title)
    await stored('重开值守')
    app.close()

    hand = open(shift.path)
    await hand.sees(words.common.queued.title)
    phone.network.restore()
    await hand.sees(words.task.held('明天'))
    expect(await community.roster(shift)).toEqual(['高俊 held 值守'])
  })

  it('does not send what was dropped before the network came back', async () => {
    await known('o-dropped', '罗芳')
    const shift = await postOne('不报值守')
    const hand = open(shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.tap(words.common.queued.drop)
    await hand.seesNoMore(words.common.queued.title)
    phone.network.restore()
    await hand.seesNoMore('网络不好')
    expect(await community.roster(shift)).toEqual([])
  })

  it('says so when the place was gone by the time the tap could be sent', async () => {
    await known('o-late', '郭海燕')
    const shift = await community.postShift({ title: '抢光值守', posts: [{ name: '值守', places: 1 }] })
    const hand = open(shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.sees(words.common.queued.title)
    await community.claim('resident', shift)
    phone.network.restore()
    await hand.sees('没办成：报名：东门 · 值守')
    await hand.tap(words.common.queued.seen)
    await hand.seesNoMore('没办成')
    await hand.sees(words.task.wait)
  })

  it('opens with its last content after a restart without a network, and says of when it is', async () => {
    phone = new Phone(community.wechat, 'o-restart')
    await postOne('存着的值守')
    let hand = open()
    await hand.sees('存着的值守')
    await stored('存着的值守')
    app.close()
    phone.network.cut()
    hand = open()
    await hand.sees('存着的值守')
    await hand.sees(/网络不好，先看 \d+:\d\d 的/)
    phone.network.restore()
    await hand.seesNoMore('网络不好')
  })

  it('opens on an empty phone without a network, and fills itself when the network comes', async () => {
    phone = new Phone(community.wechat, 'o-empty')
    await postOne('后来的值守')
    phone.network.cut()
    const hand = open()
    await hand.sees(words.common.offline.nothing)
    phone.network.restore()
    await hand.sees('后来的值守')
  })

  it('tells who taps while WeChat is down, loses nothing, and signs in at the next tap', async () => {
    phone = new Phone(community.wechat, 'o-down')
    const shift = await postOne('登录值守')
    community.wechat.goDown()
    const hand = open(shift.path)
    await hand.tap(words.task.claim)
    await expect.poll(() => app.said.toasts, PATIENTLY).toEqual([words.common.signIn.failed])
    community.wechat.comeBack()
    await hand.tap(words.task.claim)
    await hand.sees(words.task.first.title)
  })
})
