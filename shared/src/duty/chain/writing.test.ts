import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseChain } from './index'
import { type ChainRoster, writeCall, writeChain } from './writing'

const shift = {
  place: '东门采样点',
  startsAt: '2021-10-25T07:00:00+08:00',
  endsAt: '2021-10-25T12:00:00+08:00',
  posts: [
    { id: 'order', name: '维持秩序', places: 3, left: 1 },
    { id: 'codes', name: '扫码', places: 2, left: 0 },
  ],
}

const roster: ChainRoster = {
  ...shift,
  title: '核酸采样',
  entries: [
    { name: '张卫国', postId: 'order', state: 'held' },
    { name: '刘洋', postId: 'codes', state: 'held' },
    { name: '李玉兰', postId: 'order', state: 'held' },
    { name: null, postId: 'codes', state: 'held' },
    { name: '阿依古丽·买买提', postId: 'order', state: 'waiting' },
  ],
}

const letters = (text: string) => fc.constantFrom(...text)
const chinese = fc
  .tuple(
    letters('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'),
    letters('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚'),
    letters('国建文海春玉秀志永晓'),
  )
  .map(([family, last, middle]) => [`${family}${last}`, `${family}${middle}${last}`])
  .chain((names) => fc.constantFrom(...names))
const others = fc.constantFrom(
  '欧阳雪',
  '阿依古丽·买买提',
  'John Smith',
  'Anna Müller',
  '乐乐妈妈',
  '王阿姨',
  '刘医生',
  '老周',
  '小芳',
)
const person = fc.record({
  name: fc.oneof({ weight: 5, arbitrary: chinese }, others),
  postId: fc.constantFrom('order', 'codes'),
  state: fc.constantFrom('held' as const, 'waiting' as const),
})

describe('a roster as a chain', () => {
  it('has a title, the posts with their people, who waits, and how many are missing', () => {
    expect(writeChain(roster)).toBe(
      [
        '#接龙',
        '10 月 25 日（周一）7:00–12:00 东门采样点 核酸采样',
        '',
        '维持秩序：',
        '1. 张卫国',
        '2. 李玉兰',
        '',
        '扫码：',
        '1. 刘洋',
        '2. 一位志愿者',
        '',
        '候补：',
        '1. 阿依古丽·买买提',
        '',
        '还差 1 人',
      ].join('\n'),
    )
  })

  it('reads back with the same names, each under the post', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (entries) => {
        const { entries: read, unresolved } = parseChain(writeChain({ ...roster, entries }))
        const under = (test: (entry: (typeof entries)[number]) => boolean) =>
          entries.filter(test).map((entry) => entry.name)
        expect(read.map((entry) => entry.name)).toEqual([
          ...under((entry) => entry.state === 'held' && entry.postId === 'order'),
          ...under((entry) => entry.state === 'held' && entry.postId === 'codes'),
          ...under((entry) => entry.state === 'waiting'),
        ])
        expect(read.every((entry) => /^(维持秩序|扫码|候补)$/.test(entry.note ?? ''))).toBe(true)
        expect(unresolved).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a call for a group', () => {
  it('says what, when, where and for how many, and begins the chain', () => {
    expect(writeCall({ title: '核酸采样', shifts: [{ ...shift, meetAt: '南门' }] })).toBe(
      [
        '#接龙',
        '10 月 25 日（周一）7:00–12:00 核酸采样',
        '地点：东门采样点',
        '集合：南门',
        '要 5 人：维持秩序 3 人、扫码 2 人',
        '报名请接着往下写：姓名 岗位 手机号',
        '',
        '1. ',
      ].join('\n'),
    )
  })

  it('says the night that a shift ends in, and each shift of several', () => {
    const night = { ...shift, startsAt: '2021-12-31T22:00:00+08:00', endsAt: '2022-01-01T06:00:00+08:00' }
    const call = writeCall({ title: '夜巡', shifts: [shift, night] })
    expect(call).toContain('夜巡，要 10 人')
    expect(call).toContain('12 月 31 日（周五）22:00–次日 6:00：\n1. ')
  })

  it('is an empty chain until somebody joins, and then reads with name, post and phone', () => {
    const call = writeCall({ title: '核酸采样', shifts: [shift] })
    expect(parseChain(call)).toMatchObject({ entries: [], unresolved: [] })
    const [joined] = parseChain(`${call}张卫国 维持秩序 13800000101\n2. `).entries
    expect(joined).toMatchObject({ no: 1, name: '张卫国', note: '维持秩序', phone: '13800000101' })
  })

  it('reads by shift where there are several', () => {
    const later = { ...shift, startsAt: '2021-10-26T07:00:00+08:00', endsAt: '2021-10-26T12:00:00+08:00' }
    const call = writeCall({ title: '核酸采样', shifts: [shift, later] })
    const { entries } = parseChain(call.replace('1. ', '1. 张卫国').replace(/1\. $/, '1. 李玉兰'))
    expect(entries.map(({ name }) => name)).toEqual(['张卫国', '李玉兰'])
    expect(entries.map(({ note }) => note?.slice(0, 8))).toEqual(['10 月 25 ', '10 月 26 '])
  })
})
