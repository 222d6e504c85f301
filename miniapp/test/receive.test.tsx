import { type AwaitedPledge, builtInGoods, type StockView, type Transfer } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { flush } from '../src/data/outbox'
import { session } from '../src/data/session'
import ReceivePage from '../src/pages/keeping/receive'
import { words } from '../src/words'
import { arriving } from '../src/words/zh/arriving'
import { keeping } from '../src/words/zh/keeping'
import { receiving as say } from '../src/words/zh/receiving'
import { type FakeRequest, fake } from './taro'

const AT = '2021-10-25T10:00:00+08:00'
const stock: StockView = {
  receiver: { id: 'yangjiayuan', name: '杨家园社区居委会', verified: true },
  asOf: AT,
  n: 0,
  lots: [],
  sums: [],
}
const taken = {
  code: 'K47P2A63',
  entry: {
    entry: {
      receiver: 'yangjiayuan',
      n: 1,
      at: AT,
      prev: '0'.repeat(64),
      by: 'keeper',
      kind: 'receipt',
      donor: { as: 'anonymous' },
      lines: [{ goods: 'raincoat', item: '雨衣', measure: '件', quantity: 30 }],
    },
    hash: 'a'.repeat(64),
  },
}

const pledge: AwaitedPledge = {
  id: 'p1',
  needId: 'n1',
  lineId: 'l1',
  goodsId: 'raincoat',
  item: '雨衣',
  measure: '件',
  quantity: 30,
  state: 'pledged',
  pledgedAt: AT,
  donorName: '陈立群',
}

type Role = 'keeper' | 'auditor'
let pledges: AwaitedPledge[]
let underWay: Transfer[]
let receiptAnswer: () =>
  | Promise<{ statusCode: number; data: unknown }>
  | { statusCode: number; data: unknown }

function answer({ url, method }: FakeRequest) {
  if (url.endsWith('/receipts') && method === 'POST') return receiptAnswer()
  if (url.endsWith('/pledges/K47P2A63')) return { statusCode: 200, data: { pledges, asOf: AT } }
  if (url.includes('/pledges/'))
    return { statusCode: 404, data: { error: { code: 'CODE_UNKNOWN', message: '' } } }
  if (url.endsWith('/transfers')) return { statusCode: 200, data: { transfers: underWay, asOf: AT } }
  if (url.endsWith('/stock')) return { statusCode: 200, data: stock }
  if (url.endsWith('/goods')) return { statusCode: 200, data: { goods: builtInGoods, asOf: AT } }
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const receipts = () =>
  fake.requests.filter(({ url, method }) => url.endsWith('/receipts') && method === 'POST')
const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const write = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

const crowded = () => ({
  statusCode: 409,
  data: { error: { code: 'STOCK_CROWDED', message: '', details: { lots: 400 } } },
})
const dayAsked = () => ({
  statusCode: 409,
  data: { error: { code: 'EXPIRY_NEEDED', message: '', details: { line: 0, item: '雨衣' } } },
})
const outboxOnPhone = (): unknown => JSON.parse(fake.storage.get('outbox') ?? '[]')

/** `seen`: what the page shows when it is there. */
async function open(seen = say.noCode, role: Role = 'keeper') {
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'keeper' },
    person: { id: 'me', name: '杨会计' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role }],
  })
  render(
    <QueryClientProvider client={cache}>
      <ReceivePage />
    </QueryClientProvider>,
  )
  await screen.findByText(seen)
}

/** Thirty raincoats, on which no day is printed. */
async function countRaincoats() {
  tap(new RegExp(say.noCode))
  write(/写几个字找/, '雨衣')
  fireEvent.click(await screen.findByText('雨衣'))
  write(say.howMany, '30')
  tap(say.ok(30, '件'))
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.storage.clear()
  fake.requests.length = 0
  fake.visited.length = 0
  fake.params = {}
  fake.answer = answer
  receiptAnswer = () => ({ statusCode: 201, data: taken })
  pledges = [pledge]
  underWay = []
})

