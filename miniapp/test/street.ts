// One task of the mock-ups' street, for tests.
import { type Board, DAY, HOUR, type ShiftView, type TaskView, toIso } from '@muster/shared'

export const start = Math.ceil(Date.now() / DAY) * DAY + DAY

export const shift: ShiftView = {
  id: 's1',
  startsAt: toIso(start),
  endsAt: toIso(start + 5 * HOUR),
  joinUntil: toIso(start),
  place: '东门采样点',
  state: 'open',
  terms: 0,
  posts: [
    { id: 'p1', name: '维持秩序', places: 8, left: 2 },
    { id: 'p2', name: '扫码', places: 2, left: 1 },
  ],
  waiting: 0,
  canWait: true,
}

const community = { id: 'yangjiayuan', name: '杨家园社区', phone: '0931-5550101' }

export const task: TaskView = {
  id: 't1',
  title: '核酸采样点',
  kind: '核酸采样',
  place: '东门采样点',
  tags: ['不要经验'],
  urgent: true,
  membersOnly: false,
  state: 'open',
  community,
  shifts: [shift],
}

export const board: Board = {
  community: { ...community, street: '酒泉路街道' },
  asOf: toIso(Date.now()),
  shifts: [
    {
      id: 's1',
      taskId: 't1',
      title: task.title,
      kind: task.kind,
      place: shift.place,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      joinUntil: shift.joinUntil,
      places: 10,
      left: 3,
      waiting: 0,
      urgent: true,
      tags: [],
    },
  ],
  needs: [],
}

export const claimed = { shiftId: 's1', postId: 'p1', state: 'held' } as const
