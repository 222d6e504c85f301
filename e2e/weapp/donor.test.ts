import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
    await hand.sees('请勿寄送')
    await hand.sees('旧衣服')
    await hand.tap('我捐防护服')
    await hand.tap('50')
    await hand.tap('认捐 50 套')
    await hand.sees('记下了，谢谢您')
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([250])

    hand.back()
    hand.back()
    await hand.tap('我的')
    await hand.sees('防护服 50 套，等您送来')
  })

  it('gives less after all, and then nothing', async () => {
    const need = await community.postNeed('热饭', [{ item: '热饭', measure: '份', wanted: 60 }])
    const hand = open(need.path)
    await hand.tap('我捐热饭')
    await hand.tap('全部 60')
    await hand.tap('认捐 60 份')
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])

    await hand.tap('改数或改日子')
    await hand.type('quantity', '20')
    await hand.tap('改成 20 份')
    await hand.seesNoMore('改成 20 份')
    expect(await community.openOf(need.id)).toEqual([40])

    await hand.tap('送不来了，退掉')
    await hand.tap('退掉 20 份')
    await hand.sees('退掉了，谢谢您早说')
    expect(await community.openOf(need.id)).toEqual([60])
  })

  it('pledges once what was tapped without a network', async () => {
    const need = await community.postNeed('口罩', [{ item: '口罩', measure: '只', wanted: 1000 }])
    const hand = open(need.path)
    await hand.tap('我捐口罩')
    await hand.sees('认捐 300 只')
    phone.network.cut()
    await hand.tap('认捐 300 只')
    await hand.sees('待联网后提交')
    expect(await community.openOf(need.id)).toEqual([1000])
    phone.network.restore()
    await expect.poll(() => community.openOf(need.id), PATIENTLY).toEqual([700])
    await hand.seesNoMore('待联网后提交')
    hand.home()
    await hand.tap('我的')
    await hand.sees('口罩 300 只，等您送来')
  })

  it('is told how little is left when others were faster, and may give that', async () => {
    const need = await community.postNeed('热水', [{ item: '热水', measure: '桶', wanted: 10 }])
    const hand = open(need.path)
    await hand.tap('我捐热水')
    await hand.tap('全部 10')
    await community.pledge('donor', need.id, 7)
    await hand.tap('认捐 10 桶')
    await hand.sees('刚有人认了，眼下只差 3 桶')
    await hand.tap('那就捐 3 桶')
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])
  })
})
