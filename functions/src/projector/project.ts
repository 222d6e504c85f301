import { freesAtOf, toIso, waitingEnds } from '@muster/shared'
import { BoardStore } from '../directory/boards'
import { Communities } from '../directory/communities'
import { Crews } from '../directory/crews'
import { Memberships } from '../directory/memberships'
import { Names } from '../directory/names'
import { SpareStore } from '../directory/spare'
import { WantedStore } from '../directory/wanted'
import { AgendaStore } from '../duty/agenda.store'
import { CallUpStore } from '../duty/callups/callup.store'
import { carryTask } from '../duty/carrying'
import { deriveFrom } from '../duty/records/deriving'
import { grantTraining } from '../duty/records/granting'
import { RecordStore } from '../duty/records/record.store'
import { makeMissing } from '../duty/records/recording'
import { WorkStore } from '../duty/records/work.store'
import { settleAgenda } from '../duty/settling'
import type { StoredShift } from '../duty/shift.item'
import { ShiftStore } from '../duty/shift.store'
import { type StoredTask, TaskStore } from '../duty/task.store'
import { finish } from '../ledger/appending'
import { DayStore } from '../ledger/day.store'
import { ledgerStores } from '../ledger/stores'
import { TrailStore } from '../ledger/trail.store'
import type { Context } from '../services'
import { carryNeed } from '../supply/carrying'
import { GiftStore } from '../supply/gift.store'
import { NeedStore, type WholeNeed } from '../supply/need.store'
import { PledgeStore } from '../supply/pledge.store'
import { settle } from '../supply/settling'
import { idOf, type Key, keys, prefixOf } from '../table/keys'
import type { Prefix } from '../table/owners'
import { carryCallUp } from './calling'
import { needCardOf, needShownUntil, shiftCardOf } from './cards'
import { noteGiver, tellClosed } from './closing'
import { noteStillToCome, noteStock } from './sparing'
import { noteMovedUp, tellPeople } from './telling'
import { noteWanted } from './wanting'
import { watchNeed, watchPledge } from './watching'

/**
 * The projector: given the key of an item that was written, reads it afresh, finishes what it says was begun, and rewrites what derives from it.
 * A key that comes twice, late or out of order changes nothing.
 */
