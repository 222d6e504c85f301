import { API_PREFIX } from '@muster/shared'
import { expect, it } from 'vitest'
import { onStreet } from './stage'

const stage = onStreet()

async function post(headers: Record<string, string>) {
  const { token } = await stage.street.person('resident')
  return stage.street.send(`${API_PREFIX}/me`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ name: '李玉梅' }),
  })
}

it('takes a PATCH that comes as a POST, as WeChat must send it', async () => {
  expect(await post({ 'X-HTTP-Method-Override': 'PATCH' })).toMatchObject({
    status: 200,
    body: { person: { name: '李玉梅' } },
  })
})

it('finds nothing at a POST that does not say so', async () => {
  expect(await post({})).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  expect(await post({ 'X-HTTP-Method-Override': 'DELETE' })).toMatchObject({ status: 404, code: 'NOT_FOUND' })
})
