import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import GiftPage from '../src/pages/gift'
import { fake } from './taro'

const receiver = { id: 'yangjiayuan', name: '杨家园社区居委会', verified: true }
const communities = [{ id: 'yangjiayuan', name: '杨家园社区', street: '某街道', receiver, phone: null }]

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.params = { receiver: 'yangjiayuan' }
  fake.answer = ({ url }) =>
    url === '/v1/communities'
      ? { statusCode: 200, data: { communities, asOf: '2021-10-25T10:00:00+08:00' } }
      : { statusCode: 404, data: { error: { code: 'CODE_UNKNOWN', message: '' } } }
})

describe('looking for a gift by its code', () => {
  it('names the unit, and forgets what was said of a code while another is written', async () => {
    render(
      <QueryClientProvider client={cache}>
        <GiftPage />
      </QueryClientProvider>,
    )
    expect(await screen.findByText('捐给杨家园社区居委会的东西')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'K47P 2963' } })
    fireEvent.click(screen.getByRole('button', { name: '看到哪儿了' }))
    expect(await screen.findByText('看看有没有抄错，是不是捐给杨家园社区居委会的。')).toBeTruthy()
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'K47P 296' } })
    expect(screen.queryByText('没找到这个码')).toBeNull()
  })
})
