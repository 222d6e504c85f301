import { type Acknowledgement, CODE_LETTERS_DRAWN, certificateCode, type PledgeView } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import CertificatePage from '../src/pages/certificate'
import PledgePage from '../src/pages/pledge'
import { words } from '../src/words'
import { papers as text } from '../src/words/zh/papers'
import { fake } from './taro'

const AT = '2021-10-25T10:00:00+08:00'
const CODE = certificateCode(Array.from({ length: CODE_LETTERS_DRAWN }, (_, n) => n))
const OTHER = certificateCode(Array.from({ length: CODE_LETTERS_DRAWN }, (_, n) => n + 1))
const kn95 = { goods: 'mask-kn95', item: 'KN95 口罩', grade: 'GB 2626', measure: '只' }
const acknowledgement: Acknowledgement = {
  code: CODE,
  receiver: { id: 'yangjiayuan', name: '杨家园社区居民委员会', creditCode: '54620102MFDEMYJY1N' },
  entries: [
    {
      n: 7,
      at: AT,
      hash: 'a'.repeat(64),
      giver: { as: 'named', name: '深商会' },
      lines: [
        {
          ...kn95,
          quantity: 1500,
          value: { cents: 461_500, by: 'invoice' },
          corrected: [{ n: 12, was: { ...kn95, quantity: 2000 } }],
        },
      ],
      corrections: [12],
    },
  ],
  issuedAt: AT,
}
const pledge: PledgeView = {
  id: 'p1',
  code: 'K47P2A63',
  needId: 'n1',
  lineId: 'l1',
  quantity: 2000,
  state: 'received',
  received: 1500,
  pledgedAt: AT,
  donorName: '深商会',
  anonymous: false,
  title: '防护物资',
  ...kn95,
  receiver: { id: 'yangjiayuan', name: '杨家园社区居委会', verified: true },
}

const show = (page: React.ReactNode) =>
  render(<QueryClientProvider client={cache}>{page}</QueryClientProvider>)

let correctedSince: number[]
let acknowledged: { statusCode: number; data: unknown }

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.requests.length = 0
  fake.visited.length = 0
  fake.params = {}
  correctedSince = []
  const file = { name: 'a.pdf', type: 'application/pdf', base64: '' }
  acknowledged = { statusCode: 201, data: { acknowledgement, file, unprintable: [] } }
  URL.createObjectURL = () => 'blob:'
  HTMLAnchorElement.prototype.click = () => undefined
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'donor' },
    person: { id: 'me', name: '陈立群' },
    communities: [],
  })
  fake.answer = ({ url }) => {
    if (url === '/v1/me/pledges') return { statusCode: 200, data: { pledges: [pledge], asOf: AT } }
    if (url === '/v1/public/receivers/yangjiayuan/gifts/K47P2A63/acknowledgement') return acknowledged
    if (url === `/v1/public/acknowledgements/${CODE}`)
      return { statusCode: 200, data: { acknowledgement, correctedSince, asOf: AT } }
    const code = url.startsWith('/v1/public/') ? 'CERTIFICATE_UNKNOWN' : 'NOT_FOUND'
    return { statusCode: 404, data: { error: { code, message: '' } } }
  }
})

describe('a donor whose goods have come', () => {
  it('has them acknowledged with one tap', async () => {
    fake.params = { id: 'p1' }
    show(<PledgePage />)
    fireEvent.click(await screen.findByText(text.acknowledge))
    await waitFor(() => expect(fake.visited).toContain(`toast ${text.saved}`))
  })

  it('is told why there is no paper', async () => {
    const error = { code: 'UNIT_NOT_REGISTERED', message: '' }
    acknowledged = { statusCode: 409, data: { error } }
    fake.params = { id: 'p1' }
    show(<PledgePage />)
    fireEvent.click(await screen.findByText(text.acknowledge))
    await waitFor(() => expect(fake.visited.join()).toContain('接收单位的登记还没有核实'))
  })
})

describe('who checks the paper of a gift', () => {
  const said = async () => {
    await screen.findByText(text.genuine)
    return document.body.textContent
  }

  it('sees what was received, of what worth and by which entry', async () => {
    fake.params = { code: CODE, of: 'gift' }
    show(<CertificatePage />)
    const seen = await said()
    for (const what of ['深商会', 'KN95 口罩 GB 2626', '1,500 只', '发票 4,615 元', '54620102MFDEMYJY1N'])
      expect(seen).toContain(what)
    expect(seen).toContain(text.mended('KN95 口罩', '2,000 只', 12))
    expect(seen).not.toContain(text.correctedHint)
    fireEvent.click(screen.getByText(text.entry(7)))
    expect(fake.visited.at(-1)).toBe('/pages/entry/index?receiver=yangjiayuan&n=7')
    expect(fake.requests.map(({ url }) => url)).toEqual([`/v1/public/acknowledgements/${CODE}`])
  })

  it('is told of what was corrected since, also where the code was typed', async () => {
    correctedSince = [15, 18]
    fake.params = { code: CODE }
    show(<CertificatePage />)
    expect(await said()).toContain(text.correctedSince([15, 18]))
  })

  it('is told that there is none under another code', async () => {
    fake.params = { code: OTHER, of: 'gift' }
    show(<CertificatePage />)
    await screen.findByText(words.certificate.unknown)
    expect(screen.queryByText(text.genuine)).toBeNull()
  })
})
