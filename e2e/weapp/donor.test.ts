import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { onStand } from './stand'

// 10 s: far beyond what it takes on a busy machine.
const PATIENTLY = { timeout: 40_000 }

const CODE = /[0-9A-Z]{4} [0-9A-Z]{4}/

describe('a donor in the mini-program', () => {
  const stand = onStand()

  const postOne = (item: string, measure: string, wanted: number) =>
    stand.community.postNeed(`缺${item}`, [{ item, measure, wanted }])

  it('sees what is short and what not to send, pledges, has a code, and finds it under 我的', async () => {
    const { community } = stand
    const need = await postOne('防护服', '套', 300)
    const { hand } = stand.open(stand.phone('o-suits'))
    await hand.tapOn(`line-${need.id}-${need.lines[0]!.id}`)
    await hand.sees(words.need.notWanted)
    await hand.sees('旧衣服')
    await hand.tap(words.need.give('防护服'))
    await hand.tap('50')
    await hand.tap(words.pledge.give(50, '套'))
    await hand.sees(words.pledge.noted)
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([250])

    hand.home()
    await hand.tap(words.common.me)
    await hand.sees(words.me.pledgeWaits('防护服', 50, '套'))
  })

  it('gives less after all, and then nothing', async () => {
    const { community } = stand
    const need = await postOne('热饭', '份', 60)
    const { hand } = stand.open(stand.phone('o-meals'), need.path)
    await hand.tap(words.need.give('热饭'))
    await hand.tap(words.pledge.all(60))
    await hand.tap(words.pledge.give(60, '份'))
    await hand.sees(CODE)
    expect(await community.openOf(need.id)).toEqual([0])

    await hand.tap(words.pledge.change)
    await hand.type('quantity', '20')
    await hand.tap(words.pledge.save(20, '份'))
    await hand.seesNoMore(words.pledge.changeTitle('热饭'))
    expect(await community.openOf(need.id)).toEqual([40])

    await hand.tap(words.pledge.withdraw)
    await hand.tap(words.pledge.withdrawNow(20, '份'))
    await hand.sees(words.pledge.withdrawn)
    expect(await community.openOf(need.id)).toEqual([60])
  })

  it('pledges once what was tapped without a network', async () => {
    const { community } = stand
    const need = await postOne('口罩', '只', 1000)
    const phone = stand.phone('o-masks')
    const { hand } = stand.open(phone, need.path)
    await hand.tap(words.need.give('口罩'))
    await hand.sees(words.pledge.give(300, '只'))
    phone.network.cut()
    await hand.tap(words.pledge.give(300, '只'))
    await hand.sees(words.common.queued.title)
    expect(await community.openOf(need.id)).toEqual([1000])
    phone.network.restore()
    await expect.poll(() => community.openOf(need.id), PATIENTLY).toEqual([700])
    hand.home()
    await hand.tap(words.common.me)
    await hand.sees(words.me.pledgeWaits('口罩', 300, '只'))
  })

  it('has one pledge when the answer was lost and the tap is sent again', async () => {
    const { community } = stand
    const need = await postOne('手套', '双', 1000)
    const phone = stand.phone('o-gloves')
    const { hand } = stand.open(phone, need.path)
    await hand.tap(words.need.give('手套'))
    await hand.sees(words.pledge.give(300, '双'))
    phone.network.loseAnswers()
    await hand.tap(words.pledge.give(300, '双'))
    await hand.sees(words.common.queued.title)
    expect(await community.openOf(need.id)).toEqual([700])
    phone.network.restore()
    await expect.poll(() => phone.storage.get('outbox'), PATIENTLY).toEqual([])
    expect(await community.openOf(need.id)).toEqual([700])
  })

  it('is told how little is left when others were faster, and may give that', async () => {
    const { community } = stand
    const need = await postOne('热水', '桶', 10)
    const { hand } = stand.open(stand.phone('o-water'), need.path)
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
