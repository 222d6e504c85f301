import { parseChain } from '@muster/shared'
import { type Figure, median } from './figure'

const LINES = 500
const FAMILIES = '王李张刘陈杨赵黄周吴'
const GIVEN = ['伟', '芳', '秀英', '建国', '玉兰', '志强', '小梅']
const REMARKS = [
  '上午',
  '会开车，周末有空',
  '+1',
  '（党员）',
  '取消，家里有事',
  '带2个孩子',
  '8:00-12:00',
  '',
]

/** A chain of 500 people as groups write it: number, name, phone, door, remark. */
function longChain(): string {
  const people = Array.from({ length: LINES }, (_, index) => {
    const name = `${FAMILIES.charAt(index % 10)}${GIVEN[index % 7]}`
    const phone = `138${String(index).padStart(8, '0')}`
    return `${index + 1}. ${name} ${phone} ${(index % 20) + 1}栋${(index % 3) + 1}单元${(index % 30) + 101} ${REMARKS[index % 8]}`
  })
  return ['#接龙', '周末卡口值守志愿者报名', '', ...people].join('\n')
}

/** How long one waits for a pasted chain, in time of the processor: what else the machine does is not counted. */
export async function chains(): Promise<Figure[]> {
  const text = longChain()
  const read = parseChain(text).entries.length
  const times = Array.from({ length: 40 }, () => {
    const start = process.cpuUsage()
    parseChain(text)
    return process.cpuUsage(start).user / 1000
  })
  return [
    { what: `接龙: ${LINES} lines, people read`, value: read, bound: { exactly: LINES } },
    { what: `接龙: ${LINES} lines, ms`, value: median(times), bound: { atMost: 50 } },
  ]
}