describe('goods at the door', () => {
  it('are sent once, however often one taps, and the code stands large', async () => {
    await open()
    await countRaincoats()
    tap(say.takeOne(30, '件'))
    tap(say.taking)
    await screen.findByText('K47P 2A63')
    expect(receipts()).toHaveLength(1)
    expect(JSON.parse(receipts()[0]!.data!)).toEqual({ lines: [{ goodsId: 'raincoat', quantity: 30 }] })
  })

  it('that another receiver sent stand first, and lead to where they are counted in', async () => {
    underWay = [
      {
        id: 't1',
        from: { id: 'gongjiawan', name: '龚家湾社区居委会' },
        to: { id: 'yangjiayuan', name: '杨家园社区居委会' },
        sentAt: AT,
        lines: [{ goods: 'mask-n95', item: '医用 N95 口罩', measure: '只', quantity: 2000, sent: 2000 }],
      },
    ]
    await open()
    fireEvent.click(await screen.findByText(arriving.row('龚家湾社区居委会')))
    expect(screen.getByText(/2,000 只/)).toBeTruthy()
    expect(fake.visited.at(-1)).toContain('keeping/arrive')
    expect(fake.visited.at(-1)).toContain('transfer=t1')
  })

  it('keep what was counted when they are refused, and can be sent again under a new key', async () => {
    await open()
    await countRaincoats()
    receiptAnswer = crowded
    tap(say.takeOne(30, '件'))
    await screen.findByText(keeping.stands)
    receiptAnswer = () => ({ statusCode: 201, data: taken })
    tap(say.takeOne(30, '件'))
    await screen.findByText('K47P 2A63')
    const [first, second] = receipts().map(({ header }) => header['Idempotency-Key'])
    expect(first).not.toBe(second)
  })

  it('open with the day on their pack to be written, where only the server knows that they bear one', async () => {
    await open()
    await countRaincoats()
    receiptAnswer = dayAsked
    tap(say.takeOne(30, '件'))
    const sheet = within(await screen.findByRole('dialog', { name: '雨衣' }))
    expect(sheet.getByText(keeping.expiryBad)).toBeTruthy()
    expect(sheet.getByText('雨衣包装上印着日子，写上用到哪天')).toBeTruthy()
    tap(say.ok(30, '件'))
    expect(screen.getByRole('dialog')).toBeTruthy()
    write(keeping.expiry, '202706')
    tap(say.ok(30, '件'))
    expect(screen.queryByText(keeping.stands)).toBeNull()
    receiptAnswer = () => ({ statusCode: 201, data: taken })
    tap(say.takeOne(30, '件'))
    await screen.findByText('K47P 2A63')
    expect(JSON.parse(receipts().at(-1)!.data!)).toEqual({
      lines: [{ goodsId: 'raincoat', quantity: 30, expiry: '2027-06-30' }],
    })
  })

  it('wait on this phone without a network', async () => {
    await open()
    await countRaincoats()
    receiptAnswer = () => Promise.reject(new Error('no network'))
    tap(say.takeOne(30, '件'))
    await screen.findByText(keeping.kept)
    await waitFor(() => expect(screen.getByText(words.common.queued.title)).toBeTruthy())
    expect(screen.getByText(new RegExp(say.codeLater))).toBeTruthy()
    receiptAnswer = () => ({ statusCode: 201, data: taken })
    await flush()
    await screen.findByText('K47P 2A63')
    expect(screen.getByText(keeping.entered(1))).toBeTruthy()
    expect(screen.queryByText(keeping.kept)).toBeNull()
  })

  it('that waited and are refused then stand on the page again, with why', async () => {
    await open()
    await countRaincoats()
    receiptAnswer = () => Promise.reject(new Error('no network'))
    tap(say.takeOne(30, '件'))
    await screen.findByText(keeping.kept)
    receiptAnswer = crowded
    await flush()
    await screen.findByText(say.takeOne(30, '件'))
    expect(screen.queryByText(keeping.kept)).toBeNull()
    expect(screen.getByText(keeping.stands)).toBeTruthy()
    // The page says it, so that the outbox does not.
    expect(screen.queryByText(words.common.queued.mend)).toBeNull()
    receiptAnswer = () => ({ statusCode: 201, data: taken })
    tap(say.takeOne(30, '件'))
    await screen.findByText('K47P 2A63')
    expect(outboxOnPhone()).toEqual([])
  })

  it('that are refused after the page was left open again with what was written, from the outbox', async () => {
    await open()
    await countRaincoats()
    receiptAnswer = () => Promise.reject(new Error('no network'))
    tap(say.takeOne(30, '件'))
    await screen.findByText(keeping.kept)
    cleanup()
    receiptAnswer = crowded
    await flush()
    await open()
    tap(words.common.queued.mend)
    const way = fake.visited.at(-1) ?? ''
    expect(way).toContain('/pages/keeping/receive/index?at=yangjiayuan&again=')
    cleanup()
    fake.params = Object.fromEntries(
      way
        .split('?')[1]!
        .split('&')
        .map((one) => one.split('=')),
    )
    await open(say.takeOne(30, '件'))
    expect(screen.getByText(keeping.stands)).toBeTruthy()
    receiptAnswer = () => ({ statusCode: 201, data: taken })
    tap(say.takeOne(30, '件'))
    await screen.findByText('K47P 2A63')
    expect(JSON.parse(receipts().at(-1)!.data!)).toEqual({ lines: [{ goodsId: 'raincoat', quantity: 30 }] })
    expect(outboxOnPhone()).toEqual([])
  })

  it('that are refused for the day on their pack open again with it to be written', async () => {
    await open()
    await countRaincoats()
    receiptAnswer = () => Promise.reject(new Error('no network'))
    tap(say.takeOne(30, '件'))
    await screen.findByText(keeping.kept)
    cleanup()
    receiptAnswer = dayAsked
    await flush()
    const [{ key }] = outboxOnPhone() as [{ key: string }]
    fake.params = { again: key }
    await open(say.takeOne(30, '件'))
    expect(within(screen.getByRole('dialog', { name: '雨衣' })).getByText(keeping.expiryBad)).toBeTruthy()
  })

  it('are fewer than was pledged only with a reason', async () => {
    await open()
    write(say.code, 'k47p 2a63')
    tap(say.find)
    await screen.findByText(say.from('陈立群'))
    fireEvent.click(screen.getByText(say.notCounted))
    write(say.howMany, '28')
    tap(say.ok(28, '件'))
    expect(screen.getByText(keeping.whyNeeded)).toBeTruthy()
    tap('坏了', 'radio')
    tap(say.ok(28, '件'))
    tap(say.takeOne(28, '件'))
    await screen.findByText('K47P 2A63')
    // What waited on this phone goes first.
    expect(JSON.parse(receipts().at(-1)!.data!)).toEqual({
      code: 'K47P2A63',
      lines: [{ goodsId: 'raincoat', quantity: 28, pledgeId: 'p1', reason: 'damaged' }],
    })
  })

  it('show what they are worth by the invoice before they are taken in', async () => {
    await open()
    tap(new RegExp(say.noCode))
    write(/写几个字找/, '雨衣')
    fireEvent.click(await screen.findByText('雨衣'))
    write(say.howMany, '30')
    tap(new RegExp(say.moreAbout))
    tap(say.invoice, 'radio')
    tap(say.ok(30, '件'))
    expect(screen.getByText(say.yuanBad)).toBeTruthy()
    write(say.yuan, '3,600.5')
    tap(say.ok(30, '件'))
    expect(screen.getByText('3,600.50 元，按发票')).toBeTruthy()
    tap(say.takeOne(30, '件'))
    await screen.findByText('K47P 2A63')
    expect(JSON.parse(receipts().at(-1)!.data!).lines[0].value).toEqual({ cents: 360_050, by: 'invoice' })
  })

  it('are looked for under no code that is none, and say so when there is none such', async () => {
    await open()
    write(say.code, '123')
    tap(say.find)
    expect(screen.getByText(say.notACode)).toBeTruthy()
    write(say.code, 'K47P2A64')
    tap(say.find)
    await screen.findByText(say.notFound)
  })

  it('are told to be settled, with their entry, where somebody has taken them in', async () => {
    pledges = [{ ...pledge, state: 'received', n: 12 }]
    await open()
    write(say.code, 'K47P2A63')
    tap(say.find)
    await screen.findByText(say.allSettled)
    expect(screen.getByText(new RegExp(say.settled(12)))).toBeTruthy()
  })

  it('are the keeper’s business: who only looks has nothing to press', async () => {
    await open(keeping.onlyLook, 'auditor')
    expect(screen.queryByText(say.noCode)).toBeNull()
  })
})
