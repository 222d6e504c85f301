import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { cache } from '../src/data/cache'
import { session } from '../src/data/session'
import PostNeedPage from '../src/pages/post-need'
import { words } from '../src/words'
import { receiver as say } from '../src/words/zh/receiver'
import { fake } from './taro'

const registered = { name: '杨家园社区居民委员会', creditCode: '54620102MFDEMYJY1N' }

type Standing = { verified: boolean; registered?: typeof registered }

function stands(receiver: Standing) {
  const there = { id: 'yangjiayuan', name: '杨家园社区', street: '酒泉路街道', phone: null }
  const community = { ...there, receiver: { id: there.id, name: '杨家园社区居委会', ...receiver } }
  fake.answer = ({ url }) =>
    url === '/v1/communities'
      ? { statusCode: 200, data: { communities: [community], asOf: '2021-10-25T10:00:00+08:00' } }
      : { statusCode: 404, data: { error: { code: 'NOT_FOUND', message: '' } } }
}

async function open(receiver: Standing) {
  stands(receiver)
  render(
    <QueryClientProvider client={cache}>
      <PostNeedPage />
    </QueryClientProvider>,
  )
  await screen.findByText(words.post.publish)
}

beforeEach(() => {
  cleanup()
  cache.clear()
  fake.visited.length = 0
  fake.params = {}
  session.set({
    token: 'token',
    by: { provider: 'demo', persona: 'secretary' },
    person: { id: 'me', name: '杨书记' },
    communities: [{ id: 'yangjiayuan', name: '杨家园社区', role: 'secretary' }],
  })
})

it('says that nobody can pledge yet where the receiver is not registered, and leads to where it is', async () => {
  await open({ verified: false })
  expect(await screen.findByText(say.posting.none)).toBeTruthy()
  fireEvent.click(screen.getByText(say.row))
  expect(fake.visited.at(-1)).toContain('/pages/receiver/index?at=yangjiayuan')
})

it('says that the street has yet to verify what is registered', async () => {
  await open({ verified: false, registered })
  expect(await screen.findByText(say.posting.waiting)).toBeTruthy()
  expect(screen.queryByText(say.row)).toBeNull()
})

it('says nothing more once the street has verified it', async () => {
  await open({ verified: false, registered })
  await screen.findByText(say.posting.waiting)
  stands({ verified: true, registered })
  await cache.refetchQueries()
  await waitFor(() => expect(screen.queryByText(say.posting.waiting)).toBeNull())
})
