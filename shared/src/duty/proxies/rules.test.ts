import { describe, expect, it } from 'vitest'
import { HOUR, toIso } from '../../time'
import { parseChain } from '../chain/index'
import { companionName, type Listed, matchesOf, mayReadPhones, plainName, sameOnRoster } from './rules'

const on = (personId: string, name: string, phone?: string): Listed => ({ personId, name, phone })
const nobody = new Map<string, string>()
const matches = (text: string, roster: Listed[] = [], owners: ReadonlyMap<string, string> = nobody) =>
  matchesOf(parseChain(text), roster, owners).map(({ match }) => match)

describe('what an entry of a chain is to a shift', () => {
  it('is somebody new, when nobody knows them', () => {
    expect(matches('接龙\n1. 张卫国\n2. 李玉兰 13800000101')).toEqual(['new', 'new'])
  })

  it('is on the roster already, by phone or by name', () => {
    const roster = [on('a', '张卫国'), on('b', '玉兰')]
    const owners = new Map([['13800000101', 'b']])
    expect(matches('接龙\n1. 张卫国\n2. 李玉兰 13800000101', roster, owners)).toEqual(['listed', 'listed'])
  })

  it('is somebody else under the same name, when both phones are known and differ', () => {
    const roster = [on('a', '张卫国', '13800000101')]
    expect(matches('接龙\n1. 张卫国 13800000102\n2. 李玉兰', roster)).toEqual(['new', 'new'])
  })

  it('counts once what is written twice', () => {
    expect(matches('接龙\n1. 张卫国\n2. 李玉兰\n3. 张卫国')).toEqual(['new', 'new', 'twice'])
  })

  it('is for a person to look at, when signed off, of two people, or with another’s phone', () => {
    expect(matches('接龙\n1. 张卫国 退出\n2. 李玉兰、王芳\n3. 张卫国')).toEqual(['unclear', 'unclear', 'new'])
    expect(matches('接龙\n1. 张卫国 13800000101\n2. 李玉兰 13800000101')).toEqual(['new', 'unclear'])
  })

  it('is a member, when the phone says who', () => {
    expect(matches('接龙\n1. 张卫国 13800000101', [], new Map([['13800000101', 'a']]))).toEqual(['member'])
  })
})

describe('a name', () => {
  it('is compared without spaces and in one form', () => {
    expect(plainName(' 张　卫国 ')).toBe(plainName('张卫国'))
    expect(plainName('Ｍｒ．Brown')).toBe(plainName('mr. brown'))
  })

  it('is found on a roster, but not under another phone', () => {
    const roster = [on('a', '张卫国', '13800000101'), on('b', '李玉兰')]
    expect(sameOnRoster(roster, { name: '张卫国' })?.personId).toBe('a')
    expect(sameOnRoster(roster, { name: '张卫国', phone: '13800000102' })).toBeUndefined()
    expect(sameOnRoster(roster, { name: '李玉兰', phone: '13800000102' })?.personId).toBe('b')
    expect(sameOnRoster([{ personId: 'c', name: undefined, phone: undefined }], { name: '' })).toBeUndefined()
  })

  it('of who comes along says with whom', () => {
    expect(companionName('李姐', 2)).toBe('李姐 同行 2')
  })
})

it('whole phones are read from a day before the start to half a day after the end', () => {
  const at = (hours: number) => Date.parse('2021-10-25T07:00:00+08:00') + hours * HOUR
  const shift = { startsAt: toIso(at(0)), endsAt: toIso(at(4)) }
  const may = (hours: number) => mayReadPhones(shift, at(hours))
  expect([-24.01, -24, 0, 4, 15.99, 16].map(may)).toEqual([false, true, true, true, true, false])
})
