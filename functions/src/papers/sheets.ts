import { outputsText, type ServiceRecord, standings } from '@muster/shared'
import type { Known } from '../directory/names'
import type { StoredShift } from '../duty/shift.item'

/** A table as people read it: a title, Chinese headings, a row for each. */
export interface Sheet {
  title: string
  /** Heading and width in characters. */
  columns: readonly { heading: string; width: number }[]
  rows: (string | number)[][]
}

const minute = (iso: string) => iso.slice(0, 16).replace('T', ' ')
const moment = (seconds: number | undefined) =>
  seconds === undefined ? '' : minute(new Date((seconds + 8 * 3600) * 1000).toISOString())

const rosterColumns = [
  { heading: '序号', width: 6 },
  { heading: '姓名', width: 12 },
  { heading: '岗位', width: 12 },
  { heading: '状态', width: 10 },
  { heading: '签到', width: 17 },
  { heading: '签退', width: 17 },
  { heading: '缺席原因', width: 20 },
] as const

const phoneColumn = { heading: '电话', width: 14 }

/** Who holds a place and who waits, in the order of their tickets, then who was here without a place now. */
export function rosterSheet(shift: StoredShift, known: Map<string, Known>, withPhones: boolean): Sheet {
  const posts = new Map(shift.posts.map((post) => [post.id, post.name]))
  const placed = standings(shift).map(({ personId, ticket, state, position }) => ({
    personId,
    postId: ticket.postId,
    state: state === 'held' ? '已报名' : `候补第 ${position} 位`,
  }))
  const gone = Object.entries(shift.marks)
    .filter(([personId]) => !Object.hasOwn(shift.roster, personId))
    .map(([personId, { post = '' }]) => ({ personId, postId: post, state: '名额已空出' }))
  const rows = [...placed, ...gone].map(({ personId, postId, state }, n) => {
    const mark = Object.hasOwn(shift.marks, personId) ? shift.marks[personId] : undefined
    const { name = '', phone = '' } = known.get(personId) ?? {}
    const here = mark?.absent === undefined ? state : '缺席'
    const told = [
      n + 1,
      name,
      posts.get(postId) ?? '',
      here,
      moment(mark?.in),
      moment(mark?.out),
      mark?.why ?? '',
    ]
    return withPhones ? [...told, phone] : told
  })
  return {
    title: `${shift.title} ${minute(shift.startsAt)} 花名册`,
    columns: withPhones ? [...rosterColumns, phoneColumn] : rosterColumns,
    rows,
  }
}

/** Fields after 志愿服务记录与证明出具办法, art. 6–8. */
const recordColumns = [
  { heading: '志愿者姓名', width: 12 },
  { heading: '活动名称', width: 24 },
  { heading: '服务类别', width: 14 },
  { heading: '服务日期', width: 12 },
  { heading: '服务地点', width: 20 },
  { heading: '服务内容', width: 14 },
  { heading: '签到时间', width: 17 },
  { heading: '签退时间', width: 17 },
  { heading: '服务时长（分钟）', width: 16 },
  { heading: '其中待命（分钟）', width: 16 },
  { heading: '服务成效', width: 24 },
  { heading: '组织单位', width: 24 },
  { heading: '负责人', width: 12 },
  { heading: '核实情况', width: 20 },
  { heading: '更正说明', width: 30 },
] as const

const flagNames: Record<ServiceRecord['flags'][number], string> = {
  OVERLAP: '与另一班时间重叠',
  LONG_DAY: '一天超过 16 小时',
  SAME_HAND: '同一人在两处签退',
  OUTSIDE_HOURS: '在班次时间以外',
  PRINTED_CODE: '用打印的码签到',
}

export function recordsSheet(
  title: string,
  records: readonly ServiceRecord[],
  names: Map<string, string>,
): Sheet {
  const rows = records.map((record) => {
    const state = record.state === 'confirmed' ? '已核实' : '待核实'
    return [
      names.get(record.personId) ?? '',
      record.title,
      record.kind,
      record.checkedInAt.slice(0, 10),
      record.place,
      record.post,
      minute(record.checkedInAt),
      minute(record.checkedOutAt),
      record.minutes,
      record.standbyMinutes,
      outputsText(record.outputs),
      record.organiser,
      record.leaderId === undefined ? '' : (names.get(record.leaderId) ?? ''),
      [state, ...record.flags.map((flag) => flagNames[flag])].join('；'),
      record.corrections.map(({ at, reason }) => `${minute(at)} ${reason}`).join('；'),
    ]
  })
  return { title: `${title} 志愿服务记录`, columns: recordColumns, rows }
}
