import { toIso, waitingEnds } from '@muster/shared'
import * as v from 'valibot'
import { BoardStore } from '../directory/boards'
import { endWaiting } from '../duty/attendance/freeing'
import { CallUpStore } from '../duty/callups/callup.store'
import { ShiftStore } from '../duty/shift.store'
import { needShownUntil } from '../projector/cards'
import type { Context } from '../services'
import { wait } from '../supply/lapsing'
import { NeedStore } from '../supply/need.store'
import { PledgeStore } from '../supply/pledge.store'
import { age } from '../supply/staling'
import { idOf, type Key, prefixOf } from '../table/keys'
import type { Table } from '../table/table'

const due = v.object({ pk: v.string(), sk: v.string() })

/**
 * The clock: one run looks at everything whose time has come. It ends waiting lists, gives places that nobody has checked in on to who waits,
 * reminds of pledges and lets those lapse that do not come, asks whether needs are still short, and takes what is past off the home page.
 * Each entry is looked at afresh, so that a shift that was moved is left alone; running twice changes nothing.
 */
export function clockOf({ table, sealer, now }: Context): () => Promise<void> {
  const shifts = new ShiftStore(table)
  const needs = new NeedStore(table)
  const pledges = new PledgeStore(table, sealer)
  const callUps = new CallUpStore(table)
  const board = new BoardStore(table)

  async function shiftDue(id: string, at: number): Promise<void> {
    const shift = await shifts.get(id)
    if (!shift) return
    if (Date.parse(waitingEnds(shift)) <= at) await endWaiting(shifts, shift, at)
    if (Date.parse(shift.endsAt) <= at) await board.removeCard(shift.communityId, id)
  }

  async function needDue(id: string, at: number): Promise<void> {
    await age(needs, id, at)
    const need = await needs.get(id)
    if (need && needShownUntil(need) <= toIso(at)) await board.removeCard(need.communityId, id)
  }

  async function pledgeDue(source: string, at: number): Promise<void> {
    const [personId = '', pledgeId = ''] = source.split('#')
    await wait({ needs, pledges }, personId, pledgeId, at)
  }

  return async () => {
    const at = now()
    for (const { pk, sk } of await dueBy(table, at)) {
      const source = sk.slice(sk.indexOf('#') + 1)
      if (source.startsWith('CALLUP#')) await callUps.wake(idOf(source))
      else if (prefixOf(source) === 'SHIFT#') await shiftDue(idOf(source), at)
      else if (source.startsWith('PLEDGE#')) await pledgeDue(idOf(source), at)
      else await needDue(idOf(source), at)
      await table.delete({ pk, sk })
    }
  }
}

async function dueBy(table: Table, at: number): Promise<Key[]> {
  const items = await table.query('DUE', { to: `${toIso(at)}#~` })
  return items.map((item) => v.parse(due, item))
}
