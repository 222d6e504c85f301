import { describe, expect, it } from 'vitest'
import { deliveryToPropose, lastDelivery } from '../src/pages/need/delivery-day'
import { dateDue, headlineDue, spokenDue } from '../src/words/due'
import { need as words } from '../src/words/zh/need'

const at = (text: string) => `2021-10-${text}:00+08:00`
const now = Date.parse(at('24T23:21'))
const midnight = at('25T00:00')
const morning = at('25T07:00')

describe('when goods are due', () => {
  it('says midnight as the end of its day', () => {
    expect(headlineDue(midnight, now)).toBe('今天 24:00')
    expect(spokenDue(midnight, now)).toBe('今天夜里 12 点')
    expect(dateDue(midnight)).toBe('10 月 24 日 周日 24:00')
  })

  it('says another hour with its own day', () => {
    expect(headlineDue(morning, now)).toBe('明早 7:00')
    expect(spokenDue(morning, now)).toBe('明早 7 点')
    expect(dateDue(morning)).toBe('10 月 25 日 周一 7:00')
  })

  it('proposes the last day in time, and none after it', () => {
    expect(deliveryToPropose(midnight, now)).toBe('2021-10-24')
    expect(lastDelivery(midnight, now)).toBe('2021-10-24')
    expect(deliveryToPropose(morning, now)).toBe('2021-10-25')
  })

  it('takes any day, today first, once it is past or where no time was given', () => {
    expect(deliveryToPropose(at('24T12:00'), now)).toBe('2021-10-24')
    expect(lastDelivery(at('24T12:00'), now)).toBeUndefined()
    expect(lastDelivery(undefined, now)).toBeUndefined()
  })

  it('has a space only beside a figure', () => {
    expect(words.neededBy('明早 7:00')).toBe('明早 7:00 要用')
    expect(words.neededBy('明早 7 点')).toBe('明早 7 点要用')
  })
})
