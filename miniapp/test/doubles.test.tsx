import { builtInGoods, type Goods } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { keys } from '../src/data/queries'
import { session } from '../src/data/session'
import DoublesPage from '../src/pages/keeping/doubles'
import { doubles as say } from '../src/words/zh/doubles'
import { goods as catalogue } from '../src/words/zh/goods'
import { fake } from './taro'

const added = (id: string, name: string): Goods => ({
  id,
  name,
  measure: '盒',
  packs: [],
  expiry: { rule: 'none' },
  otherNames: [],
  addedBy: 'yangjiayuan',
})
const list = [...builtInGoods, added('tea', '红糖姜茶'), added('soup', '红糖姜汤')]

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.params = { at: 'yangjiayuan' }
  fake.answer = ({ url }) =>
    url.endsWith('/goods')
      ? { statusCode: 200, data: { goods: list, asOf: '2021-10-25T10:00:00+08:00' } }
      : { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'street' },
    person: { id: 'me', name: '赵海峰' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'street' }],
  })
})

it('offers only what goods may become: of one grade and measure, and not themselves; says when there is none', async () => {
  render(
    <QueryClientProvider client={cache}>
      <DoublesPage />
    </QueryClientProvider>,
  )
  fireEvent.click(await screen.findByText('红糖姜汤'))
  const search = (value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name: catalogue.what }), { target: { value } })
  const offered = () => [...document.querySelectorAll('[id^=choose-]')].map(({ id }) => id)
  search('红糖')
  expect(offered()).toEqual(['choose-tea'])
  search('外科口罩')
  expect(offered()).toEqual([])
  expect(screen.getByText(say.nothingAlike)).toBeTruthy()
})

it('shows what was added meanwhile, though the catalogue was read a moment ago', async () => {
  cache.setQueryData(keys.goods, builtInGoods)
  render(
    <QueryClientProvider client={cache}>
      <DoublesPage />
    </QueryClientProvider>,
  )
  await screen.findByText('红糖姜茶')
})
