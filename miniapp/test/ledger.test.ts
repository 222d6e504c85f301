import { changesOf, type ShownEntry } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { readPasted } from '../src/data/pasted'
import { aboutChange, otherSide } from '../src/ui/EntryRow'
import { type GiftLine, nowOf, stepsOf } from '../src/ui/gift-steps'
import { giftWay } from '../src/words/zh/gift-way'
import { ledger as text } from '../src/words/zh/ledger'
import { verifying } from '../src/words/zh/verifying'

const head = {
  receiver: 'here',
  n: 27,
  at: '2021-10-25T09:50:00+08:00',
  prev: '0'.repeat(64),
  by: 'keeper' as const,
}
const kn95 = { goods: 'mask-kn95', item: 'KN95 口罩', measure: '只' }
const n95 = { goods: 'mask-n95', item: '医用 N95 口罩', measure: '只' }
const shown = (body: object, beside: object = {}) =>
  ({ entry: { ...head, ...body }, hash: '1'.repeat(64), ...beside }) as ShownEntry

/** What a row says: the figure, and the words under it. */
const said = (one: ShownEntry) =>
  changesOf(one).map((change) => [text.change(change.by), aboutChange(one.entry.kind, change)])

describe('what went out', () => {
  it('is said by what became of it, and only what there is of', () => {
    expect(text.gone({ issued: 20, lost: 5 })).toBe('发出 20，盘亏 5')
    expect(text.gone({ issued: 340, sent: 2000 }, ['sent', 'lost'])).toBe('转走 2,000')
    expect(text.gone({})).toBe('')
  })
})

describe('a row of the ledger', () => {
  it('says how many came, and why it were not those that were promised', () => {
    const receipt = (line: object) =>
      shown({ kind: 'receipt', donor: { as: 'anonymous' }, lines: [{ ...kn95, quantity: 180, ...line }] })
    expect(said(receipt({}))).toEqual([['+180', undefined]])
    expect(said(receipt({ pledged: 180 }))).toEqual([['+180', undefined]])
    expect(said(receipt({ pledged: 200, reason: 'fewer given' }))).toEqual([
      ['+180', '说好 200 只，点到 180 只，送来的少了'],
    ])
    const arrived = { kind: 'arrived', transfer: 't', from: { id: 'a', name: '畅家巷社区居委会' } }
    const lost = shown({ ...arrived, lines: [{ ...kn95, quantity: 0, sent: 20, reason: 'lost on the way' }] })
    expect(said(lost)).toEqual([['0', '发出 20 只，点到 0 只，路上少了']])
    expect(otherSide(lost)).toBe('从畅家巷社区居委会转来')
  })

  it('says how many went, of all lots together, and where to', () => {
    const lots = [
      { lot: '1.1', quantity: 40 },
      { lot: '3.1', quantity: 20 },
    ]
    const issue = (to: object) => shown({ kind: 'issue', to, lines: [{ ...kn95, lots }] })
    expect(said(issue({ kind: 'outlet', id: 'o', name: '东门采样点' }))).toEqual([['−60', undefined]])
    expect(otherSide(issue({ kind: 'case', number: 'A-12' }))).toBe('给求助 A-12')
    const sent = {
      kind: 'sent',
      transfer: 't',
      to: { id: 'a', name: '畅家巷社区居委会' },
      lines: [{ ...kn95, lots }],
    }
    expect(otherSide(shown(sent))).toBe('转给畅家巷社区居委会，对方还没点收')
    expect(otherSide(shown(sent, { arrivedAs: 7 }))).toBe('转给畅家巷社区居委会，对方点收了，是他们的第 7 条')
  })

  it('says what was counted, of goods that the entry knows by their lot alone', () => {
    const lines = [{ lot: '7.1', booked: 8, counted: 6, reason: 'damaged' }]
    expect(said(shown({ kind: 'count', lines }, { lots: { '7.1': kn95 } }))).toEqual([
      ['−2', '账上 8 只，点到 6 只，坏了'],
    ])
    expect(changesOf(shown({ kind: 'count', lines }))[0]).toMatchObject({ of: undefined, lot: '7.1', by: -2 })
    const found = [{ ...kn95, found: 30, reason: 'found' }]
    expect(said(shown({ kind: 'count', lines: found }))).toEqual([['+30', '账上没有，点出来的，多出来的']])
  })

  it('says what a correction changes: a number, another article, a part of it, or what went out', () => {
    const correction = (line: object) =>
      shown({ kind: 'correction', of: 24, reason: 'misread', lines: [line] }, { lots: { '24.1': kn95 } })
    const was = { ...kn95, quantity: 500 }
    expect(said(correction({ lot: '24.1', was, is: { ...kn95, quantity: 450 } }))).toEqual([
      ['−50', 'KN95 口罩，500 只改成 450 只'],
    ])
    const n95Was = { ...n95, quantity: 500 }
    expect(said(correction({ lot: '24.1', was: n95Was, is: was }))).toEqual([
      ['0', '500 只医用 N95 口罩，其实是 KN95 口罩'],
    ])
    const apart = { ...kn95, quantity: 100 }
    expect(said(correction({ lot: '24.1', was: n95Was, is: { ...n95, quantity: 400 }, apart }))).toEqual([
      ['−100', '医用 N95 口罩，500 只改成 400 只，其中 100 只是 KN95 口罩'],
    ])
    expect(said(correction({ lot: '24.1', issued: { was: 30, is: 28 } }))).toEqual([
      ['+2', '发出的 KN95 口罩，30 只改成 28 只'],
    ])
  })

  it('names a donor as they chose, and says when the name was taken away', () => {
    const named = { donor: { as: 'named' as const, commitment: '0'.repeat(64) }, lines: [] }
    expect(text.donorOf(named, '宏达公司')).toBe('宏达公司')
    expect(text.donorOf(named, undefined)).toContain('删掉')
  })

  it('calls a giver without a name a resident where the goods were promised, and one who left none where they were brought', () => {
    const unnamed = { as: 'anonymous' as const }
    expect(text.donorOf({ donor: unnamed, lines: [{ pledged: 20 }] }, undefined)).toBe('一位居民')
    expect(text.donorOf({ donor: unnamed, lines: [{}, { pledged: 20 }] }, undefined)).toBe('一位居民')
    expect(text.donorOf({ donor: unnamed, lines: [{}] }, undefined)).toBe('没留名')
  })
})

