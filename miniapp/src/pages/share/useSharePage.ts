import type { NeedView, TaskView } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useNeed, useTask } from '../../data'
import type { Shared } from '../../ui'
import { words } from '../../words'
import { type Face, faceOfNeed, faceOfTask, openShifts, sharedNeed, sharedTask } from './face'

export interface SharePage {
  face: Face
  shared: Shared
  /** Why the card has no live figures. */
  frozen: string
  /** Where one goes from here. */
  next: { text: string; page: 'roster' | 'need'; params: Record<string, string> }
}

const ofTask = (task: TaskView): SharePage => ({
  face: faceOfTask({ ...task, community: task.community.name, shifts: openShifts(task) }),
  shared: sharedTask(task),
  frozen: words.share.frozen,
  next: { text: words.task.roster, page: 'roster', params: { task: task.id } },
})

const ofNeed = (need: NeedView): SharePage => ({
  face: faceOfNeed(need),
  shared: sharedNeed(need),
  frozen: words.share.frozenGoods,
  next: { text: words.share.seeNeed, page: 'need', params: { id: need.id } },
})

/** `task` or `need`: the id of what is shared; `fresh`: it was posted a moment ago. */
export function useSharePage() {
  const { params } = useRouter()
  const task = useTask(params.task ?? '')
  const need = useNeed(params.need ?? '')
  const loaded = params.task === undefined ? need : task
  const ready =
    task.state === 'ready' ? ofTask(task.data) : need.state === 'ready' ? ofNeed(need.data.need) : undefined
  return { loaded, fresh: params.fresh !== undefined, ready }
}
