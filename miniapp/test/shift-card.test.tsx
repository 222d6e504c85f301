import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ShiftCard } from '../src/ui'
import { words } from '../src/words'

afterEach(cleanup)

const shift = {
  id: 's1',
  taskId: 't1',
  title: '夜间消杀',
  kind: '消杀' as const,
  place: '社区服务站',
  startsAt: '2021-10-24T20:00:00+08:00',
  endsAt: '2021-10-25T00:00:00+08:00',
  joinUntil: '2021-10-24T23:00:00+08:00',
  places: 14,
  left: 2,
  waiting: 0,
  urgent: false,
  tags: ['可中途来', '发手套'],
}

function tagsAt(clock: string, left = shift.left) {
  const now = Date.parse(`2021-10-24T${clock}:00+08:00`)
  const { container } = render(<ShiftCard shift={{ ...shift, left }} now={now} onPress={() => undefined} />)
  return [...container.querySelectorAll('.tag')].map(({ textContent }) => textContent)
}

it('says once that one may still come: as its own tag before it begins, with the word that it is under way then', () => {
  expect(tagsAt('19:00')).toEqual(['可中途来', '发手套'])
  cleanup()
  expect(tagsAt('21:00')).toEqual([words.board.live, '发手套'])
})

it('does not say of a full shift that is under way that one may still come', () => {
  expect(tagsAt('21:00', 0)).toEqual([words.common.full, words.roster.live, '发手套'])
})
