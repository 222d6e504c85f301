import { type ChainMatch, matchesOf, parseChain } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { additionOf, draftOf, loadsOf, type Mends, namesIn, peopleIn } from '../src/pages/chain/draft'

const posts = [
  { id: 'p1', name: '维持秩序', places: 8, left: 8 },
  { id: 'p2', name: '扫码', places: 2, left: 2 },
]

const TEXT = `#接龙
10月25日早7点东门采样点，能来的报一下
例 张三 维持秩序
1. 张卫国
2. 李玉兰 维持秩序
3. 刘洋 扫码
4. 王秀芳+1
5. 马俊 13900001234
6. 周志平 退出
7. 张卫国
8. 赵建军 秩序
9. =1+1`

function draft(mends: Mends = {}, matches?: { match: ChainMatch }[], text = TEXT) {
  const chain = parseChain(text)
  return draftOf({
    chain,
    lines: text.split('\n'),
    matches: matches ?? matchesOf(chain, [], new Map()),
    mends,
    shift: { posts, startsAt: '2026-10-25T07:00:00+08:00', endsAt: '2026-10-25T11:00:00+08:00' },
  })
}
const names = (mends?: Mends) => draft(mends).rows.map(({ name }) => name)

describe('a chain before it is added', () => {
  it('adds each person once, in the order of the chain, with the post they wrote', () => {
    expect(draft().rows.map(({ name, postId }) => `${name} ${postId}`)).toEqual([
      '张卫国 undefined',
      '李玉兰 p1',
      '刘洋 p2',
      '王秀芳 undefined',
      '马俊 undefined',
      '赵建军 p1',
    ])
    expect(draft().rows[0]?.alsoOn).toEqual([7])
  })

  it('asks who comes along, and who a line is that names nobody; who signed off stays out', () => {
    expect(draft().questions.map(({ kind, written }) => `${kind}: ${written}`)).toEqual([
      'along: 4. 王秀芳+1',
      'nameless: 9. =1+1',
    ])
    expect(draft().left).toEqual([{ key: 'e5', no: 6, name: '周志平', why: 'withdrawn' }])
  })

  it('adds a line whose question is open as one person, and counts no more than that', () => {
    expect(peopleIn(draft().rows)).toBe(6)
    expect(additionOf(draft().rows[3]!)).toEqual({ name: '王秀芳' })
  })

  it('takes names for those who come along, or keeps their places', () => {
    expect(names({ e3: { along: ['王小明'], count: 1 } })).toContain('王小明')
    const held = draft({ e3: { count: 2 } })
    expect(held.questions).toHaveLength(1)
    expect(additionOf(held.rows[3]!)).toEqual({ name: '王秀芳', count: 2 })
  })

  it('does not add twice who stands among the names of those they bring along', () => {
    const all = names({ e3: { along: ['王秀芳', '王小明'], count: 1 } })
    expect(all.filter((name) => name === '王秀芳')).toHaveLength(1)
    expect(all).toContain('王小明')
  })

  it('mends a name and a post, drops a line, and adds one after all', () => {
    expect(names({ e0: { name: '张为国' } })[0]).toBe('张为国')
    expect(names({ e1: { drop: true } })).not.toContain('李玉兰')
    expect(names({ e5: { drop: false } })).toContain('周志平')
    expect(draft({ u0: { name: '孙桂英', postId: 'p2' } }).rows.at(-1)).toMatchObject({
      name: '孙桂英',
      postId: 'p2',
    })
  })

  it('asks of two names on a line whether they are two', () => {
    const text = '接龙\n1. 张卫国、李玉兰\n2. 马俊'
    const [question] = draft({}, undefined, text).questions
    expect(question).toMatchObject({ kind: 'joint', names: ['张卫国', '李玉兰'] })
    const two = { e0: { name: '张卫国', along: ['李玉兰'], count: 1 } }
    expect(draft(two, undefined, text).rows.map(({ name }) => name)).toEqual(['张卫国', '李玉兰', '马俊'])
  })

  it('does not add again who is on the roster', () => {
    const chain = parseChain(TEXT)
    const listed = [{ personId: 'x', name: '马俊', phone: undefined }]
    const { rows, left } = draft({}, matchesOf(chain, listed, new Map()))
    expect(rows.map(({ name }) => name)).not.toContain('马俊')
    expect(left).toContainEqual({ key: 'e4', no: 5, name: '马俊', why: 'listed' })
  })

  it('loses no line: who is undecided or offers another part of the day is asked about, and stays out until then', () => {
    const text = '接龙\n1. 王芳\n2. 赵敏 下午能去\n3. 待定\n4. 刘洋（待定）'
    const asked = draft({}, undefined, text)
    expect(asked.questions.map(({ kind, written }) => `${kind}: ${written}`)).toEqual([
      'part: 2. 赵敏 下午能去',
      'undecided: 4. 刘洋（待定）',
      'nameless: 3. 待定',
    ])
    expect(asked.rows.map(({ name }) => name)).toEqual(['王芳'])
    const { rows, left } = draft({ e1: { drop: false }, e2: { drop: true } }, undefined, text)
    expect(rows.map(({ name }) => name)).toEqual(['王芳', '赵敏'])
    expect(left).toEqual([{ key: 'e2', no: 4, name: '刘洋', why: 'dropped' }])
  })

  it('asks before one phone stands for two people', () => {
    const text = '接龙\n1. 张卫国 13900001234\n2. 李玉兰 13900001234'
    expect(draft({}, undefined, text).questions).toMatchObject([{ key: 'e1', kind: 'phone' }])
    expect(draft({ e1: { noPhone: true } }, undefined, text).rows.map(additionOf)).toEqual([
      { name: '张卫国', phone: '13900001234' },
      { name: '李玉兰' },
    ])
  })

  it('is sent in loads that the server takes, with nobody lost', () => {
    const text = `接龙\n${Array.from({ length: 250 }, (_, n) => `${n + 1}. 志愿者${n + 1}号甲`).join('\n')}`
    const { rows } = draft({}, undefined, text)
    const loads = loadsOf(rows)
    expect(loads.flat()).toEqual(rows)
    expect(Math.max(...loads.map((load) => load.length))).toBeLessThanOrEqual(100)
  })

  it('reads names as one writes them', () => {
    expect(namesIn('小李、小王，小张 小赵')).toEqual(['小李', '小王', '小张', '小赵'])
  })
})
