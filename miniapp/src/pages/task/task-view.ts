import type { Board, Post, ShiftCard, ShiftView, TaskView } from '@muster/shared'
import { pathOf, type Shared } from '../../ui'
import { dateAndWeekday, daysAway, span, words } from '../../words'

export const placesOf = (shift: ShiftView) => shift.posts.reduce((sum, post) => sum + post.places, 0)
export const leftOf = (shift: ShiftView) => shift.posts.reduce((sum, post) => sum + post.left, 0)

/** Why nobody can sign up any more, or null while one can. */
export type Over = 'closed' | 'cancelled' | 'started' | 'ended' | null

export function overOf(task: TaskView, shift: ShiftView, now: number): Over {
  if (task.state === 'closed') return 'closed'
  if (shift.state === 'cancelled') return 'cancelled'
  if (Date.parse(shift.endsAt) <= now) return 'ended'
  return Date.parse(shift.joinUntil) <= now ? 'started' : null
}

const canJoin = (shift: ShiftView, now: number) => shift.state === 'open' && Date.parse(shift.joinUntil) > now

/** The shift to show: the one asked for, else mine, else the first that still misses people, else the first. */
export function shiftToShow(task: TaskView, asked: string | undefined, now: number): ShiftView | undefined {
  const { shifts } = task
  return (
    shifts.find((shift) => shift.id === asked) ??
    shifts.find((shift) => shift.mine) ??
    shifts.find((shift) => canJoin(shift, now) && leftOf(shift) > 0) ??
    shifts[0]
  )
}

const couldTake = ({ fits }: Post) => fits === undefined || fits === true

/** The post to propose: the chosen one while it has a place, else of those that I could take the one that misses most. */
export function postToPropose(shift: ShiftView, chosen: string | undefined): Post | undefined {
  const kept = shift.posts.find(
    (post) => post.id === chosen && (post.left > 0 || shift.mine?.postId === post.id),
  )
  const fitting = shift.posts.filter(couldTake)
  const [most] = [...(fitting.length > 0 ? fitting : shift.posts)].sort((a, b) => b.left - a.left)
  return kept ?? shift.posts.find((post) => post.id === shift.mine?.postId) ?? most
}

interface Hours {
  startsAt: string
  endsAt: string
}

const overlap = (a: Hours, b: Hours) => a.startsAt < b.endsAt && b.startsAt < a.endsAt

const open = (board: Board | undefined, except: string) =>
  (board?.shifts ?? []).filter((card) => card.left > 0 && card.id !== except)

/** Other shifts in the same hours that still miss people. */
export const sameTime = (board: Board | undefined, shift: ShiftView): ShiftCard[] =>
  open(board, shift.id).filter((card) => overlap(card, shift))

/** Shifts of the same day that go together with a duty that I have. */
export const freeThatDay = (board: Board | undefined, shift: ShiftView, duty: Hours): ShiftCard[] =>
  open(board, shift.id).filter(
    (card) => daysAway(card.startsAt, shift.startsAt) === 0 && !overlap(card, duty),
  )

/** The next shift of a course that gives this training and can still be joined; one with a place goes before a full one. */
export function courseFor(board: Board | undefined, training: string, now: number): ShiftCard | undefined {
  const courses = (board?.shifts ?? []).filter(
    ({ grants, joinUntil }) => grants?.training === training && Date.parse(joinUntil) > now,
  )
  return courses.find(({ left }) => left > 0) ?? courses[0]
}

/** What the group sees of this shift. */
export const sharedShift = (task: TaskView, shift: ShiftView): Shared => ({
  text: words.task.shared(
    task.title,
    `${dateAndWeekday(shift.startsAt)} ${span(shift.startsAt, shift.endsAt)}`,
    shift.place,
    placesOf(shift),
  ),
  path: pathOf('task', { id: task.id, shift: shift.id }),
})

/** What is otherwise than the person read it: one sentence each. */
export function changes(was: ShiftView, is: ShiftView): string[] {
  const before = `${dateAndWeekday(was.startsAt)} ${span(was.startsAt, was.endsAt)}`
  const after = `${dateAndWeekday(is.startsAt)} ${span(is.startsAt, is.endsAt)}`
  const told = [
    ...(before === after ? [] : [words.task.refused.changedHours(before, after)]),
    ...(was.place === is.place ? [] : [words.task.refused.changedPlace(was.place, is.place)]),
  ]
  return told.length > 0 ? told : [words.task.refused.changedPosts]
}
