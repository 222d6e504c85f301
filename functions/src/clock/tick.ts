import { standings, toIso, waitingEnds } from '@muster/shared'
import * as v from 'valibot'
import { BoardStore } from '../directory/boards'
import { CallUpStore } from '../duty/callups/callup.store'
import type { StoredShift } from '../duty/shift.item'
import { ShiftStore } from '../duty/shift.store'
import { needShownUntil } from '../projector/cards'
import type { Context } from '../services'
import { NeedStore } from '../supply/need.store'
import { idOf, type Key, prefixOf } from '../table/keys'
import type { Table } from '../table/table'

const due = v.object({ pk: v.string(), sk: v.string() })

/**
 * The clock: one run looks at everything whose time has come. It dissolves waiting lists two hours before the start, and takes what is past off the home page.
 * Each entry is looked at afresh, so that a shift that was moved is left alone; running twice changes nothing.
 */
export function clockOf({ table, now }: Context): () => Promise<void> {
  const shifts = new ShiftStore(table)
  const needs = new NeedStore(table)
  const callUps = new CallUpStore(table)
  const board = new BoardStore(table)

  async function shiftDue(id: string, at: number): Promise<void> {
    const shift = await shifts.get(id)
    if (!shift) return
    if (Date.parse(shift.endsAt) <= at) await board.removeCard(shift.communityId, id)
    else if (Date.parse(waitingEnds(shift)) <= at) await dissolveWaiting(shifts, shift, at)
  }

  async function needDue(id: string, at: number): Promise<void> {
    const need = await needs.get(id)
    if (need && needShownUntil(need.neededBy) <= toIso(at)) await board.removeCard(need.communityId, id)
  }

  return async () => {
    const at = now()
    for (const { pk, sk } of await dueBy(table, at)) {
      const source = sk.slice(sk.indexOf('#') + 1)
      if (source.startsWith('CALLUP#')) await callUps.wake(idOf(source))
      else if (prefixOf(source) === 'SHIFT#') await shiftDue(idOf(source), at)
      else await needDue(idOf(source), at)
      await table.delete({ pk, sk })
    }
  }
}

async function dueBy(table: Table, at: number): Promise<Key[]> {
  const items = await table.query('DUE', { to: `${toIso(at)}#~` })
  return items.map((item) => v.parse(due, item))
}

/** Whoever still waits is set free and told; from now on a place that comes free is anybody's. */
async function dissolveWaiting(shifts: ShiftStore, read: StoredShift, at: number): Promise<void> {
  for (
    let shift: StoredShift | undefined = read;
    shift && !shift.dissolved;
    shift = await shifts.get(read.id)
  ) {
    const roster = { ...shift.roster }
    const tell = { ...shift.tell }
    const left = { ...shift.left }
    for (const { personId, ticket, state } of standings(shift)) {
      if (state !== 'waiting') continue
      delete roster[personId]
      left[ticket.postId] = (left[ticket.postId] ?? 0) + 1
      tell[personId] = { code: 'WAIT_DISSOLVED', at }
    }
    if (await shifts.rewrite({ ...shift, roster, tell, left, dissolved: true })) return
  }
}
