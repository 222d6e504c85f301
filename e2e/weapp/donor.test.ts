import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { type OpenCommunity, openCommunity } from '../community'
import { type OpenApp, openApp } from './app'
import { Phone } from './phone'

// 10 s: far beyond what it takes on a busy machine.
const PATIENTLY = { timeout: 10_000 }

const CODE = /[0-9A-Z]{4} [0-9A-Z]{4}/

describe('a donor in the mini-program', () => {
  let community: OpenCommunity
  let phone: Phone
  let app: OpenApp
  let people = 0

  beforeAll(async () => {
    community = await openCommunity()
  })
  afterAll(() => community.close())
  beforeEach(() => {
    phone = new Phone(community.wechat, `o-donor-${++people}`)
  })
  afterEach(() => {
    const { complaints } = app
    app.close()
    expect(complaints).toEqual([])
  })

  const open = (at?: string) => {
    app = openApp(phone, { server: community.url, ...(at === undefined ? {} : { at }) })
    return app.hand
  }

  it('sees what is short and what not to send, pledges, has a code, and finds it under 我的', async () => {
    const need = await community.postNeed('夜班物资', [
      { item: '防护服', grade: 'GB 19082', measure: '套', wanted: 300 },
    ])
    const hand = open()
    await hand.tapOn(`line-${need.id}-${need.lines[0]!.id}`)
    await hand.sees(words.need.notWanted)
    await hand.sees('旧衣服')
    await hand.tap(words.need.give('防护服'))
    await hand.tap('50')
    await hand.tap(words.pledge.give(50, '套'))
    await hand.sees(words.pledge.noted)
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([250])

    hand.back()
    hand.back()
    await hand.tap(words.common.me)
    await hand.sees(words.me.pledgeWaits('防护服', 50, '套'))
  })

  it('gives less after all, and then nothing', async () => {
    const need = await community.postNeed('热饭', [{ item: '热饭', measure: '份', wanted: 60 }])
    const hand = open(need.path)
    await hand.tap(words.need.give('热饭'))
    await hand.tap(words.pledge.all(60))
    await hand.tap(words.pledge.give(60, '份'))
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])

    await hand.tap(words.pledge.change)
    await hand.type('quantity', '20')
    await hand.tap(words.pledge.save(20, '份'))
    await hand.seesNoMore(words.pledge.save(20, '份'))
    expect(await community.openOf(need.id)).toEqual([40])

    await hand.tap(words.pledge.withdraw)
    await hand.tap(words.pledge.withdrawNow(20, '份'))
    await hand.sees(words.task.withdrawn)
    expect(await community.openOf(need.id)).toEqual([60])
  })

  it('pledges once what was tapped without a network', async () => {
    const need = await community.postNeed('口罩', [{ item: '口罩', measure: '只', wanted: 1000 }])
    const hand = open(need.path)
    await hand.tap(words.need.give('口罩'))
    await hand.sees(words.pledge.give(300, '只'))
    phone.network.cut()
    await hand.tap(words.pledge.give(300, '只'))
    await hand.sees(words.common.queued.title)
    expect(await community.openOf(need.id)).toEqual([1000])
    phone.network.restore()
    await expect.poll(() => community.openOf(need.id), PATIENTLY).toEqual([700])
    await hand.seesNoMore(words.common.queued.title)
    hand.home()
    await hand.tap(words.common.me)
    await hand.sees(words.me.pledgeWaits('口罩', 300, '只'))
  })

  it('is told how little is left when others were faster, and may give that', async () => {
    const need = await community.postNeed('热水', [{ item: '热水', measure: '桶', wanted: 10 }])
    const hand = open(need.path)
    await hand.tap(words.need.give('热水'))
    await hand.tap(words.pledge.all(10))
    await community.pledge('donor', need.id, 7)
    await hand.tap(words.pledge.give(10, '桶'))
    await hand.sees(words.need.met(3, '桶'))
    await hand.tap(words.need.giveRest(3, '桶'))
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])
  })
})
