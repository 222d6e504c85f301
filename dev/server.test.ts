import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Board, DAY } from '@muster/shared'
import { afterAll, expect, it } from 'vitest'
import { startServer } from './server'

const dataDir = mkdtempSync(join(tmpdir(), 'muster-server-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const evening = Date.parse('2021-10-24T19:06:00+08:00')

async function boardAt(now: number, community: string): Promise<Board> {
  const server = await startServer({ port: 0, dataDir, now: () => now })
  try {
    const response = await fetch(`${server.url}/v1/communities/${community}/board`)
    return await response.json()
  } finally {
    await server.stop()
  }
}

// Shifts that start together stand in no order.
const standing = ({ shifts }: Board) =>
  shifts
    .map(
      ({ place, startsAt, places, left }) => `${startsAt.slice(5, 16)} ${place} ${places - left}/${places}`,
    )
    .sort()
const short = ({ needs }: Board) =>
  needs.flatMap(({ lines }) => lines.map(({ item, wanted, open }) => `${item} ${wanted - open}/${wanted}`))

it('shows the demo community as it stands the evening before the sampling', async () => {
  const board = await boardAt(evening, 'yangjiayuan')
  expect(standing(board)).toEqual(
    [
      '10-24T19:20 杨家园北门 14/14',
      '10-24T20:00 社区服务站 12/14',
      '10-25T07:00 东门采样点 8/14',
      '10-25T07:00 畅家巷小学操场 4/8',
      '10-25T07:00 西口采样点 6/8',
      '10-25T09:00 省二院药房 3/5',
    ].sort(),
  )
  expect(short(board)).toEqual([
    '医用防护服 120/300',
    'KN95 口罩 3400/5000',
    '医用 N95 口罩 600/900',
    '医用手套 500/2000',
    '热饭 30/60',
    '热水 4/12',
  ])
})

it('fills nothing twice, and fills the board anew when everything on it is past', async () => {
  const before = await boardAt(evening, 'yangjiayuan')
  const again = await boardAt(evening + 60_000, 'yangjiayuan')
  expect(again.shifts).toEqual(before.shifts)
  const later = await boardAt(evening + 3 * DAY, 'yangjiayuan')
  expect(standing(later)).toContain('10-28T07:00 东门采样点 8/14')
  expect(later.shifts).toHaveLength(before.shifts.length)
})

it('has a second community with a board of its own', async () => {
  const board = await boardAt(evening, 'changjiaxiang')
  expect(board.community.name).toBe('畅家巷社区')
  expect(board.shifts.length).toBeGreaterThan(0)
})

it('lets no persona in and fills nothing where the demo is off', async () => {
  const server = await startServer({ port: 0, demo: false })
  const response = await fetch(`${server.url}/v1/sessions`, {
    method: 'POST',
    body: JSON.stringify({ provider: 'demo', persona: 'secretary' }),
  })
  expect(response.status).toBe(401)
  expect(await (await fetch(`${server.url}/v1/communities`)).json()).toEqual({ communities: [] })
  await server.stop()
})

it('answers a path of the page with the page, and a file that is not there with 404', async () => {
  const server = await startServer({ port: 0, filled: false })
  const page = await fetch(`${server.url}/pages/board`)
  expect(page.headers.get('Content-Type')).toContain('text/html')
  expect((await fetch(`${server.url}/js/gone.js`)).status).toBe(404)
  expect((await fetch(`${server.url}/v1/nothing`)).headers.get('Content-Type')).toContain('application/json')
  await server.stop()
})
