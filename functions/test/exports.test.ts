import { HOUR, type Output } from '@muster/shared'
import { harmless } from '@muster/shared/papers/harmless'
import { describe, expect, it } from 'vitest'
import { Names } from '../src/directory/names'
import { contextOf } from '../src/services'
import { keys } from '../src/table/keys'
import { HERE } from './cast'
import { readCsv, readXlsx } from './read-tables'
import { mark, writeServed } from './served'
import { onStreet } from './stage'

const STARTS = Date.parse('2021-10-24T20:00:00+08:00')

const stage = onStreet(async (street) => {
  const [resident, crowd, leader] = await Promise.all(
    ['resident', 'crowd-1', 'leader'].map((who) => street.person(who)),
  )
  const { table, sealer } = contextOf(street.services)
  const names = new Names(table, sealer)
  await names.set(crowd!.id, '=HYPERLINK("http://x","王芳")')
  await names.setPhone(resident!.id, { number: '13893100001', key: 'k' }, undefined)
  await writeServed(street, 'night', {
    startsAt: STARTS,
    title: '夜间消毒',
    leaderId: crowd!.id,
    marks: {
      [resident!.id]: mark(STARTS, STARTS + 4 * HOUR, { by: leader!.id, outBy: leader!.id }),
      [crowd!.id]: mark(STARTS, STARTS + 2 * HOUR),
    },
  })
  await street.settle()
})

async function exported(persona: string, what: string, format: string) {
  const { street } = stage
  const { status, body } = await street.call(persona, 'exportShift', {
    params: { id: 'night' },
    body: { what, format },
  })
  expect(status).toBe(200)
  const { file } = body as Output<'exportShift'>
  return { ...file, bytes: Buffer.from(file.base64, 'base64') }
}

describe('a roster taken out', () => {
  it('is a worksheet with Chinese headings, who and when, and no formula', async () => {
    const { name, type, bytes } = await exported('secretary', 'roster', 'xlsx')
    expect(name).toBe('夜间消毒 2021-10-24 20 00 花名册.xlsx')
    expect(type).toContain('spreadsheetml')
    const { rows, formulas } = readXlsx(bytes)
    expect(formulas).toBe(false)
    expect(rows[0]?.[0]).toBe('何敏 2021-10-25 10:00 导出，仅用于本社区志愿服务，请勿转发')
    expect(rows[1]).toEqual(['序号', '姓名', '岗位', '状态', '签到', '签退', '缺席原因', '电话'])
    expect(rows[2]?.slice(0, 6)).toEqual([
      '1',
      '李玉兰',
      '值守',
      '已报名',
      '2021-10-24 20:00',
      '2021-10-25 00:00',
    ])
    expect(rows[3]?.[1]).toBe(`'=HYPERLINK("http://x","王芳")`)
  })

  it('has phones for the secretary and the shift’s own leader, for no other leader', async () => {
    const phones = async (who: string) =>
      (await exported(who, 'roster', 'csv')).bytes.toString('utf8').includes('13893100001')
    expect([await phones('secretary'), await phones('crowd-1'), await phones('leader')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('records taken out', () => {
  it('are the national fields as CSV that Excel reads, with the mark in its last line', async () => {
    const { bytes } = await exported('leader', 'records', 'csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = readCsv(bytes.subarray(3).toString('utf8'))
    expect(rows[0]?.slice(0, 9)).toEqual([
      '志愿者姓名',
      '活动名称',
      '服务类别',
      '服务日期',
      '服务地点',
      '服务内容',
      '签到时间',
      '签退时间',
      '服务时长（分钟）',
    ])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]!.length]))
    expect(rows[1]?.slice(0, 9)).toEqual([
      '李玉兰',
      '夜间消毒',
      '卡口值守',
      '2021-10-24',
      '东门',
      '值守',
      '2021-10-24 20:00',
      '2021-10-25 00:00',
      '240',
    ])
    expect(rows[2]?.[0]).toBe(`'=HYPERLINK("http://x","王芳")`)
    expect(rows.at(-1)?.[0]).toMatch(/^王秀兰 2021-10-25 10:00 导出/)
  })

  it('are the same as JSON, as they were written', async () => {
    const { bytes } = await exported('leader', 'records', 'json')
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
      exportedBy: '王秀兰',
      exportedAt: '2021-10-25T10:00:00+08:00',
      rows: [
        { 志愿者姓名: '李玉兰', '服务时长（分钟）': 240, 组织单位: '杨家园社区居民委员会' },
        { 志愿者姓名: '=HYPERLINK("http://x","王芳")', '服务时长（分钟）': 120 },
      ],
    })
  })

  it('of my own are those of one year', async () => {
    const { street } = stage
    const rows = async (year?: string) => {
      const { body } = await street.call('resident', 'exportMyRecords', {
        body: { format: 'json', ...(year ? { year } : {}) },
      })
      const { file } = body as Output<'exportMyRecords'>
      return JSON.parse(Buffer.from(file.base64, 'base64').toString('utf8')).rows as object[]
    }
    expect([(await rows()).length, (await rows('2021')).length, (await rows('2020')).length]).toEqual([
      1, 1, 0,
    ])
  })
})

describe('a cell that a spreadsheet would reckon with', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1', '＠x', '＋1'])(
    'is made a text: %j',
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`)
    },
  )

  it('leaves others as they are', () => {
    for (const cell of ['王芳', '13893100001', '2021-10-24 20:00', '', 'a=b'])
      expect(harmless(cell)).toBe(cell)
    expect(keys.name('x').pk).toBe('NAME#x')
    expect(HERE).toBe('yangjiayuan')
  })
})
