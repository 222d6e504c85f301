import { chinaDay, type NeedView, toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { flush } from '../src/data/outbox'
import { session } from '../src/data/session'
import { setElder } from '../src/data/settings'
import NeedPage from '../src/pages/need'
import { masks, need, pledged, suits } from './goods'
import { start } from './street'
import { type FakeRequest, fake } from './taro'

let present: NeedView
let pledgeAnswer: () => { statusCode: number; data: unknown }

function answer({ url, method }: FakeRequest) {
  if (url.endsWith('/pledges') && method === 'POST') return pledgeAnswer()
  if (url === '/v1/needs/n1') return { statusCode: 200, data: { need: present, asOf: pledged.pledgedAt } }
  return { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

const pledges = () => fake.requests.filter(({ url, method }) => url.endsWith('/pledges') && method === 'POST')
const bodyOf = (request: FakeRequest | undefined) => JSON.parse(request?.data ?? 'null')
const tap = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

async function open() {
  render(
    <QueryClientProvider client={cache}>
      <NeedPage />
    </QueryClientProvider>,
  )
  await screen.findByText(need.title)
}

async function openSheet() {
  await open()
  tap('我捐医用防护服')
  await screen.findByRole('dialog')
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.requests.length = 0
  fake.visited.length = 0
  fake.params = { id: 'n1' }
  fake.answer = answer
  present = need
  pledgeAnswer = () => ({ statusCode: 201, data: { pledge: pledged } })
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'donor' },
    person: { id: 'me', name: '陈立群' },
    communities: [],
  })
})

