import { DAY, HOUR, toIso } from '@muster/shared'
import { STREET_OPENS, type Street } from '../../dev/street'
import { HERE } from './cast'

/** The examples of what is posted; each posting of the task is on a day of its own. */
export const TASK = {
  title: '早七点核酸采样',
  kind: 'sampling',
  place: '滨河小区',
  note: '自带身份证',
  urgent: true,
  membersOnly: false,
  shifts: [
    {
      startsAt: toIso(STREET_OPENS + DAY),
      endsAt: toIso(STREET_OPENS + DAY + 4 * HOUR),
      place: '东门',
      meetAt: '居委会',
      joinUntil: toIso(STREET_OPENS + DAY - HOUR),
      posts: [
        { name: '扫码', places: 1 },
        { name: '引导', places: 1 },
      ],
    },
  ],
}
export const NEED = {
  title: '夜班缺物资',
  note: '送到门房',
  neededBy: toIso(STREET_OPENS + 3 * DAY),
  urgent: true,
  receiverId: HERE,
  delivery: { place: '门房', hours: '9:00—18:00' },
  notWanted: ['旧衣服'],
  lines: [{ item: '口罩', grade: 'KN95', measure: '只', wanted: 100 }],
}

interface PostedTask {
  task: { id: string; shifts: { id: string; terms: number; posts: { id: string }[] }[] }
}
interface PostedNeed {
  need: { id: string; lines: { id: string }[] }
}

export async function postTask(street: Street, days = 0) {
  const later = (at: string) => toIso(Date.parse(at) + days * DAY)
  const [shift] = TASK.shifts
  const body = {
    ...TASK,
    shifts: [
      {
        ...shift!,
        startsAt: later(shift!.startsAt),
        endsAt: later(shift!.endsAt),
        joinUntil: later(shift!.joinUntil),
      },
    ],
  }
  const answer = await street.call('secretary', 'postTask', { params: { id: HERE }, body })
  const { task } = answer.body as PostedTask
  return { answer, taskId: task.id, shift: task.shifts[0]! }
}

export async function postNeed(street: Street) {
  const answer = await street.call('secretary', 'postNeed', { params: { id: HERE }, body: NEED })
  const { need } = answer.body as PostedNeed
  return { answer, needId: need.id, lineId: need.lines[0]!.id }
}
