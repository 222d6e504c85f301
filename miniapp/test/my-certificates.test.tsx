import { toIso } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import MyCertificatePage from '../src/pages/my-certificate'
import { fake } from './taro'

const CODE = '7K3M-9PQR-2WXY-4HJK-5NTB'
const one = {
  code: CODE,
  from: '2021-09-05',
  to: '2021-10-20',
  duties: 2,
  minutes: 360,
  issuedAt: '2021-10-24T23:10:00+08:00',
}
const sum = { duties: 2, minutes: 360, standbyMinutes: 0, pendingMinutes: 0, outputs: [] }
let certificates: object[] | undefined

const open = async () => {
  render(
    <QueryClientProvider client={cache}>
      <MyCertificatePage />
    </QueryClientProvider>,
  )
  await screen.findByText('一共服务')
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.visited.length = 0
  certificates = [one]
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'resident' },
    person: { id: 'me', name: '李玉兰' },
    communities: [],
  })
  fake.answer = ({ url, method }) => {
    const asOf = toIso(Date.now())
    if (url === '/v1/me/records')
      return { statusCode: 200, data: { records: [], months: [], total: sum, asOf } }
    if (url !== '/v1/me/certificates') return { statusCode: 404, data: {} }
    if (method === 'POST') {
      const made = { ...one, code: 'NEW', name: '李玉兰', standbyMinutes: 0, lines: [], organisers: [] }
      certificates = [{ ...one, code: 'NEW' }, one]
      const file = { name: 'a.pdf', type: 'application/pdf', base64: '' }
      return { statusCode: 201, data: { certificate: made, file, unprintable: [] } }
    }
    if (!certificates) throw new Error('no network')
    return { statusCode: 200, data: { certificates, asOf } }
  }
})

describe('the certificates that I had made', () => {
  it('stand with their day, hours and code, and lead to what others see who check them', async () => {
    await open()
    expect(await screen.findByText('6 小时，2 班')).toBeTruthy()
    expect(screen.getByText('2021 年 10 月 24 日开的')).toBeTruthy()
    fireEvent.click(screen.getByText(CODE))
    expect(fake.visited).toEqual([`/pages/certificate/index?code=${CODE}`])
  })

  it('have the new one among them as soon as it is made', async () => {
    await open()
    await screen.findByText(CODE)
    fireEvent.click(screen.getByRole('button', { name: '开证明' }))
    await expect.poll(() => screen.queryAllByText('NEW').length).toBe(2)
  })

  it('are not spoken of when there are none', async () => {
    certificates = []
    await open()
    expect(screen.queryByText('开过的证明')).toBeNull()
  })

  it('can be asked for again when they could not be read', async () => {
    certificates = undefined
    await open()
    const again = await screen.findByText('没读到开过的证明，再试一次', {}, { timeout: 10_000 })
    certificates = [one]
    fireEvent.click(again)
    expect(await screen.findByText(CODE)).toBeTruthy()
  })
})
