import type { ShownEntry } from '@muster/shared'
import { fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Facts } from '../src/pages/entry/Facts'
import type { EntryPageState } from '../src/pages/entry/useEntryPage'
import { fake } from './taro'

const n95 = { goods: 'mask-n95', item: '医用 N95 口罩', measure: '只', grade: 'GB 19083' }
const kn95 = { goods: 'mask-kn95', item: 'KN95 口罩', measure: '只', grade: 'GB 2626' }
const head = {
  receiver: 'here',
  n: 17,
  at: '2021-10-25T09:50:00+08:00',
  prev: '0'.repeat(64),
  by: 'keeper' as const,
}
const page = { receiver: 'here' } as EntryPageState
const shown = (body: object) => ({ entry: { ...head, ...body }, hash: '1'.repeat(64) }) as ShownEntry

describe('what an entry says of its lines', () => {
  it('names how many, where two lines are of the same goods', () => {
    const lines = [
      { ...n95, quantity: 1000 },
      { ...n95, quantity: 2000, meant: { id: 'changjiaxiang', name: '畅家巷' } },
    ]
    render(<Facts page={page} shown={shown({ kind: 'receipt', donor: { as: 'anonymous' }, lines })} />)
    expect(screen.getByText('医用 N95 口罩 2,000 只：畅家巷')).toBeTruthy()
  })

  it('gives the standard of what goods have turned out to be, not of what they were taken for', () => {
    const line = { lot: '3.1', was: { ...n95, quantity: 200 }, is: { ...kn95, quantity: 200 } }
    render(
      <Facts
        page={page}
        shown={shown({ kind: 'correction', of: 3, reason: 'other goods', lines: [line] })}
      />,
    )
    expect(screen.getByText('GB 2626')).toBeTruthy()
    expect(screen.queryByText('GB 19083')).toBeNull()
  })

  it('leads from what was sent on to the entry of who counted it, where the difference is explained', () => {
    const to = { id: 'changjiaxiang', name: '畅家巷社区居委会' }
    const lines = [{ ...n95, lots: [{ lot: '1.1', quantity: 2000 }] }]
    const sent = { ...shown({ kind: 'sent', transfer: 't', to, lines }), arrivedAs: 1 }
    render(<Facts page={page} shown={sent} />)
    fireEvent.click(screen.getByText('对方点收了，是他们的第 1 条'))
    expect(fake.visited.at(-1)).toBe('/pages/entry/index?receiver=changjiaxiang&n=1')
  })
})
