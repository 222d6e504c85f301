import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { onStand } from './stand'

describe('thanks and calls in the mini-program', () => {
  const stand = onStand()
  const posts = [{ name: '送药', places: 2 }]

  it('are written, wait for the secretary, and are shown to everybody', async () => {
    const { community } = stand
    const shift = await community.postShift({ title: '代配药', posts })
    const app = stand.open(stand.phone('o-thanks'), shift.path)
    await app.hand.tapOn('say-thanks')
    await app.hand.type('thanks', '谢谢你们半夜送药上门')
    await app.hand.tap(words.thanks.send)
    await app.hand.sees(words.thanks.waiting)
    await community.showThanks(shift)
    app.pullDown()
    await app.hand.sees(words.thanks.mine)
    const { hand } = stand.open(stand.phone('o-reads'), shift.path)
    await hand.sees('谢谢你们半夜送药上门')
    await hand.sees(words.thanks.resident)
  })

  it('lead from a notice to the task, where one tap says no, and another yes after all', async () => {
    const { community } = stand
    const before = await community.postShift({ title: '值守', days: 3, posts })
    const shift = await community.postShift({ title: '半夜送药', days: 2, posts })
    const phone = stand.phone('o-called')
    const { hand: first } = stand.open(phone, before.path)
    await first.tap(words.task.claim)
    await first.type('name', '赵春生')
    await first.tap(words.task.claim)
    await first.sees(/您报上了/)
    await community.callUp(shift)

    const { hand } = stand.open(phone)
    await hand.tap(new RegExp(`^${words.common.me}`))
    await hand.tap(/“半夜送药”急着要人/)
    await hand.sees(words.task.called.title)
    await hand.tap(words.task.called.notComing)
    await hand.sees(words.task.called.said)
    expect(await community.answersTo(shift)).toEqual([0, 1])
    await hand.tap(words.task.claim)
    await hand.sees(/您报上了/)
    expect(await community.answersTo(shift)).toEqual([1, 0])
  })
})
