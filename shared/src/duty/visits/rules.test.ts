import { describe, expect, it } from 'vitest'
import { stepOn, visitOf } from './rules'

const STEPS = ['填表', '量体温', '测血压', '化验', '献血']

describe('a visitor at ordered steps', () => {
  it('goes through all of them, one by one', () => {
    let done = 0
    for (const step of STEPS) {
      const next = stepOn(done, step, STEPS)
      expect(next).toEqual({ ok: true, done: done + 1 })
      done += 1
    }
    expect(visitOf(7, done, STEPS)).toEqual({ number: 7, done: 5 })
  })

  it('skips none, and hears which is next', () => {
    expect(stepOn(1, '献血', STEPS)).toMatchObject({ refusal: { details: { next: '量体温' } } })
  })

  it('goes none back', () => {
    expect(stepOn(3, '填表', STEPS)).toMatchObject({ refusal: { code: 'STEP_OUT_OF_ORDER' } })
  })

  it('stays where they are when the same step comes twice', () => {
    expect(stepOn(2, '量体温', STEPS)).toEqual({ ok: true, done: 2 })
    expect(stepOn(5, '献血', STEPS)).toEqual({ ok: true, done: 5 })
  })

  it('is through after the last: there is no next', () => {
    expect(stepOn(5, '填表', STEPS)).toMatchObject({ refusal: { details: { next: null } } })
  })

  it('may have to do the same thing twice: once before and once after', () => {
    const twice = ['量体温', '接种', '量体温']
    expect([stepOn(0, '量体温', twice), stepOn(2, '量体温', twice)]).toEqual([
      { ok: true, done: 1 },
      { ok: true, done: 3 },
    ])
  })
})
