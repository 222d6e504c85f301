import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import type { Phone } from './phone'
import { onStand } from './stand'

// 10 s: far beyond what it takes on a busy machine.
const PATIENTLY = { timeout: 40_000 }

const { queued, offline, signIn } = words.common

describe('the mini-program on a bad network', () => {
  const stand = onStand()

  const postOne = (title: string, places = 3) =>
    stand.community.postShift({ title, posts: [{ name: '值守', places }] })

  /** A phone whose owner has been here before, under this name. */
  async function known(name: string): Promise<Phone> {
    const phone = stand.phone(`o-${name}`)
    const posts = [{ name: '值守', places: 1 }]
    const before = await stand.community.postShift({ title: `${name}来过`, days: 5, posts })
    const { hand } = stand.open(phone, before.path)
    await hand.tap(words.task.claim)
    await hand.type('name', name)
    await hand.tap(words.task.claim)
    await hand.sees(words.task.heldNow)
    return phone
  }

  /** Waits until the phone keeps what was read, for a start without a network. */
  const stored = (phone: Phone, title: string) =>
    expect.poll(() => JSON.stringify(phone.storage.get('cache')), PATIENTLY).toContain(title)

  it('keeps a tap made without a network, and sends it once when the network is back', async () => {
    const { community } = stand
    const phone = await known('马志平')
    const shift = await postOne('断网值守')
    const { hand } = stand.open(phone, shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.sees(queued.title)
    await hand.sees(words.task.queuedClaim('东门', '值守'))
    expect(await community.roster(shift)).toEqual([])

    phone.network.restore()
    await hand.sees(words.task.held('明天'))
    await hand.seesNoMore(queued.title)
    expect(await community.roster(shift)).toEqual(['马志平 held 值守'])
  })

  it('has one claim when the answer was lost and the tap is sent again', async () => {
    const { community } = stand
    const phone = await known('何静')
    const shift = await postOne('失联值守')
    const { hand } = stand.open(phone, shift.path)
    await hand.sees(words.task.claim)
    phone.network.loseAnswers()
    await hand.tap(words.task.claim)
    await hand.sees(queued.title)
    expect(await community.roster(shift)).toEqual(['何静 held 值守'])

    phone.network.restore()
    await hand.sees(words.task.held('明天'))
    await hand.seesNoMore(queued.title)
    expect(await community.roster(shift)).toEqual(['何静 held 值守'])
    expect(await community.placesLeft(shift)).toBe(2)
  })

  it('sends what was tapped before the app was closed', async () => {
    const phone = await known('高俊')
    const shift = await postOne('重开值守')
    const before = stand.open(phone, shift.path)
    await before.hand.sees(words.task.claim)
    phone.network.cut()
    await before.hand.tap(words.task.claim)
    await before.hand.sees(queued.title)

    const { hand } = stand.open(phone, shift.path)
    await hand.sees(queued.title)
    phone.network.restore()
    await hand.sees(words.task.held('明天'))
    expect(await stand.community.roster(shift)).toEqual(['高俊 held 值守'])
  })

  it('does not send what was dropped before the network came back', async () => {
    const phone = await known('罗芳')
    const shift = await postOne('不报值守')
    const { hand } = stand.open(phone, shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.tap(queued.drop)
    await hand.seesNoMore(queued.title)
    phone.network.restore()
    await hand.seesNoMore('网络不好')
    await expect.poll(() => phone.storage.get('outbox'), PATIENTLY).toEqual([])
    expect(await stand.community.roster(shift)).toEqual([])
  })

  it('says so when the place was gone by the time the tap could be sent', async () => {
    const phone = await known('郭海燕')
    const shift = await postOne('抢光值守', 1)
    const { hand } = stand.open(phone, shift.path)
    await hand.sees(words.task.claim)
    phone.network.cut()
    await hand.tap(words.task.claim)
    await hand.sees(queued.title)
    await stand.community.claim('resident', shift)
    phone.network.restore()
    const refused = queued.refused(words.task.queuedClaim('东门', '值守'))
    await hand.sees(refused)
    await hand.tap(queued.seen)
    await hand.seesNoMore(refused)
    await hand.sees(words.task.wait)
  })

  it('opens with its last content after a restart without a network, and says of when it is', async () => {
    const phone = stand.phone('o-restart')
    await postOne('存着的值守')
    await stand.open(phone).hand.sees('存着的值守')
    await stored(phone, '存着的值守')
    phone.network.cut()
    const { hand } = stand.open(phone)
    await hand.sees('存着的值守')
    await hand.sees(/网络不好，先看 \d+:\d\d 的/)
    phone.network.restore()
    await hand.seesNoMore('网络不好')
  })

  it('opens on an empty phone without a network, and fills itself when the network comes', async () => {
    const phone = stand.phone('o-empty')
    await postOne('后来的值守')
    phone.network.cut()
    const { hand } = stand.open(phone)
    await hand.sees(offline.nothing)
    phone.network.restore()
    await hand.sees('后来的值守')
  })

  it('tells who taps while WeChat is down, loses nothing, and signs in at the next tap', async () => {
    const { wechat } = stand.community
    const shift = await postOne('登录值守')
    wechat.goDown()
    const { hand, said } = stand.open(stand.phone('o-down'), shift.path)
    await hand.tap(words.task.claim)
    await expect.poll(() => said.toasts, PATIENTLY).toEqual([signIn.failed])
    wechat.comeBack()
    await hand.tap(words.task.claim)
    await hand.sees(words.task.first.title)
  })

  it('asks who one is only where WeChat could not say', async () => {
    const { wechat } = stand.community
    wechat.goDown()
    const { hand } = stand.open(stand.phone('o-me'), '/pages/me/index')
    await hand.sees(words.me.signedOut)
    wechat.comeBack()
    await hand.tap(words.me.signIn)
    await hand.seesNoMore(words.me.signedOut)
    await hand.sees(words.me.newHere)
  })
})
