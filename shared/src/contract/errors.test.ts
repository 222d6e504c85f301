import { describe, expect, it } from 'vitest'
import { isRefusalCode, Refused, refusal, refusalMessage, refusals, refuse } from './errors'

describe('the table of refusals', () => {
  it.each(Object.entries(refusals))(
    'says %s in both languages, with a status of its kind',
    (_, { status, zh, en }) => {
      expect([400, 401, 403, 404, 409, 413, 429, 500, 503]).toContain(status)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z{][^\p{Script=Han}]+$/u)
      const slots = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? []
      expect(slots(en)).toEqual(slots(zh))
    },
  )

  it('is closed', () => {
    expect(isRefusalCode('SHIFT_FULL')).toBe(true)
    for (const code of ['', 'shift_full', 'toString', '__proto__', 'constructor'])
      expect(isRefusalCode(code)).toBe(false)
  })
})

describe('the sentence for a refusal', () => {
  it('has its details filled in', () => {
    const met = refusal('NEED_MET', { open: 40, measure: '只', short: [], elsewhere: [] })
    expect(refusalMessage(met)).toBe('眼下只差 40 只了，谢谢您')
    expect(refusalMessage(met, 'en')).toBe('Only 40 只 are still open, thank you')
    expect(refusalMessage(refusal('PEOPLE_AFFECTED', { people: 3 }))).toBe('这样改，有 3 人的班就没有了')
  })

  it('names the duty that is in the way, whatever it is called', () => {
    const clash = (title: string) =>
      refusal('TIME_CLASH', { with: { shiftId: 's', title, startsAt: 'a', endsAt: 'b' } })
    expect(refusalMessage(clash('夜班'), 'en')).toBe('This overlaps your duty “夜班”')
    expect(refusalMessage(clash('$& {shiftId}'), 'en')).toBe('This overlaps your duty “$& {shiftId}”')
  })

  it('leaves no braces where details are missing', () => {
    expect(refusalMessage({ code: 'TIME_CLASH' })).not.toMatch(/[{}]|undefined|null/)
  })
})

it('throws a refusal as a value to be answered', () => {
  expect(() => refuse('SHIFT_FULL', { canWait: true, waiting: 2 })).toThrow(Refused)
  expect(() => refuse('NOT_FOUND')).toThrow(expect.objectContaining({ refusal: { code: 'NOT_FOUND' } }))
})
