import { HOUR } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { checking } from '../../miniapp/src/words/zh/checking'
import { giftWay } from '../../miniapp/src/words/zh/gift-way'
import { issuing } from '../../miniapp/src/words/zh/issuing'
import { keeping } from '../../miniapp/src/words/zh/keeping'
import { ledger } from '../../miniapp/src/words/zh/ledger'
import { receiving } from '../../miniapp/src/words/zh/receiving'
import { verifying } from '../../miniapp/src/words/zh/verifying'
import { onStand } from './stand'

const CODE = /[2-9A-Z]{4} [2-9A-Z]{4}/
const MASKS = { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 300 }

describe('a gift in the mini-program, from the pledge to the stranger who reckons', () => {
  const stand = onStand()

  it('of which fewer came is handed to a shift; anybody finds the difference explained, and its donor the way', async () => {
    const { community } = stand
    const need = await community.postNeed('夜间采样要口罩', [MASKS])
    const shift = await community.postShift({
      title: '夜间采样',
      startsAt: Date.now() + HOUR,
      posts: [{ name: '秩序', places: 3 }],
    })

    const giver = stand.phone('o-giver')
    const { hand: donor } = stand.open(giver, need.path)
    await donor.tap(words.need.give('KN95 口罩'))
    await donor.tap(words.pledge.all(300))
    await donor.tap(words.pledge.give(300, '只'))
    await donor.sees(CODE)
    const [code = ''] = CODE.exec(donor.text()) ?? []
    await community.server.settled()

    await community.make('keeper', 'o-door')
    const door = stand.phone('o-door')
    const { hand: taking } = stand.open(door, '/pages/keeping/receive/index')
    await taking.type('code', code)
    await taking.tap(receiving.find)
    await taking.sees(receiving.pledged(300, '只'))
    await taking.tapOn('line-1')
    await taking.type('tally', '280')
    await taking.tapOn('not-printed')
    await taking.tapOn('note')
    await taking.sees(keeping.whyNeeded)
    await taking.tapOn('reason-fewer-given')
    await taking.seesNoMore(keeping.whyNeeded)
    await taking.tapOn('note')
    await taking.tap(receiving.takeOne(280, '只'))
    await taking.sees(receiving.giveCode)
    await taking.sees(code)
    const { hand: giving } = stand.open(door, '/pages/keeping/issue/index')
    await giving.tapOn(`to-${shift.id}`)
    await giving.tapOn('choose')
    await giving.tapOn('pick-mask-kn95')
    await giving.type('tally', '120')
    await giving.tap(issuing.note(120, '只'))
    await giving.tap(issuing.giveOne(120, '只'))
    await giving.sees(issuing.done)
    expect(await community.inStock('mask-kn95')).toBe(160)
    await community.server.settled()

    const { hand: stranger } = stand.open(stand.phone('o-stranger'))
    await stranger.tap(words.common.ledger)
    await stranger.sees(ledger.holdsHint(2))
    await stranger.sees(/说好 300 只，点到 280 只，送来的少了/)
    await stranger.tapOn('entry-1')
    await stranger.sees(ledger.entry.promised)
    await stranger.sees(ledger.reasons['fewer given'])
    await stranger.tapOn('verify')
    await stranger.sees(verifying.holdsText(2))
    await stranger.sees(verifying.sumsAgree)

    const { hand: again } = stand.open(giver, '/pages/gift/index?receiver=yangjiayuan')
    await again.type('gift-code', code)
    await again.tap(giftWay.look)
    await again.sees(/点到 280 只，送来的少了/)
    await again.sees(/120 只 给.*夜间采样/)
    await again.sees(giftWay.left(160, '只'))
  })

  it('was counted wrongly: the correction is checked by the secretary, for all to see', async () => {
    const { community } = stand
    const { client } = await community.person('keeper')
    const line = { lot: '1.1', was: 280, is: { goodsId: 'mask-kn95', quantity: 279 } }
    const body = { of: 1, reason: 'miscounted' as const, lines: [line] }
    const { entry } = await client.call('correct', { params: { id: 'yangjiayuan' }, body })
    const path = `/pages/entry/index?receiver=yangjiayuan&n=${entry.entry.n}`
    await community.make('secretary', 'o-desk')
    const desk = stand.phone('o-desk')
    const { hand: signing } = stand.open(desk)
    await signing.tap(words.common.me)
    await signing.sees(words.me.roles.secretary)
    const { hand: checks } = stand.open(desk, path)
    await checks.tap(checking.check)
    await checks.sees(checking.checked)
    const { hand: stranger } = stand.open(stand.phone('o-passer-by'), path)
    await stranger.sees(ledger.entry.checked)
    await stranger.sees(words.me.roles.secretary)
    expect(stranger.text()).not.toContain(checking.check)
  })
})
