import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { HOUR, type OperationName, type Output, toIso } from '@muster/shared'
import { engines } from '../../../dev/engines'
import { type Answered, openStreet, type Sending, type Street } from '../../../dev/street'
import { muster } from '../../src/main'
import { HERE } from '../cast'
import { mortal } from '../killable'

const BEGIN = Date.parse('2021-10-24T21:00:00+08:00')

/** Two of them hold the role that the second post asks for. */
export const PEOPLE = ['crowd-1', 'crowd-2', 'crowd-3', 'crowd-4', 'crowd-5', 'crowd-6']
export const OFFICERS = PEOPLE.slice(0, 2)
/** People without a phone of their own, whom the leader signs up. */
export const PROXIES = ['周志平', '吴奶奶', '老马']
/** The second post asks for a role. */
export const POSTS = ['p1', 'p2']

/** What a person or the leader does. `who` is a persona or a proxy's name. */
export type Act =
  | { do: 'claim'; who: string; shift: number; post?: string; wait?: true }
  | { do: 'swap'; who: string; shift: number; to: number; post?: string }
  | { do: 'withdraw'; who: string; shift: number }
  | { do: 'sign up'; who: string; shift: number; wait: boolean }
  | { do: 'take off'; who: string; shift: number }
  | { do: 'check in'; who: string; shift: number; by: 'leader' | 'own' | 'digits' | 'self'; ago: number }
  | { do: 'check out'; who: string; shift: number; by: 'leader' | 'self' }
  | { do: 'absent'; who: string; shift: number; callNext: boolean; undo: boolean }
  | { do: 'places'; shift: number; places: number }
  | { do: 'hours'; shift: number; by: number }
  | { do: 'cancel'; shift: number }
  | { do: 'call up'; shift: number }

/** An act as it is sent: the process may die before its write number `dies`, and the phone may send it again. */
export interface Tap {
  act: Act
  dies?: number | undefined
  again: boolean
}

export type Entry = Output<'getRoster'>['entries'][number]
export interface Roster {
  entries: Entry[]
  posts: { id: string; places: number; left: number }[]
}

/** Two shifts of one morning on a street of its own; the first frees its places at half past. */
export class Day {
  readonly street: Street
  readonly shiftIds: string[]
  readonly #taskId: string
  readonly #hours: { starts: number; ends: number }[]
  /** The most places that the first post of each shift has had. */
  readonly widest: number[]
  readonly #proxyIds = new Map<string, string>()
  readonly #close: () => Promise<void>
  #taps = 0

