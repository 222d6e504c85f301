import type { Board, TaskView } from '@muster/shared'
import { cache, readAnew } from './cache'
import type { Deed, Outcome } from './deeds'
import { isKeepingDeed } from './keeping-deeds'
import { settleKeeping } from './keeping-patches'
import { settleOwnRoll } from './own-roll'
import { boardWithTask, taskWithClaim } from './patches'
import { settlePledge } from './pledge-patches'
import { keys } from './queries'
import { isRollDeed, type RollDeed } from './roll-deeds'
import { type Roster, rosterWithAnswer } from './roll-taps'
import { settleQualifications, settleRecord } from './service-patches'
import { settleThanks } from './thanks'

// The projector writes the board's card some milliseconds after the claim; an earlier look would show the old number.
const BOARD_IS_BEHIND = 1_500

function settleShift(deed: Extract<Deed, { communityId: string }>, outcome: Outcome) {
  const claim = outcome.kind === 'claim' ? outcome.claim : undefined
  const target = claim?.shiftId ?? deed.shiftId
  const left = deed.op === 'swapClaim' && target !== deed.shiftId ? deed.shiftId : undefined
  const before = cache.getQueryData<TaskView>(keys.task(deed.taskId))
  if (before) {
    const after = taskWithClaim(before, target, claim, left)
    cache.setQueryData<TaskView>(keys.task(deed.taskId), after)
    cache.setQueryData<Board>(keys.board(deed.communityId), (board) => board && boardWithTask(board, after))
  }
  readAnew(['task'])
  readAnew(keys.me)
  setTimeout(() => readAnew(keys.board(deed.communityId)), BOARD_IS_BEHIND)
}

function settleGift(needId: string) {
  readAnew(keys.need(needId))
  readAnew(keys.pledges)
  readAnew(keys.me, true)
  setTimeout(() => readAnew(['board']), BOARD_IS_BEHIND)
}

function settleRoll(deed: RollDeed, { answer }: Extract<Outcome, { kind: 'roll' }>) {
  const queryKey = keys.roster(deed.shiftId)
  const before = cache.getQueryData<Roster>(queryKey)
  if (before) {
    // What is being read right now may be from before this tap.
    cache.cancelQueries({ queryKey })
    cache.setQueryData<Roster>(queryKey, rosterWithAnswer(before, answer))
  }
  const movesOthers = deed.op === 'markNoShow' && deed.body.callNext === true
  // Somebody whose place was freed, and who has one again.
  const isBack = before !== undefined && !before.entries.some(({ personId }) => personId === deed.personId)
  if (movesOthers || isBack) readAnew(queryKey)
  readAnew(keys.attendance)
  readAnew(keys.shiftRecords(deed.shiftId))
}

/** Brings what the pages show up to the server's answer. */
export function settle(deed: Deed, outcome: Outcome) {
  if (isRollDeed(deed) && outcome.kind === 'roll') return settleRoll(deed, outcome)
  if (isKeepingDeed(deed) && outcome.kind === 'keeping') return settleKeeping(deed, outcome.answer)
  if (outcome.kind === 'pledge') settlePledge(outcome.pledge)
  if (deed.op === 'answerCallUp') cache.setQueryData(keys.answer(deed.call), deed.coming)
  if (deed.op === 'thank' && outcome.kind === 'thanks') settleThanks(deed.taskId, outcome.thanks)
  if (outcome.kind === 'ownRoll') settleOwnRoll(outcome.attendance)
  if (outcome.kind === 'record') settleRecord(outcome.record)
  if (outcome.kind === 'qualifications') settleQualifications(outcome.view)
  if ('communityId' in deed) settleShift(deed, outcome)
  if ('needId' in deed) settleGift(deed.needId)
}
