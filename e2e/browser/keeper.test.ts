import { chinaDay, DAY, HOUR } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { words } from '../../miniapp/src/words'
import { arriving } from '../../miniapp/src/words/zh/arriving'
import { doubles } from '../../miniapp/src/words/zh/doubles'
import { goods } from '../../miniapp/src/words/zh/goods'
import { issuing } from '../../miniapp/src/words/zh/issuing'
import { keeping } from '../../miniapp/src/words/zh/keeping'
import { receiving } from '../../miniapp/src/words/zh/receiving'
import { correcting, stocktaking } from '../../miniapp/src/words/zh/stocktaking'
import { top } from './browser'
import { handOn, signedInAs } from './hand'
import { onStage } from './stage'

const CODE = /^[2-9A-Z]{4} [2-9A-Z]{4}$/
const inDays = (days: number) => chinaDay(Date.now() + days * DAY)

describe('a keeper in the browser', () => {
  const stage = onStage()

  async function openAt(path: string, persona = 'keeper') {
    const phone = await stage.phone()
    const page = await phone.open(`/pages/keeping/${path}`)
    await signedInAs(persona, page)
    return { phone, page, ...handOn(page), on: (id: string) => top(page).locator(`[id="${id}"]`) }
  }
  type Door = Awaited<ReturnType<typeof openAt>>

  /** Counts one kind of goods that has no day on it. */
  async function count({ on }: Door, word: string, goodsId: string, quantity: number) {
    await on('goods-search').fill(word)
    await on(`choose-${goodsId}`).click()
    await on('tally').fill(String(quantity))
    if ((await on('not-printed').count()) > 0) await on('not-printed').click()
    await on('note').click()
  }

  it('takes in what three firms and a man without a name bring, and gives each a code', async () => {
    const { community } = stage
    const door = await openAt('receive/index')
    const { press, sees, on } = door
    await press(new RegExp(receiving.noCode))
    await count(door, '方便面', 'noodles', 46)
    await press(receiving.add)
    await count(door, 'KN95', 'mask-kn95', 2_000)
    await on('named').click()
    await on('donor-name').fill('兰州一家食品公司')
    await press(receiving.take(2))
    await sees(receiving.giveCode)
    await sees(CODE)
    expect(await community.inStock('noodles')).toBe(46)
    expect(await community.inStock('mask-kn95')).toBe(2_000)

    await press(receiving.again)
    await press(new RegExp(receiving.noCode))
    await count(door, '矿泉水', 'water', 20)
    await press(/^收下 20/)
    await sees(receiving.giveCode)
    expect(await community.inStock('water')).toBe(20)
  })

  it('takes in under the donor’s code fewer than was pledged, and says why; the rest is short again', async () => {
    const { community } = stage
    const need = await community.postNeed('雨天值守', [{ item: '雨衣', measure: '件', wanted: 60 }])
    await community.pledge('donor', need.id, 30)
    const { client } = await community.person('donor')
    const { pledges } = await client.call('myPledges', {})
    const { id, code } = pledges.find(({ needId }) => needId === need.id)!
    const before = await community.inStock('raincoat')

    const { press, sees, on } = await openAt('receive/index')
    await on('code').fill(code.toLowerCase())
    await press(receiving.find)
    await sees(receiving.pledged(30, '件'))
    await on('line-1').click()
    await on('tally').fill('28')
    await on('note').click()
    await sees(keeping.whyNeeded)
    await on('reason-damaged').click()
    await on('note').click()
    await press(receiving.takeOne(28, '件'))
    await sees(receiving.giveCode)
    await sees(`${code.slice(0, 4)} ${code.slice(4)}`)
    expect(await community.inStock('raincoat')).toBe(before + 28)
    await community.server.settled()
    expect(await community.openOf(need.id)).toEqual([32])

    const giver = await (await stage.phone()).open(`/pages/pledge/index?id=${id}`)
    await signedInAs('donor', giver)
    await handOn(giver).sees(words.pledge.received)
    await handOn(giver).sees(/认的是 30 件/)
  })

  it('enters once what was counted without a network, and has the code when it is back', async () => {
    const { community } = stage
    const before = await community.inStock('raincoat')
    const door = await openAt('receive/index')
    const { press, sees, seesNoMore, phone, page } = door
    await press(new RegExp(receiving.noCode))
    await count(door, '雨衣', 'raincoat', 100)
    await phone.network.loseAnswers()
    await press(/^收下 100/)
    await sees(keeping.kept)
    await phone.network.findServer()
    await seesNoMore(words.common.queued.title)
    await seesNoMore(words.common.queued.sending)
    await press(receiving.again)
    await press(/100 件/)
    await sees(CODE)
    expect(await community.inStock('raincoat')).toBe(before + 100)
    // What is counted and not yet taken in outlives the app.
    await press(receiving.again)
    await press(new RegExp(receiving.noCode))
    await count(door, '雨衣', 'raincoat', 30)
    await page.reload()
    await sees('30')
    expect(await community.inStock('raincoat')).toBe(before + 100)
  })

  it('hands protection to a shift, first what expires first, and learns how little is left when others were faster', async () => {
    const { community } = stage
    const shift = await community.postShift({
      title: '夜间消杀',
      startsAt: Date.now() + HOUR,
      posts: [{ name: '消杀', places: 3 }],
    })
    await community.takeIn({ goodsId: 'suit', quantity: 30, expiry: inDays(300) })
    await community.takeIn({ goodsId: 'suit', quantity: 10, expiry: inDays(20) })
    const { press, sees, on, sheet } = await openAt('issue/index')
    await on(`to-${shift.id}`).click()
    await press(issuing.choose)
    await on('pick-suit').click()
    await on('tally').fill('12')
    await sheet('医用防护服')
      .getByText(/拿 10 套/)
      .waitFor()
    await sheet('医用防护服')
      .getByText(/拿 2 套/)
      .waitFor()
    await on('note').click()
    await community.handOut('suit', 30)
    await press(issuing.giveOne(12, '套'))
    await sees('医用防护服只剩 10 套了')
    await sees(issuing.only(10, '套'))
    await on('out-suit').click()
    await on('tally').fill('8')
    await on('note').click()
    await press(issuing.giveOne(8, '套'))
    await sees(issuing.done)
    expect(await community.inStock('suit')).toBe(2)
  })

  it('sends on what another unit needs, which counts in fewer and says why', async () => {
    const { community } = stage
    await community.takeIn({ goodsId: 'megaphone', quantity: 10 })
    const sender = await openAt('issue/index')
    await sender.on('kind-unit').click()
    await sender.on('to-changjiaxiang').click()
    await sender.press(issuing.choose)
    await sender.on('pick-megaphone').click()
    await sender.on('tally').fill('4')
    await sender.on('note').click()
    await sender.press(issuing.sendOne(4, '个'))
    await sender.sees(issuing.sent)
    expect(await community.inStock('megaphone')).toBe(6)

    const there = await openAt('stock/index?at=changjiaxiang', 'secretary-2')
    await there.sees(arriving.underWay)
    await there.press(/喊话器 4 个/)
    await there.on('line-1').click()
    await there.on('tally').fill('3')
    await there.on('reason-lost-on-the-way').click()
    await there.on('note').click()
    await there.press(arriving.arrive(1))
    await there.sees(arriving.done)
  })

  it('gives to somebody in need by the number of their case, never by name', async () => {
    const { community } = stage
    await community.takeIn({ goodsId: 'rice', quantity: 5, expiry: 'not printed' })
    const { press, sees, on } = await openAt('issue/index')
    await on('kind-case').click()
    await sees(issuing.caseOnly)
    await on('case').fill('李玉兰')
    await press(issuing.choose)
    await on('pick-rice').click()
    await on('tally').fill('1')
    await on('note').click()
    await on('give').click()
    await sees(issuing.caseBad)
    await on('case').fill('C-0231')
    await on('give').click()
    await sees(issuing.done)
    expect(await community.inStock('rice')).toBe(4)
  })

  it('counts the shelf, with a reason for what is missing', async () => {
    const { community } = stage
    await community.takeIn({ goodsId: 'thermometer', quantity: 10 })
    const { press, sees, on, page } = await openAt('count/index')
    await page.getByText(stocktaking.booked(10, '支')).click()
    await on('tally-1').click()
    await on('note').click()
    await sees(keeping.whyNeeded)
    await on('reason-damaged').click()
    await on('note').click()
    await sees(stocktaking.off(1))
    await press(stocktaking.enter(1))
    await sees(stocktaking.done)
    expect(await community.inStock('thermometer')).toBe(9)
  })

  it('puts right what was taken in as N95 and is KN95 in part, by another entry', async () => {
    const { community } = stage
    const before = await community.inStock('mask-kn95')
    await community.takeIn({ goodsId: 'mask-n95', quantity: 3_000, expiry: inDays(400) })
    const { press, sees, on, page } = await openAt('stock/index')
    await on('goods-mask-n95').click()
    await page.locator('[id^="correct-"]:visible').click()
    await sees(correcting.hint)
    await press(correcting.correct)
    await sees(correcting.none)
    await on('partly').click()
    await on('choose-part').click()
    await on('goods-search').fill('KN95')
    await on('choose-mask-kn95').click()
    await on('part').fill('200')
    await on('reason-another-grade').click()
    await press(correcting.correct)
    await sees(correcting.done)
    expect(await community.inStock('mask-n95')).toBe(2_800)
    expect(await community.inStock('mask-kn95')).toBe(before + 200)
  })

  it('sees what runs short once a mark is set', async () => {
    const { community } = stage
    await community.takeIn({ goodsId: 'alcohol', quantity: 8 })
    const { press, sees, on } = await openAt('stock/index')
    await on('goods-alcohol').click()
    await on('mark').fill('20')
    await press(keeping.stock.markSave)
    await sees(keeping.stock.marked)
    await press(words.common.close)
    await on('short').click()
    await sees(/不到 20 /)
  })

  it('takes in what the catalogue does not know: it is added there, and nothing that was written is lost', async () => {
    const { community } = stage
    const { press, sees, on } = await openAt('receive/index')
    await press(new RegExp(receiving.noCode))
    await on('goods-search').fill('羊肚菌汤')
    await press(goods.notThere)
    await on('measure-盒').click()
    await on('expiry-printed').click()
    await on('add-goods-now').click()
    await on('tally').fill('24')
    await on('note').click()
    await sees(keeping.expiryBad)
    await on('expiry').fill('202706')
    await sees(/用到 2027 年 6 月 30 日/)
    await on('note').click()
    await press(receiving.takeOne(24, '盒'))
    await sees(receiving.giveCode)
    const { client } = await community.person('keeper')
    const { lots } = await client.call('getStock', { params: { id: 'yangjiayuan' } })
    expect(lots.find(({ item }) => item === '羊肚菌汤')).toMatchObject({ left: 24, expiry: '2027-06-30' })
  })

  it('hands out to a whole task, with a remark that says nobody’s number', async () => {
    const { community } = stage
    await community.takeIn({ goodsId: 'water', quantity: 40 })
    await community.postShift({
      title: '整楼消杀',
      startsAt: Date.now() + 50 * HOUR,
      posts: [{ name: '消杀', places: 3 }],
    })
    const { press, choose, sees, on, page } = await openAt('issue/index')
    await on('kind-task').click()
    await choose(/整楼消杀/)
    await press(issuing.choose)
    await on('pick-water').click()
    await on('tally').fill('12')
    await on('note').click()
    const before = await community.inStock('water')
    await on('remark').fill('老王 13809311234 来领')
    await sees(keeping.remarkBad)
    await on('give').click()
    await on('remark').fill('后门领走')
    await on('give').click()
    await sees(issuing.done)
    expect(await community.inStock('water')).toBe(before - 12)
    await press(keeping.seeEntry)
    await page.getByText('后门领走').waitFor()
    await page.getByText('整楼消杀').first().waitFor()
  })

  it('puts right from the entry what has long been handed out', async () => {
    const { community } = stage
    await community.takeIn({ goodsId: 'goggles', quantity: 6 })
    await community.handOut('goggles', 6)
    const { client } = await community.person('keeper')
    const { emptied = [] } = await client.call('getStock', { params: { id: 'yangjiayuan' } })
    const [n] = emptied.find(({ goods: one }) => one === 'goggles')!.lot.split('.')
    const { page } = await openAt('stock/index')
    await page.goto(`${community.url}/#/pages/entry/index?receiver=yangjiayuan&n=${n}`)
    const { press, sees } = handOn(page)
    const on = (id: string) => top(page).locator(`[id="${id}"]`)
    await on('correct').click()
    await sees(correcting.emptied)
    await on('other-goods').click()
    await on('goods-search').fill('面屏')
    await on('choose-shield').click()
    await on('reason-misread').click()
    await on('remark').fill('箱子上写错了')
    await press(correcting.correct)
    await sees(correcting.done)
    const { sums } = await client.call('getStock', { params: { id: 'yangjiayuan' } })
    expect(sums.find(({ goods: one }) => one === 'shield')).toMatchObject({ came: 6, went: 6 })
  })

  it('lets the street make one of goods that were added twice, which are found by either name then', async () => {
    const { community } = stage
    const { client } = await community.person('keeper')
    const add = async (name: string) => {
      const body = { name, measure: '盒', expiry: { rule: 'none' as const } }
      return (await client.call('addGoods', { params: { id: 'yangjiayuan' }, body })).goods.id
    }
    const [tea, soup] = [await add('红糖姜茶'), await add('红糖姜汤')]
    const { press, sees, on, page } = await openAt('stock/index?at=yangjiayuan', 'street')
    await press(new RegExp(doubles.row))
    await page.locator(`#added-${soup}:visible`).click()
    await page.locator(`#choose-${tea}:visible`).click()
    await press(doubles.merge('红糖姜茶'))
    await sees(doubles.merged('红糖姜汤', '红糖姜茶'))
    await sees(/也叫红糖姜汤/)
    const door = await openAt('receive/index')
    await door.press(new RegExp(receiving.noCode))
    await door.on('goods-search').fill('红糖姜汤')
    await door.on(`choose-${tea}`).waitFor()
    expect(await on(`added-${soup}`).count()).toBe(0)
  })
})
