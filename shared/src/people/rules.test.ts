import { describe, expect, it } from 'vitest'
import { maskName, mayGrant } from './rules'
import { roles } from './schema'

describe('a masked name', () => {
  it.each([
    ['李秀梅', '李*梅'],
    ['马俊', '马*'],
    ['马', '*'],
    ['赵 六', '赵*六'],
    ['欧阳锋华', '欧*华'],
    ['Mr. Brown', 'M*n'],
    ['𠮷田', '𠮷*'],
    ['ئالىم ياقۇپ', 'ئ*پ'],
    ['', ''],
  ])('of %s is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  it('never shows a name whole', () => {
    for (const name of ['山', '王芳', '李秀梅']) expect(maskName(name)).not.toBe(name)
  })

  it('never shows more than two letters of a name', () => {
    for (const name of ['山', '王芳', '欧阳娜娜', 'Abdurehim Heyit'])
      expect([...maskName(name)].filter((letter) => letter !== '*').length).toBeLessThanOrEqual(2)
  })
})

describe('granting', () => {
  const grantable = {
    resident: [],
    volunteer: ['resident'],
    keeper: ['resident', 'volunteer'],
    leader: ['resident', 'volunteer'],
    auditor: ['resident', 'volunteer'],
    secretary: ['resident', 'volunteer', 'keeper', 'leader', 'auditor'],
    street: ['resident', 'volunteer', 'keeper', 'leader', 'secretary', 'auditor'],
  } as const

  it.each(roles)('a %s may give only what is below, to those below', (granter) => {
    const below: readonly string[] = grantable[granter]
    for (const granted of roles) {
      expect([granted, mayGrant(granter, granted, undefined)]).toEqual([granted, below.includes(granted)])
      for (const current of roles)
        expect([granted, current, mayGrant(granter, granted, current)]).toEqual([
          granted,
          current,
          below.includes(granted) && below.includes(current),
        ])
    }
  })
})
