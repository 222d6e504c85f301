import { needTemplates, postNeedInput } from '@muster/shared'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { amountToPropose, amountTyped, quickAmounts } from '../src/pages/need/quantities'
import { lineToFill, needChanges, needFrom, needOf, needToPost, newLine } from '../src/pages/post-need/draft'
import { need } from './goods'

const night = Date.parse('2021-10-24T23:06:00+08:00')

describe('a draft of goods', () => {
  it('from a template can be posted as it is, for tomorrow', () => {
    const [template] = needTemplates
    const posted = v.parse(postNeedInput, needToPost(needFrom(template!, night)))
    expect(posted.neededBy).toBe('2021-10-25T07:00:00+08:00')
    expect(posted.lines).toEqual(template?.need.lines)
  })

  it('changes only what was edited', () => {
    const draft = needOf(need)
    expect(needChanges(draft, need)).toBeUndefined()
    const lines = draft.lines.map((line) => (line.id === 'l1' ? { ...line, wanted: 400 } : line))
    expect(needChanges({ ...draft, lines }, need)).toEqual({ lines: [{ id: 'l1', wanted: 400 }] })
  })

  it('fills a line without a name before it adds another, and leaves it out when it stays empty', () => {
    const [template] = needTemplates
    const draft = needFrom(template!, night)
    const { line, lines } = lineToFill(draft)
    expect(lines).toEqual([...draft.lines, line])
    expect(lineToFill({ ...draft, lines })).toEqual({ line, lines })
    expect(needToPost({ ...draft, lines }).lines).toEqual(needToPost(draft).lines)
    expect(needToPost({ ...draft, lines: [line] }).lines).toHaveLength(1)
    const standing = needOf(need)
    expect(needChanges({ ...standing, lines: [...standing.lines, newLine(standing)] }, need)).toBeUndefined()
  })

  it('shows a need that is due at midnight by the day that ends with it', () => {
    const due = { ...need, neededBy: '2021-10-25T00:00:00+08:00' }
    expect(needOf(due)).toMatchObject({ day: '2021-10-24', hour: '24:00' })
    expect(needChanges(needOf(due), due)).toBeUndefined()
  })

  it('adds a line once, also when the answer was lost and it is sent again', () => {
    const draft = needOf(need)
    const gloves = { ...newLine(draft), item: '医用手套', measure: '双' }
    const edited = { ...draft, lines: [...draft.lines, gloves] }
    expect(needChanges(edited, need)?.addLines).toHaveLength(1)
    const added = { id: 'l3', item: '医用手套', measure: '双', wanted: gloves.wanted, open: gloves.wanted }
    expect(needChanges(edited, { ...need, lines: [...need.lines, added] })).toBeUndefined()
  })
})

describe('an amount to give', () => {
  it('is never more than what is open, however it is chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.string(), (open, typed) => {
        expect(amountToPropose(open)).toBeLessThanOrEqual(open)
        expect(amountToPropose(open)).toBeGreaterThanOrEqual(1)
        expect(Math.max(0, ...quickAmounts(open))).toBeLessThan(open)
        expect(amountTyped(typed, open)).toBeLessThanOrEqual(open)
      }),
    )
  })

  it('is what the mock-up proposes for 180', () => {
    expect(quickAmounts(180)).toEqual([10, 30, 60])
  })
})
