import type { Board, Claim, Post, ShiftView, TaskView } from '@muster/shared'

const heldPost = (claim: Claim | undefined) => (claim?.state === 'held' ? claim.postId : undefined)
const one = (yes: boolean) => (yes ? 1 : 0)

function movedPost(post: Post, given: string | undefined, taken: string | undefined): Post {
  const left = post.left + one(post.id === given) - one(post.id === taken)
  return { ...post, left: Math.min(post.places, Math.max(0, left)) }
}

/** A shift as it stands once my claim is `next`; who waits moves up into a place that I give back. */
export function shiftWithClaim(shift: ShiftView, next: Claim | undefined): ShiftView {
  const { mine, ...rest } = shift
  const given = shift.waiting > 0 && next === undefined ? undefined : heldPost(mine)
  const movesUp = heldPost(mine) !== undefined && given === undefined
  const waiting =
    shift.waiting - one(mine?.state === 'waiting') + one(next?.state === 'waiting') - one(movesUp)
  return {
    ...rest,
    posts: shift.posts.map((post) => movedPost(post, given, heldPost(next))),
    waiting: Math.max(0, waiting),
    ...(next ? { mine: next } : {}),
  }
}

/** `withoutShiftId`: a shift that the claim moved away from. */
export function taskWithClaim(
  task: TaskView,
  shiftId: string,
  next: Claim | undefined,
  withoutShiftId?: string,
): TaskView {
  return {
    ...task,
    shifts: task.shifts.map((shift) => {
      if (shift.id === shiftId) return shiftWithClaim(shift, next)
      return shift.id === withoutShiftId ? shiftWithClaim(shift, undefined) : shift
    }),
  }
}

const sumLeft = (shift: ShiftView) => shift.posts.reduce((sum, post) => sum + post.left, 0)

/** The board's cards brought up to what the task's page knows already; its own card comes some milliseconds later. */
export function boardWithTask(board: Board, task: TaskView): Board {
  const known = new Map(task.shifts.map((shift) => [shift.id, shift]))
  return {
    ...board,
    shifts: board.shifts.map((card) => {
      const shift = known.get(card.id)
      return shift ? { ...card, left: sumLeft(shift), waiting: shift.waiting } : card
    }),
  }
}
