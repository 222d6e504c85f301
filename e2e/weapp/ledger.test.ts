import { describe, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { giftWay } from '../../miniapp/src/words/zh/gift-way'
import { ledger as text } from '../../miniapp/src/words/zh/ledger'
import { verifying } from '../../miniapp/src/words/zh/verifying'
import { onStand } from './stand'

const OWN = '/pages/verify/index?receiver=yangjiayuan'
// What the demo's keeper has entered.
const ENTRIES = 14
const GIFT = { pledged: 200, came: 180, out: 50, on: 40, arrived: 38 }

describe('a stranger in the mini-program', () => {
  const stand = onStand({ filled: true })

  it('reads the ledger, finds a difference explained, and reckons all of it on their own phone', async () => {
    const { hand } = stand.open(stand.phone('o-stranger'))
    await hand.tap(words.common.ledger)
    await hand.sees(text.holdsHint(ENTRIES))
    await hand.tapOn('kind-correction')
    await hand.tapOn('entry-11')
    await hand.sees(text.entry.was)
    await hand.sees(text.reasons.miscounted)
    await hand.sees('有一箱装 50 只，不是 100 只')
    await hand.sees(text.entry.linked)
    await hand.tapOn('verify')
    await hand.sees(verifying.holdsText(ENTRIES))
    await hand.sees(verifying.sumsAgree)
  })

  it('is told at which entry a tampered ledger breaks, and how', async () => {
    const phone = stand.phone('o-wary')
    const { hand: first } = stand.open(phone, OWN)
    await first.sees(verifying.holdsText(ENTRIES))
    const restore = await stand.community.tamper(9, (entry) => ({ ...entry, by: 'secretary' }))
    const { hand } = stand.open(phone, OWN)
    await hand.sees(text.faultTitle('altered', 9))
    await hand.sees(verifying.upTo(8))
    await restore()
    await hand.tapOn('again')
    await hand.sees(verifying.holdsText(ENTRIES))
  })

  it('follows a gift by its code from pledge to hand-over', async () => {
    const code = await stand.community.giveAndHandOut(GIFT)
    const { hand } = stand.open(stand.phone('o-giver'), '/pages/gift/index?receiver=yangjiayuan')
    await hand.type('gift-code', code)
    await hand.tap(giftWay.look)
    await hand.sees(/点到 180 只/)
    await hand.sees(/50 只 给西口采样点/)
    await hand.sees(giftWay.left(90, '只'))
    await hand.sees(/转来 40 只，点到 38 只/)
    await hand.sees('在库里 128 只，发出去 50 只')
  })
})
