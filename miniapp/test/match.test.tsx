import type { Output } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import MatchPage from '../src/pages/keeping/match'
import { words } from '../src/words'
import { matching as say } from '../src/words/zh/matching'
import { fake } from './taro'

const AT = '2021-10-25T10:00:00+08:00'
const line = (needId: string, item: string) => ({
  needId,
  lineId: 'l1',
  title: '采样点用品',

  community: '杨家园社区',
  item,
  measure: '只',
  open: 300,
})
const offer = {
  kind: 'lot' as const,
  from: { id: 'gongjiawan', name: '龚家湾社区居委会' },
  community: '龚家湾社区',
  phone: null,
  quantity: 200,
}
const out = {
  lot: '2.1',
  goods: 'mask-kn95',
  item: 'KN95 口罩',
  measure: '只',
  quantity: 400,
  to: { id: 'changjiaxiang', name: '畅家巷社区居委会' },
  line: line('theirs', 'KN95 口罩'),
}
let proposals: unknown

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.answer = ({ url }) =>
    url.endsWith('/proposals')
      ? { statusCode: 200, data: proposals }
      : { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'keeper' },
    person: { id: 'me', name: '杨会计' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'keeper' }],
  })
  proposals = {
    receiver: 'yangjiayuan',
    proposals: [out],
    wanted: [
      { line: line('n1', '雨衣'), offers: [offer] },
      { line: line('n2', '毛毯'), offers: [offer] },
    ],
    asOf: AT,
  } satisfies Output<'proposals'>
})

function open(params: Record<string, string>) {
  fake.params = { at: 'yangjiayuan', ...params }
  render(
    <QueryClientProvider client={cache}>
      <MatchPage />
    </QueryClientProvider>,
  )
}

describe('what goes well together', () => {
  it('is shown both ways to who comes from the store-room', async () => {
    open({})
    await screen.findByText(say.out)
    expect(screen.getByText('雨衣')).toBeTruthy()
    expect(screen.getByText('毛毯')).toBeTruthy()
  })

  it('is what others have for the need that one comes from, and nothing of ours', async () => {
    open({ need: 'n1' })
    await screen.findByText('雨衣')
    expect(screen.queryByText('毛毯')).toBeNull()
    expect(screen.queryByText(say.out)).toBeNull()
  })

  it('says so where nobody near has any for it', async () => {
    open({ need: 'n3' })
    await screen.findByText(say.noneNear)
    expect(screen.getAllByText(words.need.near).length).toBeGreaterThan(0)
  })
})
