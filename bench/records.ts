import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { DAY, HOUR, linesOf, type ServiceRecord, sumOf, toIso } from '@muster/shared'
import { RecordStore, type StoredRecord } from '../functions/src/duty/records/record.store'
import { WorkStore } from '../functions/src/duty/records/work.store'
import { CertificateStore } from '../functions/src/papers/certificate.store'
import { contextOf } from '../functions/src/services'
import type { Figure } from './figure'
import { meter, reads, type Sent, units, writes } from './meter'
import { postShift, stand } from './stand'

type Stand = Awaited<ReturnType<typeof stand>>

const FEW = 10
const MANY = 10_000
const A_DAY = 2
const AT_ONCE = 50

/**
 * Capacity units of a check-out, of my records and certificates, and of a shift's records taken out, after 10 duties and after 10,000.
 * `through`: what is done to the client that is measured.
 */
export async function records({
  past = MANY,
  through,
}: {
  past?: number
  through?: (db: DynamoDBDocumentClient) => void
} = {}): Promise<Figure[]> {
  const [few, many] = [await after(FEW, through), await after(past, through)]
  return Object.entries(many).flatMap(([what, sent]) => {
    const before = few[what] ?? []
    const figure = (kind: string, pick: (all: Sent[]) => Sent[]): Figure => ({
      what: `${what} after ${past.toLocaleString('en')} duties: ${kind}, against after 10`,
      value: units(pick(sent)),
      floor: units(pick(before)),
      bound: { exactly: 1 },
    })
    return [
      { what: `${what}: requests`, value: sent.length },
      figure('RCU', reads),
      ...(writes(sent).length === 0 ? [] : [figure('WCU', writes)]),
    ]
  })
}

/** What each request sends for somebody who has served `past` times. */
async function after(
  past: number,
  through?: (db: DynamoDBDocumentClient) => void,
): Promise<Record<string, Sent[]>> {
  const muster = await stand()
  through?.(muster.services.db)
  const requests = meter(muster.services.db)
  const secretary = await muster.person('secretary')
  const volunteer = await muster.person('resident')
  await serve(muster, volunteer.id, past)
  await certify(muster, volunteer.id, past)
  const shift = await postShift(secretary, muster.services.now(), 10, 0.05)
  const params = { id: shift.id }
  await volunteer.client.call('claimShift', { params, body: {} })
  muster.move(DAY / 20)
  await secretary.client.call('checkIn', { params, body: { personId: volunteer.id } })
  muster.move(2 * HOUR)
  const checkOut = await requests.during(() =>
    secretary.client.call('checkOut', { params, body: { personId: volunteer.id } }),
  )
  const myRecords = await requests.during(() => volunteer.client.call('myRecords', {}))
  const certificates = await requests.during(() => volunteer.client.call('myCertificates', {}))
  const taken = await requests.during(() =>
    secretary.client.call('exportShift', { params, body: { what: 'records', format: 'csv' } }),
  )
  await muster.end()
  return {
    'check-out': checkOut,
    'my records': myRecords,
    'my certificates': certificates,
    'records taken out': taken,
  }
}

/** Puts as many certificates among somebody's own. */
async function certify({ services }: Stand, personId: string, past: number): Promise<void> {
  const { table, sealer, secrets } = contextOf(services)
  const store = new CertificateStore(table, sealer, secrets.ids)
  const about = { personId, print: '', name: '', lines: [], organisers: [], standbyMinutes: 0 }
  const one = (n: number) => ({
    ...about,
    code: `7K3M-9PQR-2WXY-4HJK-${String(n).padStart(5, '0')}`,
    from: '2021-09-05',
    to: '2021-10-20',
    duties: 21,
    minutes: 5190,
    issuedAt: toIso(services.now() - n * HOUR),
  })
  for (let from = 0; from < past; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, past - from) }, (_, n) => one(from + n))
    await Promise.all(some.map((each) => store.enlist(each)))
  }
}

/** Writes records as check-outs would have made them, two a day up to last month, with what they come to. */
async function serve({ services }: Stand, personId: string, past: number): Promise<void> {
  const { table } = contextOf(services)
  const [store, work] = [new RecordStore(table), new WorkStore(table)]
  const last = Date.parse(`${toIso(services.now()).slice(0, 7)}-01T00:00:00+08:00`)
  const all = Array.from({ length: past }, (_, n) => recordBefore(last, personId, n))
  for (let from = 0; from < past; from += AT_ONCE)
    await Promise.all(all.slice(from, from + AT_ONCE).map((record) => store.create(record)))
  const years: Record<string, StoredRecord[]> = {}
  const months: Record<string, StoredRecord[]> = {}
  for (const record of all) {
    const [year, month] = [record.at.slice(0, 4), record.at.slice(0, 7)]
    years[year] = [...(years[year] ?? []), record]
    months[month] = [...(months[month] ?? []), record]
  }
  for (const [month, served] of Object.entries(months)) {
    await work.saveMonth(personId, month, sumOf(served), 0)
    await work.saveLines(personId, month, linesOf(served), 0)
  }
  const sums = Object.entries(years).map(([year, served]) => [year, sumOf(served)] as const)
  await work.saveYears(personId, Object.fromEntries(sums), 0)
}

function recordBefore(last: number, personId: string, n: number): StoredRecord {
  const begin = last - Math.ceil((n + 1) / A_DAY) * DAY + (n % A_DAY === 0 ? 14 : 8) * HOUR
  const record: ServiceRecord = {
    shiftId: `past-${n}-4Ib3cWq8Tn2LrK5xVd`,
    personId,
    taskId: 'Zp0mQ3yT7sWd1KcXnB5uLg',
    communityId: 'yangjiayuan',
    title: '卡口值守',
    kind: '卡口值守',
    place: '东门',
    post: '值守',
    organiser: '杨家园社区居民委员会',
    startsAt: toIso(begin),
    endsAt: toIso(begin + 4 * HOUR),
    how: 'leader',
    checkedInAt: toIso(begin),
    checkedOutAt: toIso(begin + 4 * HOUR),
    minutes: 240,
    standbyMinutes: 0,
    outputs: [{ unit: 'people', amount: 80 }],
    state: 'unconfirmed',
    corrections: [],
    flags: [],
  }
  return { ...record, at: record.checkedInAt, made: [], v: 1 }
}
