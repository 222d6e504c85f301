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
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const CODE = /^[2-9A-Z]{4} [2-9A-Z]{4}$/
const MASKS = { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', wanted: 300 }
const at = (n: number) => `/pages/entry/index?receiver=yangjiayuan&n=${n}`

describe('a gift, from the pledge to the stranger who reckons', () => {
  const stage = onStage()

  it('of which fewer came is handed to a shift; anybody finds the difference explained, and its donor the way', async () => {
    const { community } = stage
    const need = await community.postNeed('夜间采样要口罩', [MASKS])
    const shift = await community.postShift({
      title: '夜间采样',
      startsAt: Date.now() + HOUR,
      posts: [{ name: '秩序', places: 3 }],
    })

    const giver = await (await stage.phone()).open(need.path)
    const donor = handOn(giver)
    await donor.press(words.need.give('KN95 口罩'))
    await donor.become('donor')
    const sheet = donor.sheet('KN95 口罩')
    await sheet.getByRole('radio', { name: words.pledge.all(300) }).click()
    await sheet.getByRole('button', { name: words.pledge.give(300, '只') }).click()
    await donor.sees(words.pledge.noted)
    const code = (await top(giver).getByText(CODE).first().textContent()) ?? ''
    await donor.sees(giftWay.bring)

    const door = await (await stage.phone()).open('/pages/keeping/receive/index')
    await signedInAs('keeper', door)
    const keeper = handOn(door)
    const on = (id: string) => top(door).locator(`[id="${id}"]`)
    await on('code').fill(code)
    await keeper.press(receiving.find)
    await keeper.sees(receiving.codeIs(code))
    await keeper.sees(receiving.pledged(300, '只'))
    await on('line-1').click()
    await on('tally').fill('280')
    await on('not-printed').click()
    await on('note').click()
    await keeper.sees(keeping.whyNeeded)
    await on('reason-fewer-given').click()
    await on('note').click()
    await keeper.press(receiving.takeOne(280, '只'))
    await keeper.sees(receiving.giveCode)
    await keeper.sees(code)

    await door.goto(`${community.url}/#/pages/keeping/issue/index`)
    await on(`to-${shift.id}`).click()
    await keeper.press(issuing.choose)
    await on('pick-mask-kn95').click()
    await on('tally').fill('120')
    await on('note').click()
    await keeper.press(issuing.giveOne(120, '只'))
    await keeper.sees(issuing.done)
    expect(await community.inStock('mask-kn95')).toBe(160)
    await community.server.settled()

    const street = await (await stage.phone()).open()
    const stranger = handOn(street)
    await stranger.tab(words.common.ledger)
    await stranger.sees(ledger.holdsHint(2))
    await stranger.sees(/说好 300 只，点到 280 只，送来的少了/)
    await stranger.sees(/夜间采样/)
    await stranger.press(/收 KN95 口罩/)
    await stranger.sees(ledger.entry.promised)
    await stranger.sees(ledger.entry.came)
    await stranger.sees(ledger.reasons['fewer given'])
    await stranger.press(ledger.verifyAgain)
    await stranger.sees(verifying.holdsText(2))
    await stranger.sees(new RegExp(verifying.sumsAgree))

    await giver.reload()
    await donor.sees(words.pledge.received)
    await donor.sees(/点到 280 只，送来的少了/)
    await donor.sees(/120 只 给.*夜间采样/)
    await donor.sees(giftWay.left(160, '只'))
    await donor.press(/120 只 给/)
    await donor.sees(ledger.entry.lots)
  })

  it('was counted wrongly: the correction is checked by the secretary, for all to see', async () => {
    const { community } = stage
    const { client } = await community.person('keeper')
    const line = { lot: '1.1', was: 280, is: { goodsId: 'mask-kn95', quantity: 279 } }
    const body = { of: 1, reason: 'miscounted' as const, lines: [line] }
    const { entry } = await client.call('correct', { params: { id: 'yangjiayuan' }, body })
    const { n } = entry.entry
    await community.server.settled()
    const stranger = await (await stage.phone()).open(at(n))
    await handOn(stranger).sees(ledger.entry.notChecked)

    const desk = await (await stage.phone()).open(at(n))
    await signedInAs('secretary', desk)
    await handOn(desk).press(checking.check)
    await handOn(desk).sees(checking.checked)
    await community.server.settled()

    await stranger.reload()
    await handOn(stranger).sees(ledger.entry.checked)
    await handOn(stranger).sees(words.me.roles.secretary)
    // Who has made it is in no place to say that it is right.
    const maker = await (await stage.phone()).open(at(n))
    await signedInAs('keeper', maker)
    await handOn(maker).sees(ledger.entry.checked)
    expect(await top(maker).locator('#check').count()).toBe(0)
  })

  it('was made larger by somebody with a hand in the database: the page says where it breaks', async () => {
    const restore = await stage.community.tamper(1, (entry) =>
      entry.kind === 'receipt'
        ? { ...entry, lines: entry.lines.map((line) => ({ ...line, quantity: 300 })) }
        : entry,
    )
    const page = await (await stage.phone()).open('/pages/ledger/index')
    await handOn(page).sees(ledger.broken)
    await handOn(page).press(ledger.verify)
    await handOn(page).sees(ledger.faultTitle('altered', 1))
    await handOn(page).sees(new RegExp(verifying.nothingHolds))
    await restore()
    await handOn(page).press(verifying.again)
    await handOn(page).sees(verifying.holdsText(3))
  })
})
