import { builtInGoods, type StockView } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { flush } from '../src/data/outbox'
import { session } from '../src/data/session'
import CountPage from '../src/pages/keeping/count'
import { words } from '../src/words'
import { keeping } from '../src/words/zh/keeping'
import { stocktaking as say } from '../src/words/zh/stocktaking'
import { type FakeRequest, fake } from './taro'

const AT = '2021-10-25T10:00:00+08:00'
const blanket = { goods: 'blanket', item: '毛毯', measure: '条' }
const stock: StockView = {
  receiver: { id: 'yangjiayuan', name: '杨家园社区居委会', verified: true },
  asOf: AT,
  n: 3,
  lots: [{ lot: '3.1', ...blanket, came: 20, left: 20 }],
  sums: [{ ...blanket, came: 20, went: 0, left: 20 }],
}
const refusal = {
  statusCode: 409,
  data: { error: { code: 'EXPIRY_NEEDED', message: '', details: { line: 1, item: '雨衣' } } },
}

let countAnswer: () => Promise<typeof refusal> | typeof refusal

function answer({ url, method }: FakeRequest) {
  if (url.endsWith('/counts') && method === 'POST') return countAnswer()
  if (url.endsWith('/stock')) return { statusCode: 200, data: stock }
  if (url.endsWith('/goods')) return { statusCode: 200, data: { goods: builtInGoods, asOf: AT } }
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

async function open() {
  render(
    <QueryClientProvider client={cache}>
      <CountPage />
    </QueryClientProvider>,
  )
  await screen.findByText(say.unbooked)
}

beforeEach(async () => {
  cleanup()
  cache.clear()
  fake.storage.clear()
  fake.requests.length = 0
  fake.params = {}
  fake.answer = answer
  countAnswer = () => refusal
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'keeper' },
    person: { id: 'me', name: '杨会计' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'keeper' }],
  })
  await open()
})

describe('a lot on the shelf', () => {
  it('has a button of its own for a figure that differs', () => {
    tap(new RegExp(say.differs))
    expect(screen.getByRole('dialog', { name: '毛毯' })).toBeTruthy()
    expect(screen.getByRole('textbox', { name: say.howMany })).toBeTruthy()
  })

  it('that was counted without a network and refused later stands on the page again, from the outbox', async () => {
    tap(new RegExp(`毛毯.*${say.same}`))
    countAnswer = () => Promise.reject(new Error('no network'))
    tap(say.enter(1))
    await screen.findByText(keeping.kept)
    cleanup()
    countAnswer = () => refusal
    await flush()
    await open()
    expect(screen.queryByText(say.enter(1))).toBeNull()
    tap(words.common.queued.mend)
    cleanup()
    fake.params = { again: fake.visited.at(-1)!.split('again=')[1]! }
    await open()
    expect(screen.getByText(keeping.stands)).toBeTruthy()
    expect(screen.getByText(say.enter(1))).toBeTruthy()
  })

  it('that was found opens with the day to be written, where only the server knows that its pack bears one', async () => {
    tap(new RegExp(`毛毯.*${say.same}`))
    tap(new RegExp(say.unbooked))
    write(/写几个字找/, '雨衣')
    fireEvent.click(await screen.findByText('雨衣'))
    write(say.howMany, '5')
    tap(say.note(5, '件'))
    tap(say.enter(2))
    const sheet = within(await screen.findByRole('dialog', { name: '雨衣' }))
    expect(sheet.getByText(keeping.expiryBad)).toBeTruthy()
    write(keeping.expiry, '202706')
    tap(say.note(5, '件'))
    tap(say.enter(2))
    await screen.findByText(keeping.stands)
    const sent = fake.requests.filter(({ url, method }) => url.endsWith('/counts') && method === 'POST')
    expect(JSON.parse(sent.at(-1)!.data!).lines).toEqual([
      { lot: '3.1', booked: 20, counted: 20 },
      { goodsId: 'raincoat', found: 5, reason: 'found', expiry: '2027-06-30' },
    ])
  })
})
