import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { onStand } from './stand'

describe('those who run a street, in the mini-program', () => {
  const stand = onStand()

  it('post a blood donation from its template, and take a visitor through its steps', async () => {
    const { community } = stand
    await community.make('secretary', 'o-secretary')
    const phone = stand.phone('o-secretary')
    const { hand } = stand.open(phone, '/pages/post/index')
    await hand.tapOn('template-blood')
    await hand.tapOn('publish')
    await hand.sees(words.share.posted)
    const task = await community.taskCalled('无偿献血')
    const [first, second] = task.steps ?? []
    expect(second).toBeDefined()

    const { hand: site } = stand.open(phone, `/pages/task/index?id=${task.id}`)
    await site.tapOn('visits')
    await site.sees(words.visits.empty)
    await site.tap(words.visits.next)
    await site.sees(words.visits.given(1))
    await site.sees(words.visits.now(first!))
    await site.tapOn('pass-1')
    await site.sees(words.visits.now(second!))
    await site.sees(words.visits.through(1, first!))
  })
})
