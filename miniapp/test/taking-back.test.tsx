import type { OrderDrive } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import DrivesPage from '../src/pages/drives'
import { drives as say } from '../src/words/zh/drives'
import { fake } from './taro'

const AT = '2021-10-25T10:00:00+08:00'
let drives: OrderDrive[]
let isOnline: boolean

beforeEach(() => {
  cleanup()
  cache.clear()
  isOnline = true
  drives = [
    {
      id: 'd1',
      parcel: '羊肚菌爱心包',
      parcels: 182,
      priceCents: 20_000,
      sumCents: 3_640_000,
      countedAt: AT,
    },
  ]
  fake.requests = []
  fake.params = { community: 'yangjiayuan' }
  fake.answer = ({ url, method, data }) => {
    if (method === 'GET') {
      const total = { parcels: drives.some(({ takenBack }) => takenBack) ? 0 : 182, sumCents: 0, orders: 0 }
      return { statusCode: 200, data: { drives, total, asOf: AT } }
    }
    if (!isOnline) return Promise.reject(new Error('no network'))
    const { reason } = JSON.parse(data!) as { reason: string }
    drives = drives.map((drive) => ({ ...drive, takenBack: { at: AT, reason } }))
    expect(url).toMatch(/\/communities\/yangjiayuan\/drives\/d1\/taking-back$/)
    return { statusCode: 200, data: { drive: drives[0] } }
  }
  signIn('secretary')
})

function signIn(role: 'secretary' | 'keeper') {
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: role },
    person: { id: 'me', name: '杨福' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role }],
  })
}

const show = () =>
  render(
    <QueryClientProvider client={cache}>
      <DrivesPage />
    </QueryClientProvider>,
  )
const sent = () => fake.requests.filter(({ url }) => url.endsWith('taking-back'))

it('takes a drive back once it is said why; it stays in the list with the reason, and cannot be taken back again', async () => {
  show()
  fireEvent.click(await screen.findByText(say.takeBack))
  fireEvent.click(screen.getByText(say.back))
  expect(screen.getByText(say.whyNeeded)).toBeTruthy()
  expect(sent()).toEqual([])
  fireEvent.click(screen.getByText(say.whys[0]))
  fireEvent.click(screen.getByText(say.back))
  await screen.findByText(say.takenBack)
  expect(screen.getByText(new RegExp(`收回：${say.whys[0]}`))).toBeTruthy()
  expect(screen.getByText('羊肚菌爱心包')).toBeTruthy()
  expect(screen.queryByText(say.takeBack)).toBeNull()
  expect(screen.queryByText(say.back)).toBeNull()
  expect(sent()).toHaveLength(1)
})

it('keeps what was written while there is no network, and sends it with the next tap', async () => {
  isOnline = false
  show()
  fireEvent.click(await screen.findByText(say.takeBack))
  fireEvent.change(screen.getByRole('textbox', { name: say.why }), { target: { value: '价钱写错了' } })
  fireEvent.click(screen.getByText(say.back))
  await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy())
  isOnline = true
  fireEvent.click(screen.getByText(say.back))
  await screen.findByText(/价钱写错了/)
})

it('asks nobody but the secretary', async () => {
  signIn('keeper')
  show()
  await screen.findByText('羊肚菌爱心包')
  expect(screen.queryByText(say.takeBack)).toBeNull()
})
