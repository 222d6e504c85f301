import {
  type CallArguments,
  type NeedView,
  type OperationName,
  type Output,
  type Refusal,
  Refused,
  type TaskView,
} from '@muster/shared'
import { ask } from './api'
import { cache, readAnew } from './cache'
import { keys } from './queries'

/** How a tap of the secretary went. It is not kept for later: who posts must know whether it stands. */
export type Told<T> =
  | { state: 'done'; answer: T }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'unreachable' }

/** Calls an operation; what keeps it from being done comes back as a value. */
export async function tell<K extends OperationName>(
  name: K,
  args: CallArguments<K>,
): Promise<Told<Output<K>>> {
  try {
    return { state: 'done', answer: await ask(name, args) }
  } catch (error) {
    if (error instanceof Refused) return { state: 'refused', refusal: error.refusal }
    return { state: 'unreachable' }
  }
}

// The projector writes the board's card some milliseconds after the change; an earlier look would show the old one.
const BOARD_IS_BEHIND = 1_500

const readBoardSoon = (communityId: string) =>
  setTimeout(() => readAnew(keys.board(communityId)), BOARD_IS_BEHIND)

/** The pages know the task as the server now has it. */
export function settleTask(task: TaskView) {
  cache.setQueryData(keys.task(task.id), task)
  readAnew(['roster'])
  readBoardSoon(task.community.id)
}

/** The same for a need. */
export function settleNeed(need: NeedView) {
  readAnew(keys.need(need.id))
  readBoardSoon(need.community.id)
}