describe('the page of a need', () => {
  it('pledges the amount, the day and the name that were chosen, and leads to the code', async () => {
    await openSheet()
    tap('60', 'radio')
    tap('陈*群', 'radio')
    tap('认捐 60 套')
    await screen.findByText(need.title)
    await expect.poll(() => fake.visited).toContain('/pages/pledge/index?id=g1&fresh=1')
    expect(bodyOf(pledges()[0])).toEqual({
      lineId: 'l1',
      quantity: 60,
      deliverBy: chinaDay(start + 24 * 3_600_000),
      donorName: '陈*群',
      anonymous: false,
    })
  })

  it('never pledges more than is open, whatever is typed', async () => {
    await openSheet()
    fireEvent.change(screen.getByRole('textbox', { name: '捐多少' }), { target: { value: '999' } })
    expect(screen.getByText('这里还差 180，您填了 999；先认 180，多的 819 套看看别处。')).toBeTruthy()
    tap('认捐 180 套')
    await expect.poll(() => pledges().length).toBe(1)
    expect(bodyOf(pledges()[0])).toMatchObject({ quantity: 180, anonymous: true })
  })

  it('keeps what was typed while one looks where else it is short', async () => {
    present = { ...need, lines: [{ ...suits, goodsId: 'suit' }, masks] }
    await openSheet()
    fireEvent.change(screen.getByRole('textbox', { name: '捐多少' }), { target: { value: '999' } })
    tap('多的 819 套，看哪里还缺')
    expect(fake.visited).toContain('/pages/where-needed/index?goods=suit&except=n1')
    expect(screen.getByRole('textbox', { name: '捐多少' })).toHaveProperty('value', '999')
  })

  it('asks for the name of a unit before it pledges in it', async () => {
    await openSheet()
    tap('单位名称', 'radio')
    tap(/^认捐/)
    expect(screen.getByRole('alert').textContent).toBe('不能空着')
    expect(pledges()).toHaveLength(0)
  })

  it('shows at the field a name that has a phone number in it, and pledges once it is taken out', async () => {
    await openSheet()
    tap('单位名称', 'radio')
    const name = screen.getByRole('textbox', { name: '单位名称' })
    fireEvent.change(name, { target: { value: '康民药店 138 0931 1234' } })
    expect(screen.getByRole('alert').textContent).toBe('像是电话或证件号，谁都看得到，删掉再捐')
    tap(/^认捐/)
    expect(pledges()).toHaveLength(0)
    fireEvent.change(name, { target: { value: '康民药店' } })
    expect(screen.queryByRole('alert')).toBeNull()
    tap(/^认捐/)
    await expect.poll(() => pledges().length).toBe(1)
    expect(bodyOf(pledges()[0])).toMatchObject({ donorName: '康民药店', anonymous: false })
  })

  it('asks for a name where the one that was left has a phone number in it', async () => {
    session.set({
      token: 'token',
      by: { provider: 'demo', persona: 'donor' },
      person: { id: 'me', name: '陈立群 13809311234' },
      communities: [],
    })
    await openSheet()
    tap('写名字', 'radio')
    fireEvent.change(screen.getByRole('textbox', { name: '写名字' }), { target: { value: '陈立群' } })
    tap(/^认捐/)
    await expect.poll(() => pledges().length).toBe(1)
    expect(bodyOf(pledges()[0])).toMatchObject({ donorName: '陈立群' })
  })

  it('says when others were first, offers the rest, and what else is short', async () => {
    pledgeAnswer = () => ({
      statusCode: 409,
      data: {
        error: {
          code: 'NEED_MET',
          message: '',
          details: {
            open: 7,
            measure: '套',
            short: [{ lineId: 'l2', item: masks.item, open: masks.open, measure: masks.measure }],
          },
        },
      },
    })
    await openSheet()
    present = { ...need, lines: [{ ...suits, open: 7 }, masks] }
    tap('认捐 30 套')
    expect(await screen.findByText('刚有人认了，眼下只差 7 套')).toBeTruthy()
    expect(screen.getByRole('button', { name: /KN95 口罩/ }).textContent).toContain('还差 1,600 只')
    pledgeAnswer = () => ({ statusCode: 201, data: { pledge: { ...pledged, quantity: 7 } } })
    tap('那就捐 7 套')
    await expect.poll(() => pledges().length).toBe(2)
    expect(bodyOf(pledges()[1])).toMatchObject({ lineId: 'l1', quantity: 7, anonymous: true })
  })

  it('keeps a pledge that found no network, to be sent once', async () => {
    await openSheet()
    fake.answer = () => Promise.reject(new Error('no network'))
    tap('认捐 30 套')
    expect(await screen.findByText('认捐：医用防护服 30 套')).toBeTruthy()
    tap('不发了')
    expect(screen.queryByText('认捐：医用防护服 30 套')).toBeNull()
  })

  it('shows what a pledge that waited for the network has become, with its code', async () => {
    await openSheet()
    fake.answer = () => Promise.reject(new Error('no network'))
    tap('认捐 30 套')
    await screen.findByText('认捐：医用防护服 30 套')
    fake.answer = (request) =>
      request.url === '/v1/me/pledges'
        ? { statusCode: 200, data: { pledges: [pledged], asOf: pledged.pledgedAt } }
        : answer(request)
    await flush()
    fireEvent.click(await screen.findByText('捐物码 K47P 2063'))
    expect(screen.queryByText('认捐：医用防护服 30 套')).toBeNull()
    expect(screen.getByText('记下了：医用防护服 30 套')).toBeTruthy()
    expect(fake.visited).toContain('/pages/pledge/index?id=g1')
  })

  it('proposes and offers no day after the one on which it is needed', async () => {
    const now = Date.now()
    const midnight = Date.parse(`${chinaDay(now + 24 * 3_600_000)}T00:00:00+08:00`)
    present = { ...need, neededBy: toIso(midnight) }
    await openSheet()
    expect(screen.getByText('今天 24:00 要用，还缺 2 样')).toBeTruthy()
    expect(screen.getByRole('radio', { name: '今天', checked: true })).toBeTruthy()
    expect(screen.queryByRole('radio', { name: '明天' })).toBeNull()
    expect(screen.queryByText('选日子')).toBeNull()
    tap('认捐 30 套')
    await expect.poll(() => pledges().length).toBe(1)
    expect(bodyOf(pledges()[0])).toMatchObject({ deliverBy: chinaDay(now) })
  })

  it('takes no pledge when it is closed', async () => {
    present = { ...need, state: 'closed' }
    await open()
    expect(screen.getByText('这张单子收了，谢谢大家')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: /^我捐/ })).toBeNull()
  })

  it('tells N95 from KN95 only where both are asked for', async () => {
    await open()
    expect(screen.queryByText('N95 和 KN95 不一样')).toBeNull()
    cleanup()
    cache.clear()
    present = { ...need, lines: [masks, { ...masks, id: 'l9', item: '医用 N95 口罩', grade: 'GB 19083' }] }
    await open()
    expect(screen.getByText('N95 和 KN95 不一样')).toBeTruthy()
  })

  it('says in large letters too who takes it in, whether they are verified, and how the masks differ', async () => {
    const registered = { name: '兰州市城关区杨家园社区居民委员会', creditCode: '54620102MFDEMYJY1N' }
    present = {
      ...need,
      receiver: { ...need.receiver, registered },
      lines: [masks, { ...masks, id: 'l9', item: '医用 N95 口罩', grade: 'GB 19083' }],
    }
    setElder(true)
    await open()
    expect(screen.getByText('N95 和 KN95 不一样')).toBeTruthy()
    expect(screen.getByText(`${registered.name}接收`)).toBeTruthy()
    expect(screen.getByText('信用代码 54620102MFDEMYJY1N')).toBeTruthy()
    expect(screen.getByText('单位已核实。只收物，不收钱')).toBeTruthy()
    setElder(false)
  })
})
