import { type Board, builtInGoods, type NeedCard, type Transfer } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import ArrivePage from '../src/pages/keeping/arrive'
import { arriving } from '../src/words/zh/arriving'
import { receiving as say } from '../src/words/zh/receiving'
import { board } from './street'
import { fake } from './taro'

const AT = '2021-10-25T10:00:00+08:00'
const transfer: Transfer = {
  id: 't1',
  from: { id: 'gongjiawan', name: '龚家湾社区居委会' },
  to: { id: 'yangjiayuan', name: '杨家园社区居委会' },
  sentAt: AT,
  lines: [{ goods: 'suit', item: '医用防护服', measure: '套', quantity: 60, sent: 60 }],
}
const line = { id: 'l1', goodsId: 'suit', item: '医用防护服', measure: '套', wanted: 300, open: 180 }
const need: NeedCard = {
  id: 'n1',
  title: '采样点防护物资',
  urgent: true,
  confirmedAt: AT,
  unconfirmed: false,
  lines: [line],
}
let onBoard: Board

async function open() {
  render(
    <QueryClientProvider client={cache}>
      <ArrivePage />
    </QueryClientProvider>,
  )
  fireEvent.click(await screen.findByText('医用防护服'))
  await screen.findByRole('dialog', { name: '医用防护服' })
}
const tap = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const forNeed = () => screen.findByRole('radio', { name: say.forLine('采样点防护物资', 180, '套') })
async function sent() {
  tap(say.ok(60, '套'))
  tap(arriving.arrive(1))
  await screen.findByText(arriving.arriving)
  const { data } = fake.requests.find(({ url, method }) => url.endsWith('/arrivals') && method === 'POST')!
  return JSON.parse(data!).lines
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.storage.clear()
  fake.requests.length = 0
  fake.params = { at: 'yangjiayuan', transfer: 't1' }
  onBoard = { ...board, needs: [need] }
  fake.answer = ({ url, method }) => {
    if (method === 'POST') return new Promise(() => undefined)
    if (url.endsWith('/transfers')) return { statusCode: 200, data: { transfers: [transfer], asOf: AT } }
    if (url.endsWith('/board')) return { statusCode: 200, data: onBoard }
    if (url.endsWith('/goods')) return { statusCode: 200, data: { goods: builtInGoods, asOf: AT } }
    return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
  }
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'keeper' },
    person: { id: 'me', name: '杨会计' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'keeper' }],
  })
})

describe('goods that another receiver sent', () => {
  it('are counted in for the line that asks for them', async () => {
    await open()
    expect((await forNeed()).getAttribute('aria-checked')).toBe('true')
    const lines = await sent()
    expect(screen.getByText(say.fills('采样点防护物资'))).toBeTruthy()
    expect(lines).toEqual([{ quantity: 60, needLine: { needId: 'n1', lineId: 'l1' } }])
  })

  it('go to the store-room alone where the keeper says so', async () => {
    await open()
    await forNeed()
    tap(say.forNone, 'radio')
    expect(await sent()).toEqual([{ quantity: 60 }])
  })

  it('are asked of no line that wants something else', async () => {
    onBoard = { ...board, needs: [{ ...need, lines: [{ ...line, goodsId: 'gown' }] }] }
    await open()
    expect(await sent()).toEqual([{ quantity: 60 }])
  })
})