export function projectorOf(context: Context): (key: Key) => Promise<void> {
  const { table, sealer, now } = context
  const tasks = new TaskStore(table)
  const shifts = new ShiftStore(table)
  const agendas = new AgendaStore(table)
  const records = new RecordStore(table)
  const work = new WorkStore(table)
  const needs = new NeedStore(table)
  const pledges = new PledgeStore(table, sealer)
  const days = new DayStore(table)
  const gifts = new GiftStore(table)
  const trails = new TrailStore(table)
  const memberships = new Memberships(table)
  const communities = new Communities(table, now)
  const board = new BoardStore(table)
  const wanted = new WantedStore(table)
  const spare = new SpareStore(table)
  const crews = new Crews(table)
  const names = new Names(table, sealer)
  const entries = ledgerStores(context)
  const calling = { table, callUps: new CallUpStore(table), shifts, tasks, crews, communities, names }

  async function projectTask(key: Key): Promise<void> {
    const task = await tasks.get(idOf(key.pk))
    if (!task) return
    await carryTask(shifts, task, now())
    for (const spec of task.shifts) {
      await table.put({ ...keys.due(waitingEnds({ ...spec, freesAt: freesAtOf(spec) }), `SHIFT#${spec.id}`) })
      await table.put({ ...keys.due(spec.endsAt, `SHIFT#${spec.id}`) })
    }
    for (const shift of await shifts.getMany(task.shifts.map((spec) => spec.id)))
      await putShiftCard(shift, task)
  }

  async function projectShift(key: Key): Promise<void> {
    const read = await shifts.get(idOf(key.pk))
    if (!read) return
    const shift = (await noteMovedUp(shifts, read, now())) ?? read
    const task = await tasks.get(shift.taskId)
    if (task) await putShiftCard(shift, task)
    await tellPeople({ table, shifts, agendas }, shift, now())
    await makeMissing({ records, communities }, shift)
  }

  async function putShiftCard(shift: StoredShift, task: StoredTask): Promise<void> {
    // Who is checked out late writes the shift once more; what is over has no card, and needs none to keep it away.
    if (Date.parse(shift.endsAt) <= now()) return board.removeCard(shift.communityId, shift.id)
    await board.putCard(shift.communityId, shift.id, shift.v + task.v, shiftCardOf(shift, task, now()))
  }

  async function projectAgenda(key: Key): Promise<void> {
    const personId = idOf(key.pk)
    await settleAgenda(agendas, shifts, personId, now())
    const agenda = await agendas.get(personId)
    const places = new Set(Object.values(agenda.duties).map((duty) => duty.communityId))
    for (const communityId of places) await memberships.join(personId, communityId, 'volunteer')
    for (const { communityId, role } of await memberships.of(personId))
      await crews.note(communityId, { personId, role, held: agenda.held, callUps: agenda.callUps })
  }

  async function projectMember(key: Key): Promise<void> {
    const personId = idOf(key.pk)
    const role = await memberships.roleIn(personId, key.sk)
    if (!role) return
    const { held, callUps } = await agendas.get(personId)
    await crews.note(key.sk, { personId, role, held, callUps })
  }

  async function projectRecord(key: Key): Promise<void> {
    const record = await records.under(key)
    if (!record) return
    await deriveFrom(records, work, record)
    const flagged = await records.under(key)
    if (flagged) await grantTraining({ records, tasks, agendas }, flagged, now())
    await crews.noteServed(record.communityId, record.personId, record.kind)
  }

  async function projectNeed(key: Key): Promise<void> {
    const need = await needs.get(idOf(key.pk))
    if (!need) return
    await carryNeed(needs, need)
    const whole = await needs.whole(need.id)
    if (!whole) return
    if (needShownUntil(need) <= toIso(now())) await board.removeCard(need.communityId, need.id)
    else await putNeedCard(whole)
    await noteWanted(wanted, whole, now())
    await noteStillToCome(spare, whole)
    if (key.sk !== 'NEED') return
    await watchNeed(table, need)
    await tellClosed({ table, needs }, need)
  }

  async function putNeedCard(whole: WholeNeed): Promise<void> {
    const { need, lines } = whole
    const version = lines.reduce((sum, line) => sum + line.v, need.v)
    await board.putCard(need.communityId, need.id, version, needCardOf(whole, now()))
  }

  async function projectPledge(key: Key): Promise<void> {
    const personId = idOf(key.pk)
    const pledge = await pledges.get(personId, key.sk)
    if (!pledge) return
    await memberships.join(personId, pledge.communityId, 'resident')
    await settle(needs, pledge)
    await gifts.notePledge(pledge.communityId, pledge)
    await noteGiver({ table, needs }, pledge)
    const need = await needs.get(pledge.needId)
    if (need) await watchPledge(table, pledge, need, now())
  }

  /** What an entry has claimed is brought to what it says, and its deed is done. */
  async function projectEntry(key: Key): Promise<void> {
    const entry = await entries.ledger.get(idOf(key.pk), Number(key.sk))
    if (!entry) return
    await finish(entries, entry.deed)
    if (entry.code !== undefined) await gifts.noteEntry(idOf(key.pk), entry.code, entry.entry.n)
    await entries.deeds.done(entry.deed, entry.entry.n)
    await days.note(entry.entry, entry.hash)
    await trails.note(entry.entry)
    await noteStock(spare, (await entries.ledger.tail(idOf(key.pk))).state, entry.entry)
    if (entry.code !== undefined) await gifts.noteEntry(entry.entry.receiver, entry.code, entry.entry.n)
  }

  async function projectTransfer(key: Key): Promise<void> {
    const transfer = await entries.transfers.get(idOf(key.pk))
    if (!transfer) return
    await entries.transfers.noteUnderWay(transfer)
    const { state, holder } = transfer
    if (holder && state === 'arriving') await finish(entries, holder.deed, holder.claim)
  }

  async function projectCommunity(key: Key): Promise<void> {
    const community = await communities.get(key.sk)
    if (community) await board.putAbout(community.id, community)
  }

  const projections: Partial<Record<Prefix, (key: Key) => Promise<void>>> = {
    COMMUNITIES: projectCommunity,
    'MEMBER#': projectMember,
    'TASK#': projectTask,
    'SHIFT#': projectShift,
    'CALLUP#': (key) => carryCallUp(calling, idOf(key.pk), now()),
    'AGENDA#': projectAgenda,
    'RECORD#': projectRecord,
    'NEED#': projectNeed,
    'PLEDGES#': projectPledge,
    'DEED#': (key) => finish(entries, idOf(key.pk)),
    'LEDGER#': projectEntry,
    'TRANSFER#': projectTransfer,
  }

  return async (key) => {
    const prefix = prefixOf(key.pk)
    if (prefix) await projections[prefix]?.(key)
  }
}

/** The prefixes whose writes wake the projector: the sources, none of what derives from them. */
export const sources: readonly Prefix[] = [
  'COMMUNITIES',
  'MEMBER#',
  'TASK#',
  'SHIFT#',
  'CALLUP#',
  'AGENDA#',
  'RECORD#',
  'NEED#',
  'PLEDGES#',
  'DEED#',
  'LEDGER#',
  'TRANSFER#',
]
