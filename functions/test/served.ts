import { HOUR, type Mark, toIso } from '@muster/shared'
import type { Street } from '../../dev/street'
import { Communities } from '../src/directory/communities'
import { Names } from '../src/directory/names'
import { WorkStore } from '../src/duty/records/work.store'
import { newShift } from '../src/duty/shift.item'
import { ShiftStore } from '../src/duty/shift.store'
import { LedgerStore } from '../src/ledger/ledger.store'
import { TriesStore } from '../src/ledger/tries.store'
import { AcknowledgementStore } from '../src/papers/acknowledgement.store'
import { acknowledgeReceipt } from '../src/papers/acknowledging'
import { CertificateStore } from '../src/papers/certificate.store'
import { issueCertificate } from '../src/papers/certifying'
import { contextOf } from '../src/services'
import { GiftStore } from '../src/supply/gift.store'
import { HERE } from './places'

export interface Served {
  /** Epoch ms; four hours before now, if not given. */
  startsAt?: number
  hours?: number
  place?: string
  title?: string
  kind?: string
  leaderId?: string
  communityId?: string
  marks: Record<string, Mark>
}

/** Writes a shift that is over, with a roll-call as it would have been taken, and answers with its id. */
export async function writeServed(street: Street, id: string, served: Served): Promise<string> {
  const { startsAt = street.services.now() - 4 * HOUR, hours = 4, marks, ...facts } = served
  const shift = newShift({
    id,
    taskId: `task-of-${id}`,
    communityId: HERE,
    title: '卡口值守',
    kind: '卡口值守',
    place: '东门',
    startsAt: toIso(startsAt),
    endsAt: toIso(startsAt + hours * HOUR),
    joinUntil: toIso(startsAt),
    state: 'open',
    terms: 1,
    membersOnly: false,
    posts: [{ id: 'p1', name: '值守', places: 50 }],
    taskV: 1,
    ...facts,
  })
  const roster = Object.fromEntries(
    Object.keys(marks).map((personId, n) => [personId, { ticket: n + 1, postId: 'p1' }]),
  )
  const written = await new ShiftStore(contextOf(street.services).table).create({ ...shift, roster, marks })
  if (!written) throw new Error(`there is a shift ${id} already`)
  return id
}

/** A mark of somebody who was there from `from` to `to`, epoch ms. */
export const mark = (from: number, to: number, rest: Partial<Mark> = {}): Mark => ({
  in: Math.floor(from / 1000),
  out: Math.floor(to / 1000),
  how: 'leader',
  ...rest,
})

/** A certificate of all that is recorded of somebody by now, without its paper; answers with its code. */
export async function certify(street: Street, personId: string): Promise<string> {
  const { table, sealer, now, secrets } = contextOf(street.services)
  const stores = {
    certificates: new CertificateStore(table, sealer, secrets.ids),
    work: new WorkStore(table),
    names: new Names(table, sealer),
    now,
    ids: secrets.ids,
  }
  return (await issueCertificate(stores, {}, { caller: { personId, named: true, also: [] }, key: undefined }))
    .issued.code
}

/** The acknowledgement of a receipt, without its paper; answers with its code. */
export async function acknowledged(street: Street, n: number): Promise<string> {
  const { table, now, secrets } = contextOf(street.services)
  const stores = {
    acknowledgements: new AcknowledgementStore(table, secrets.ids),
    ledger: new LedgerStore(table),
    gifts: new GiftStore(table),
    tries: new TriesStore(table),
    communities: new Communities(table, now),
    now,
    ids: secrets.ids,
  }
  return (await acknowledgeReceipt(stores, HERE, String(n))).acknowledgement.code
}