  private constructor(street: Street, task: Output<'postTask'>['task'], close: () => Promise<void>) {
    this.street = street
    this.#close = close
    this.#taskId = task.id
    this.shiftIds = task.shifts.map(({ id }) => id)
    this.#hours = task.shifts.map(({ startsAt, endsAt }) => ({
      starts: Date.parse(startsAt),
      ends: Date.parse(endsAt),
    }))
    this.widest = task.shifts.map(() => 2)
  }

  /** `through`: what every request's database client is put through, to take a guard away. */
  static async open(
    through: (db: DynamoDBDocumentClient) => DynamoDBDocumentClient = (db) => db,
  ): Promise<Day> {
    const database = await engines[0]!.open()
    const street = await openStreet({ ...database, db: through(database.db) }, { now: BEGIN })
    for (const persona of OFFICERS)
      await street.call('secretary', 'joinCommunity', { params: { id: HERE } }).then(async () => {
        await street.call(persona, 'joinCommunity', { params: { id: HERE } })
        const { id: personId } = await street.person(persona)
        const body = { personId, kind: 'role', name: '民警' }
        await street.call('secretary', 'grantQualification', { params: { id: HERE }, body })
      })
    const shift = (from: number, freesAfter?: number) => ({
      startsAt: toIso(BEGIN + from * HOUR),
      endsAt: toIso(BEGIN + (from + 3) * HOUR),
      freesAfter,
      posts: [
        { name: '秩序', places: 2 },
        { name: '巡逻', places: 1, asks: { role: '民警' } },
      ],
    })
    const posted = await street.call('secretary', 'postTask', {
      params: { id: HERE },
      body: { title: '早班', kind: '采样', place: '东门', shifts: [shift(12, 30), shift(16)] },
    })
    await street.settle()
    return new Day(street, (posted.body as Output<'postTask'>).task, () => database.close())
  }

  close = () => this.#close()

  /** A shift's posts, and its people in the order of their tickets. */
  async roster(shift: number): Promise<Roster> {
    const { body } = await this.street.call('secretary', 'getRoster', {
      params: { id: this.shiftIds[shift]! },
    })
    const { entries, shift: about } = body as Output<'getRoster'>
    return { entries, posts: about.posts }
  }

  async duties(persona: string): Promise<string[]> {
    const { body } = await this.street.call(persona, 'myDuties')
    return (body as Output<'myDuties'>).duties.map(({ shiftId }) => shiftId)
  }

  /** What a persona has been told of a shift. */
  async told(persona: string, shift: number): Promise<string[]> {
    const { body } = await this.street.call(persona, 'myNotices')
    const { notices } = body as Output<'myNotices'>
    return notices.filter(({ shiftId }) => shiftId === this.shiftIds[shift]).map(({ code }) => code)
  }

  async personId(who: string): Promise<string | undefined> {
    return PROXIES.includes(who) ? this.#proxyIds.get(who) : (await this.street.person(who)).id
  }

  isOver(shift: number): boolean {
    return this.street.services.now() >= this.#hours[shift]!.ends
  }

  /** Sends some taps at once, and finishes what they began. Answers those that were not cut off. */
  async burst(taps: Tap[]): Promise<Answered[]> {
    const answers = await Promise.all(taps.map((tap) => this.#send(tap)))
    await this.street.settle()
    return answers.filter((answer) => answer !== undefined)
  }

  async pass(ms: number): Promise<void> {
    this.street.move(ms)
    this.street.endSessions()
    await this.street.app.tick()
    await this.street.settle()
  }

  async #send({ act, dies, again }: Tap): Promise<Answered | undefined> {
    const asked = await this.#request(act)
    if (asked === undefined) return undefined
    this.#taps += 1
    const sending = { ...asked.sending, key: `tap-number-${this.#taps}` }
    let answer: Answered | undefined
    if (dies === undefined) answer = await this.street.call(asked.by, asked.name, sending)
    else {
      const dying = muster({ ...this.street.services, db: mortal(this.street.services.db, dies) })
      await this.street.call(asked.by, asked.name, sending, dying.api)
    }
    if (again) answer = await this.street.call(asked.by, asked.name, sending)
    if (act.do === 'sign up' && answer && answer.status < 300) this.#noteProxy(act.who, answer)
    return answer
  }

  #noteProxy(name: string, { body }: Answered): void {
    const [entry] = (body as Output<'addToRoster'>).entries
    const personId = entry?.people[0]?.personId
    if (personId !== undefined) this.#proxyIds.set(name, personId)
  }

  async #request(act: Act): Promise<{ by: string; name: OperationName; sending: Sending } | undefined> {
    const params = { id: this.shiftIds[act.shift]! }
    if (act.do === 'places' || act.do === 'hours' || act.do === 'cancel') return this.#change(act)
    if (act.do === 'call up') return { by: 'leader', name: 'callUp', sending: { params, body: {} } }
    if (act.do === 'sign up') {
      const personId = this.#proxyIds.get(act.who)
      const entry = { name: act.who, ...(personId === undefined ? {} : { personId }) }
      const body = { entries: [entry], consent: true, wait: act.wait }
      return { by: 'leader', name: 'addToRoster', sending: { params, body } }
    }
    const personId = await this.personId(act.who)
    if (personId === undefined) return undefined
    const own = PROXIES.includes(act.who) ? 'leader' : act.who
    switch (act.do) {
      case 'claim':
        return {
          by: act.who,
          name: 'claimShift',
          sending: { params, body: { postId: act.post, wait: act.wait } },
        }
      case 'swap':
        return {
          by: act.who,
          name: 'swapClaim',
          sending: { params, body: { shiftId: this.shiftIds[act.to], postId: act.post } },
        }
      case 'withdraw':
        return { by: act.who, name: 'withdrawClaim', sending: { params } }
      case 'take off':
        return { by: 'leader', name: 'removeFromRoster', sending: { params: { ...params, personId } } }
      case 'check in':
        return this.#checkIn(act, personId)
      case 'check out':
        return act.by === 'leader'
          ? { by: 'leader', name: 'checkOut', sending: { params, body: { personId } } }
          : { by: own, name: 'checkOut', sending: { params, body: {} } }
      case 'absent': {
        const body = { personId, ...(act.undo ? { undo: true } : { callNext: act.callNext, reason: '发烧' }) }
        return { by: 'leader', name: 'markNoShow', sending: { params, body } }
      }
    }
  }

  async #checkIn(
    act: Extract<Act, { do: 'check in' }>,
    personId: string,
  ): Promise<{ by: string; name: OperationName; sending: Sending } | undefined> {
    const params = { id: this.shiftIds[act.shift]! }
    const sent = (by: string, body: object) => ({ by, name: 'checkIn' as const, sending: { params, body } })
    if (act.by === 'leader') return sent('leader', { personId, ago: act.ago })
    if (act.by === 'digits') {
      const entry = (await this.roster(act.shift)).entries.find((one) => one.personId === personId)
      return entry?.digits === undefined ? undefined : sent('leader', { code: entry.digits, ago: act.ago })
    }
    if (PROXIES.includes(act.who)) return undefined
    if (act.by === 'own') {
      const { body } = await this.street.call(act.who, 'myDuties')
      const duty = (body as Output<'myDuties'>).duties.find(({ shiftId }) => shiftId === params.id)
      return duty?.code === undefined ? undefined : sent('leader', { code: duty.code.qr })
    }
    const { body } = await this.street.call('leader', 'getCheckInCode', { params })
    return sent(act.who, { code: (body as Output<'getCheckInCode'>).rotating.code })
  }

  #change(act: Extract<Act, { do: 'places' | 'hours' | 'cancel' }>) {
    const id = this.shiftIds[act.shift]!
    const hours = this.#hours[act.shift]!
    const change = (fields: object) => ({
      by: 'secretary',
      name: 'changeTask' as const,
      sending: { params: { id: this.#taskId }, body: { removes: 100, shifts: [{ id, ...fields }] } },
    })
    if (act.do === 'cancel') return change({ cancelled: true })
    if (act.do === 'places') {
      this.widest[act.shift] = Math.max(this.widest[act.shift]!, act.places)
      return change({
        posts: [
          { id: 'p1', name: '秩序', places: act.places },
          { id: 'p2', name: '巡逻', places: 1, asks: { role: '民警' } },
        ],
      })
    }
    hours.starts += act.by
    hours.ends += act.by
    return change({ startsAt: toIso(hours.starts), endsAt: toIso(hours.ends) })
  }
}
