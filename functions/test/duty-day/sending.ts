import { MINUTE, type OperationName, type Output, type Sent, type ServiceRecord, toIso } from '@muster/shared'
import type { Answered, Sending, Street } from '../../../dev/street'
import { type Act, CHAINED, ENTERED, KIT } from './acts'

/** The day, as far as requests are made from it. */
interface Day {
  readonly street: Street
  readonly taskId: string
  readonly shiftIds: readonly string[]
  readonly hours: readonly { starts: number; ends: number }[]
  /** The most places that the first post of each shift has had. */
  readonly widest: number[]
  personId(who: string): Promise<string | undefined>
  roster(n: number): Promise<Pick<Output<'getRoster'>, 'entries'>>
  records(n: number): Promise<Omit<ServiceRecord, 'name'>[]>
}

/** A request, and who sends it. */
export interface Asking {
  by: string
  name: OperationName
  sending: Sending
}

type About<K extends Act['do']> = Extract<Act, { do: K }>

/** What an act sends; nothing when it is about somebody whom nobody knows yet. */
export async function askingOf(day: Day, act: Act): Promise<Asking | undefined> {
  const params = { id: day.shiftIds[act.shift]! }
  const ask = (by: string, name: OperationName, body?: object): Asking => ({
    by,
    name,
    sending: { params, ...(body === undefined ? {} : { body }) },
  })
  switch (act.do) {
    case 'places':
    case 'hours':
    case 'move':
    case 'every':
    case 'cancel':
      return {
        by: 'secretary',
        name: 'changeTask',
        sending: { params: { id: day.taskId }, body: { removes: 100, ...changeOf(day, act) } },
      }
    case 'call up':
      return ask('leader', 'callUp', act.served ? { served: true, widest: 'volunteers', widenAfter: 2 } : {})
    case 'answer':
      return ask(act.who, 'answerCallUp', { coming: act.coming })
    case 'phone':
      return {
        by: act.who,
        name: 'setPhone',
        sending: { body: { provider: 'demo', phone: CHAINED.钱师傅 } },
      }
    case 'certificate':
      return { by: act.who, name: 'getCertificate', sending: { body: {} } }
    case 'chain':
      return ask('leader', 'importChain', { entries: await readChain(day, act), wait: act.wait })
    case 'sign up': {
      const known = await day.personId(act.who)
      const phone = CHAINED[act.who]
      const whom = phone === undefined ? (known === undefined ? {} : { personId: known }) : { phone }
      const entry = { name: act.who, ...whom }
      return ask('leader', 'addToRoster', { entries: [entry], consent: true, wait: act.wait })
    }
  }
  const personId = await day.personId(act.who)
  if (personId === undefined) return undefined
  const own = ENTERED.includes(act.who) ? 'leader' : act.who
  switch (act.do) {
    case 'claim':
      return ask(act.who, 'claimShift', { postId: act.post, wait: act.wait })
    case 'swap':
      return ask(act.who, 'swapClaim', { shiftId: day.shiftIds[act.to], postId: act.post })
    case 'withdraw':
      return ask(act.who, 'withdrawClaim')
    case 'take off':
      return { by: 'leader', name: 'removeFromRoster', sending: { params: { ...params, personId } } }
    case 'check in':
      return checkIn(day, act, personId)
    case 'check out':
      return act.by === 'leader' ? ask('leader', 'checkOut', { personId }) : ask(own, 'checkOut', {})
    case 'absent':
      return ask('leader', 'markNoShow', {
        personId,
        ...(act.undo ? { undo: true } : { ...(act.callNext ? { callNext: true } : {}), reason: '发烧' }),
      })
    case 'kit': {
      const { given, returned } = act
      return ask('leader', 'setKit', { personId, items: [{ item: KIT, given, returned }] })
    }
    case 'work': {
      const done = { outputs: [{ unit: 'people', amount: act.amount }], standbyMinutes: act.standby }
      return act.by === 'leader'
        ? ask('leader', 'reportWork', { personId, ...done })
        : ask(own, 'reportWork', done)
    }
    case 'confirm':
      return ask('leader', 'confirmRecord', { personId, ...(await mended(day, act, personId)) })
  }
}