describe('a message from the group', () => {
  const groups = '65EF C9DD 7B4C C174 1E58 C1FD 0577 5221'
  const fingerprint = groups.toLowerCase()

  it('is read for its fingerprint, however it is spaced, and for the entry that it is of', () => {
    expect(readPasted(verifying.message('杨家园社区居委会', '10 月 25 日', 29, fingerprint))).toEqual({
      fingerprint,
      n: 29,
    })
    expect(readPasted(groups)).toEqual({ fingerprint })
    expect(readPasted(groups.replaceAll(' ', ''))).toEqual({ fingerprint })
    expect(readPasted(`指纹：${groups.replaceAll(' ', '-')}，第 1,029 条`)).toEqual({ fingerprint, n: 1029 })
    expect(readPasted(groups.replace(' 1E58', '\n1E58'))).toEqual({ fingerprint })
  })

  it('has none where there are too few digits, or more than a fingerprint has', () => {
    for (const message of ['', '大家好', groups.slice(0, -1), `${groups}AB`, '电话 13900002716'])
      expect(readPasted(message)).toBeUndefined()
  })
})

describe('the way of a gift', () => {
  const line = { item: 'KN95 口罩', measure: '只', parts: [] }
  const pledged = { at: '2021-10-24T23:34:00+08:00', quantity: 200 }
  const at = '2021-10-25T05:40:00+08:00'
  const received = { n: 25, at, quantity: 180, lot: '25.1', reason: 'fewer given' }
  const kn95 = { goods: 'mask-kn95', item: 'KN95 口罩', measure: '只' }
  const here = { id: 'yangjiayuan', name: '杨家园社区居委会' }
  const came = { n: 25, at, kind: 'receipt' as const, quantity: 180 }
  const first = { receiver: here, lot: '25.1', ...kn95, came, steps: [], left: 180 }
  const isIn = { ...line, pledged, received, parts: [first], state: 'received' as const }
  const steps = (way: GiftLine) => stepsOf(here.id, way)
  const states = (way: GiftLine) => steps(way).map(({ state }) => state)
  const issue = (n: number, quantity: number) => ({ n, at, kind: 'issue' as const, quantity, to: '东门' })

  it('has four steps, of which one is next', () => {
    expect(states({ ...line, pledged, state: 'pledged' })).toEqual(['done', 'now', 'later', 'later'])
    expect(states(isIn)).toEqual(['done', 'done', 'done', 'now'])
    const out: GiftLine = { ...isIn, parts: [{ ...first, steps: [issue(28, 180)], left: 0 }] }
    expect(states(out)).toEqual(['done', 'done', 'done', 'done'])
    expect(steps(out)[3]).toMatchObject({ parts: [{ told: [{ n: 28 }], rest: giftWay.allOut }] })
    expect(steps(out)[1]?.text).toContain('点到 180 只，送来的少了')
  })

  it('heads what went out by how it did: handed out, sent on, or both; a count or a correction is neither', () => {
    const step = (kind: 'sent' | 'count' | 'issueCorrection', quantity: number) => ({
      n: 30,
      at,
      kind,
      quantity,
    })
    const headOf = (...taken: GiftLine['parts'][number]['steps']) => {
      const { state, title } = steps({ ...isIn, parts: [{ ...first, steps: taken }] })[3]!
      return `${state} ${title}`
    }
    const { issued, sent, both } = giftWay.wentOut
    expect(headOf(issue(28, 10))).toBe(`done ${issued}`)
    expect(headOf(step('sent', 10))).toBe(`done ${sent}`)
    expect(headOf(issue(28, 10), step('sent', 10))).toBe(`done ${both}`)
    expect(headOf(step('count', -3))).toBe(`now ${giftWay.goesOut}`)
    expect(headOf(issue(28, 10), step('issueCorrection', -10))).toBe(`now ${giftWay.goesOut}`)
  })

  it('of a walk-in gift begins when it was received', () => {
    expect(states({ ...line, received, parts: [first], state: 'received' })).toEqual(['done', 'done', 'now'])
  })

  it('goes on in the ledger of whom it was sent to, and in what a correction set apart', () => {
    const sent = { n: 30, at, kind: 'sent' as const, quantity: 100, to: '畅家巷社区居委会' }
    const put = { n: 31, at, kind: 'correction' as const, quantity: -20 }
    const there = {
      receiver: { id: 'changjiaxiang', name: '畅家巷社区居委会' },
      lot: '4.1',
      ...kn95,
      came: { n: 4, at, kind: 'arrived' as const, quantity: 90, sent: 100, reason: 'lost on the way' },
      of: { part: 0, n: 30 },
      steps: [issue(5, 30)],
      left: 60,
    }
    const apart = {
      receiver: here,
      lot: '31.1',
      ...kn95,
      item: '平面口罩',
      came: { n: 31, at, kind: 'correction' as const, quantity: 20, reason: 'another grade' },
      of: { part: 0, n: 31 },
      steps: [],
      left: 20,
    }
    const amounts = { issued: 0, underWay: 0, lost: 0 }
    const now = [
      { ...kn95, ...amounts, left: 120, issued: 30 },
      { ...kn95, ...amounts, item: '平面口罩', left: 20 },
    ]
    const parts = [{ ...first, steps: [sent, put], left: 60 }, there, apart]
    const way: GiftLine = { ...isIn, parts, now }
    const [own, theirs, other] = steps(way)[3]?.parts ?? []
    expect(steps(way)[3]?.title).toBe(giftWay.wentOut.both)
    expect(own?.told.map(({ n, receiver }) => [n, receiver])).toEqual([
      [30, here.id],
      [31, here.id],
    ])
    expect(theirs).toMatchObject({ title: '畅家巷社区居委会', rest: giftWay.left(60, '只') })
    expect(theirs?.told[0]?.says).toContain('转来 100 只，点到 90 只，路上少了')
    expect(theirs?.told[1]).toMatchObject({ n: 5, receiver: 'changjiaxiang' })
    expect(other?.title).toBe('其中 20 只是平面口罩')
    expect(nowOf(way)).toEqual(['KN95 口罩，在库里 120 只，发出去 30 只', '平面口罩，在库里 20 只'])
  })

  it('is not told as if it were all where it could not be followed to the end', () => {
    const sent = {
      n: 30,
      at,
      kind: 'sent' as const,
      quantity: 100,
      to: '畅家巷社区居委会',
      beyond: true as const,
    }
    const way: GiftLine = { ...isIn, parts: [{ ...first, steps: [sent], left: 80 }] }
    expect(steps(way)[3]?.parts?.[0]?.told[0]?.says).toContain(giftWay.beyond)
    expect(nowOf(way)).toEqual([])
    const { left: _, ...some } = first
    const cut: GiftLine = { ...isIn, parts: [{ ...some, cut: true }] }
    expect(steps(cut)[3]?.parts?.[0]?.rest).toBe(giftWay.cut)
  })
})
