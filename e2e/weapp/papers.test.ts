import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { papers } from '../../miniapp/src/words/zh/papers'
import { taking } from '../../miniapp/src/words/zh/taking'
import type { Phone } from './phone'
import { onStand } from './stand'

const AT = '/pages/entry/index?receiver=yangjiayuan&n=2'
const XLSX = 'PK'

/** What the phone was shown last: the file's name, and how it begins. */
function shownOn(phone: Phone, shown: readonly string[]) {
  const path = shown.at(-1) ?? ''
  return { name: path.split('/').at(-1), bytes: phone.files.get(path) ?? Buffer.alloc(0) }
}

describe('papers of gifts in the mini-program', () => {
  const stand = onStand({ filled: true })

  it('a keeper has a receipt acknowledged, and a stranger scans the code', async () => {
    const { community } = stand
    await community.make('keeper', 'o-door')
    const phone = stand.phone('o-door')
    const { hand: signing } = stand.open(phone)
    await signing.tap(words.common.me)
    await signing.sees(words.me.roles.keeper)
    const { hand, said } = stand.open(phone, AT)
    await hand.tapOn('acknowledge')
    await expect.poll(() => said.shown, { timeout: 40_000 }).toHaveLength(1)
    const { name = '', bytes } = shownOn(phone, said.shown)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const [, code = ''] = /^捐赠物资接收凭证 (.*)\.pdf$/.exec(name) ?? []

    const stranger = stand.phone('o-stranger')
    const { hand: other } = stand.open(stranger, '/pages/certificate/index')
    stranger.inSight = `${community.url}/#/pages/certificate/index?code=${code}&of=gift`
    await other.tap(words.certificate.scan)
    await other.sees(papers.genuine)
    await other.sees('发票 4,620 元')
  })

  it('a secretary makes what is posted every five days; anybody takes the ledger as a table', async () => {
    const { community } = stand
    await community.make('secretary', 'o-desk')
    const desk = stand.phone('o-desk')
    const { hand, said } = stand.open(desk, '/pages/disclosure/index?receiver=yangjiayuan')
    await hand.tap(taking.disclosure.pdf)
    await hand.sees(/做好了/)
    await expect.poll(() => said.shown, { timeout: 40_000 }).toHaveLength(1)
    expect(shownOn(desk, said.shown).bytes.subarray(0, 5).toString()).toBe('%PDF-')

    const stranger = stand.phone('o-passer-by')
    const { hand: other, said: told } = stand.open(stranger, '/pages/export/index?receiver=yangjiayuan')
    await other.tapOn('save-xlsx')
    await other.sees(taking.export.shown)
    const { name, bytes } = shownOn(stranger, told.shown)
    expect(name).toMatch(/^杨家园社区居委会 公示台账 .*\.xlsx$/)
    expect(bytes.subarray(0, 2).toString()).toBe(XLSX)
  })
})