/** Pastes a chain, and gives what was understood to be signed up. */
async function readChain(day: Day, act: About<'chain'>): Promise<Sent<'importChain'>['entries']> {
  const lines = act.people.map((name, n) => `${n + 1}. ${name} ${CHAINED[name] ?? ''}`)
  const text = ['#接龙', '早班采样', '', ...lines].join('\n')
  const params = { id: day.shiftIds[act.shift]! }
  const { body } = await day.street.call('leader', 'importChain', { params, body: { text } })
  if (!('entries' in (body as object))) return act.people.map((name) => ({ name }))
  const { chain } = body as Extract<Output<'importChain'>, { chain: unknown }>
  return chain.entries.map(({ name, phone }) => ({ name, ...(phone === null ? {} : { phone }) }))
}

async function mended(
  day: Day,
  { shift, mending }: About<'confirm'>,
  personId: string,
): Promise<Partial<Sent<'confirmRecord'>>> {
  if (mending === 'as it is') return {}
  const reason = '看错了表'
  if (mending === 'what was done')
    return { outputs: [{ unit: 'm2', amount: 400 }], standbyMinutes: 10, reason }
  const known = (await day.records(shift)).find((record) => record.personId === personId)
  if (known === undefined) return {}
  const moved = (time: string) => toIso(Date.parse(time) + 30 * MINUTE)
  return mending === 'half an hour later'
    ? { checkedInAt: moved(known.checkedInAt), reason }
    : { checkedOutAt: moved(known.checkedOutAt), reason }
}

async function checkIn(day: Day, act: About<'check in'>, personId: string): Promise<Asking | undefined> {
  const params = { id: day.shiftIds[act.shift]! }
  const sent = (by: string, body: object) => ({ by, name: 'checkIn' as const, sending: { params, body } })
  if (act.by === 'leader') return sent('leader', { personId, ago: act.ago })
  if (act.by === 'digits') {
    const entry = (await day.roster(act.shift)).entries.find((one) => one.personId === personId)
    return entry?.digits === undefined ? undefined : sent('leader', { code: entry.digits })
  }
  if (ENTERED.includes(act.who)) return undefined
  if (act.by === 'own') {
    const { body } = await day.street.call(act.who, 'myDuties')
    const duty = (body as Output<'myDuties'>).duties.find(({ shiftId }) => shiftId === params.id)
    return duty?.code === undefined ? undefined : sent('leader', { code: duty.code.qr })
  }
  const { body } = await day.street.call('leader', 'getCheckInCode', { params })
  return sent(act.who, { code: (body as Output<'getCheckInCode'>).rotating.code })
}

function changeOf(day: Day, act: About<'places' | 'hours' | 'move' | 'every' | 'cancel'>): object {
  const id = day.shiftIds[act.shift]!
  const { starts, ends } = day.hours[act.shift]!
  const clock = (hour: number) => `${`${hour}`.padStart(2, '0')}:00`
  switch (act.do) {
    case 'cancel':
      return { shifts: [{ id, cancelled: true }] }
    case 'places':
      day.widest[act.shift] = Math.max(day.widest[act.shift]!, act.places)
      return {
        shifts: [
          {
            id,
            posts: [
              { id: 'p1', name: '秩序', places: act.places },
              { id: 'p2', name: '巡逻', places: 1, asks: { role: '民警' } },
            ],
          },
        ],
      }
    case 'move':
      return { shifts: [{ id, place: act.place }] }
    case 'every': {
      if (act.from === 0) return { everyShift: { place: '北门' } }
      return { everyShift: { startsAt: clock(act.from), endsAt: clock(act.from + 3) } }
    }
    case 'hours':
      return { shifts: [{ id, startsAt: toIso(starts + act.by), endsAt: toIso(ends + act.by) }] }
  }
}

/** Who was entered, by the answer, under which id. */
export function enteredBy({ body }: Answered): [name: string, personId: string][] {
  const { entries } = body as Output<'addToRoster'>
  return entries.flatMap(({ people }) =>
    people.flatMap(({ name, personId }): [string, string][] =>
      personId === undefined ? [] : [[name, personId]],
    ),
  )
}
