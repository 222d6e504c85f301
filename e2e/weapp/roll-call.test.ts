import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { chainOfThirty } from '../chain-of-thirty'
import { onStand } from './stand'

describe('a roll-call in the mini-program', () => {
  const stand = onStand()

  it('begins with a chain of thirty, two lines of which are put right, and ends with everybody’s hours', async () => {
    const { community } = stand
    const shift = await community.postShiftNow({
      title: '核酸采样点',
      posts: [
        { name: '维持秩序', places: 28 },
        { name: '扫码', places: 10 },
      ],
    })
    const phone = stand.phone('o-leads')
    await community.make('leader', 'o-leads')
    const at = `/pages/roster/index?task=${shift.task.id}&shift=${shift.id}`
    const { hand } = stand.open(phone, at)
    await hand.tap(words.roster.tools.paste)
    await hand.type('chain', chainOfThirty.text)
    await hand.tap(words.chain.read(chainOfThirty.lines))
    await hand.tapOn('answer-e29-0')
    await hand.type('mend-name', '王小明')
    await hand.tap(words.chain.mend.keep)
    await hand.tapOn('row-e0')
    await hand.type('mend-name', '张卫国')
    await hand.tap(words.chain.mend.keep)
    await hand.sees(words.chain.allSeen)
    await hand.tap(words.chain.add(chainOfThirty.people))
    await hand.sees(words.chain.outcome.added(chainOfThirty.people))
    expect(await community.roster(shift)).toHaveLength(chainOfThirty.people)

    await hand.tap(words.chain.outcome.roster)
    await hand.tap(words.roster.checkInName('张卫国'))
    await hand.sees(words.roster.done.checkIn('张卫国'))
    phone.network.cut()
    // A tap on a row within 600 ms of one that moved is taken for a double tap.
    await new Promise((settled) => setTimeout(settled, 700))
    await hand.tap(words.roster.checkInName('李玉兰'))
    await hand.tap(words.roster.scan)
    await hand.type('digits', await community.digitsOf(shift, '马俊'))
    await hand.sees(words.roster.done.checkIn('马俊'))
    await hand.tap(words.common.close)
    await hand.sees(words.roster.sections.here(3))
    phone.network.restore()
    await expect.poll(() => community.here(shift), { timeout: 40_000 }).toEqual(['张卫国', '李玉兰', '马俊'])

    await hand.tapOn('out')
    await hand.tap(words.roster.outSubmit(3))
    await expect.poll(() => community.gone(shift), { timeout: 40_000 }).toHaveLength(3)
    await hand.tapOn('hours')
    await hand.sees(words.leading.hours.toConfirm(3))
    await hand.tap(words.leading.hours.confirm(3))
    await hand.sees(words.leading.hours.done)
  })
})
