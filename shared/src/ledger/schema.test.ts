import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { n95, nobody, toShift } from '../../test/ledger'
import { deed, entry, linked, published } from './schema'

const receipt = { kind: 'receipt', donor: nobody, lines: [{ ...n95, quantity: 1 }] }
const issue = { kind: 'issue', to: toShift, lines: [{ ...n95, quantity: 1 }] }

describe('what may stand in the ledger', () => {
  const line = { ...n95, quantity: 1 }

  it.each([
    ['none', 0],
    ['part of one', 1.5],
    ['fewer than none', -1],
    ['words', '一'],
  ])('takes no quantity that is %s', (_, quantity) => {
    expect(v.safeParse(deed, { ...receipt, lines: [{ ...line, quantity }] }).success).toBe(false)
    expect(v.safeParse(deed, receipt).success).toBe(true)
  })

  it('has no place for a person, nor for a remark', () => {
    const head = {
      receiver: 'anfu',
      n: 1,
      at: '2022-03-20T08:00:00+08:00',
      prev: '0'.repeat(64),
      by: 'keeper',
    }
    const whole = { ...head, ...receipt }
    expect(v.safeParse(entry, whole).success).toBe(true)
    for (const more of [
      { name: '李梅' },
      { note: '李梅送来的' },
      { by: '李梅' },
      { lines: [{ ...line, reason: '李梅数错' }] },
    ])
      expect(v.safeParse(entry, { ...whole, ...more }).success).toBe(false)
    const out = { ...head, ...issue }
    expect(v.safeParse(entry, out).success).toBe(false)
    expect(v.safeParse(deed, { ...issue, to: { kind: 'person', name: '李梅' } }).success).toBe(false)
  })

  it('is read by a later or an earlier reader whole, so that its hash still fits', () => {
    const link = {
      entry: { receiver: 'anfu', n: 1, prev: '0'.repeat(64), kind: 'return', weight: 3 },
      hash: 'f'.repeat(64),
    }
    expect(v.parse(linked, { ...link, donor: { name: '宏达公司', salt: '0'.repeat(32) } })).toEqual(link)
    expect(v.safeParse(published, link).success).toBe(false)
  })
})
