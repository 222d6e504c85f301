import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { HOUR, type Output, type ServiceRecord, toIso } from '@muster/shared'
import { engines } from '../../../dev/engines'
import { type Answered, openStreet, type Street } from '../../../dev/street'
import { muster } from '../../src/main'
import { HERE } from '../cast'
import { mortal } from '../killable'
import { type Act, ELDER, ENTERED, KIT, LINKED, OFFICERS, type Tap, TRAINING } from './acts'
import { askingOf, enteredBy } from './sending'

// The second day is in another month.
const BEGIN = Date.parse('2021-10-30T21:00:00+08:00')

// Nobody checks in earlier than that.
const EARLIEST = 3 * HOUR

/** An act, and what was answered to it. */
export interface Did {
  act: Act
  answer: Answered
}

export type Entry = Output<'getRoster'>['entries'][number]
export type Roster = Pick<Output<'getRoster'>, 'entries'> & Output<'getRoster'>['shift']

/** A morning's and a night's shift on two days, on a street of its own; the mornings free their places at half past. */
export class Day {
  readonly street: Street
  readonly shiftIds: string[]
  readonly taskId: string
  /** Of each shift, as last seen. */
  readonly hours: { starts: number; ends: number }[]
  /** The most places that the first post of each shift has had. */
  readonly widest: number[]
  /** Whether somebody has found their own number among the people who were entered. */
  linked = false
  readonly #begun = new Set<number>()
  readonly #entered = new Map<string, string>()
  readonly #close: () => Promise<void>
  #taps = 0

  private constructor(street: Street, task: Output<'postTask'>['task'], close: () => Promise<void>) {
    this.street = street
    this.#close = close
    this.taskId = task.id
    this.shiftIds = task.shifts.map(({ id }) => id)
    this.hours = task.shifts.map(({ startsAt, endsAt }) => ({
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
    await street.call('secretary', 'joinCommunity', { params: { id: HERE } })
    for (const persona of OFFICERS) {
      await street.call(persona, 'joinCommunity', { params: { id: HERE } })
      const { id: personId } = await street.person(persona)
      const body = { personId, kind: 'role', name: '民警' }
      await street.call('secretary', 'grantQualification', { params: { id: HERE }, body })
    }
    await street.call(ELDER, 'updateQualifications', { body: { born: '1950-01' } })
    const shift = (from: number, hours: number, freesAfter?: number) => ({
      startsAt: toIso(BEGIN + from * HOUR),
      endsAt: toIso(BEGIN + (from + hours) * HOUR),
      freesAfter,
      posts: [
        { name: '秩序', places: 2 },
        { name: '巡逻', places: 1, asks: { role: '民警' } },
      ],
    })
    const posted = await street.call('secretary', 'postTask', {
      params: { id: HERE },
      body: {
        title: '早晚班',
        kind: '采样',
        place: '东门',
        kit: [{ item: KIT, each: 1 }],
        grants: { training: TRAINING, months: 3 },
        repeat: 'FREQ=DAILY;COUNT=2',
        shifts: [shift(12, 3, 30), shift(23, 6)],
      },
    })
    await street.settle()
    return new Day(street, (posted.body as Output<'postTask'>).task, () => database.close())
  }

  close = () => this.#close()

  /** A shift, and its people in the order of their tickets. */
  async roster(n: number): Promise<Roster> {
    const { body } = await this.#read('getRoster', n)
    const { entries, shift } = body as Output<'getRoster'>
    this.hours[n] = { starts: Date.parse(shift.startsAt), ends: Date.parse(shift.endsAt) }
    return { entries, ...shift }
  }

  async records(n: number): Promise<ServiceRecord[]> {
    if (this.street.services.now() >= this.hours[n]!.starts - EARLIEST) this.#begun.add(n)
    if (!this.#begun.has(n)) return []
    const { body } = await this.#read('getShiftRecords', n)
    return (body as Output<'getShiftRecords'>).records.map(({ name: _, ...record }) => record)
  }

  /** How the call-up of a shift stands; undefined when nobody was called. */
  async callUp(n: number): Promise<Output<'getCallUp'>['callUp'] | undefined> {
    const { status, body } = await this.#read('getCallUp', n)
    return status === 200 ? (body as Output<'getCallUp'>).callUp : undefined
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
    return ENTERED.includes(who) ? this.#entered.get(who) : (await this.street.person(who)).id
  }

  /** The ids that somebody acts and is found under. */
  async ids(who: string): Promise<string[]> {
    const also = this.linked && who === LINKED.persona ? await this.personId(LINKED.proxy) : undefined
    return [await this.personId(who), also].filter((id) => id !== undefined)
  }

  isOver(shift: number): boolean {
    return this.street.services.now() >= this.hours[shift]!.ends
  }

  /** Sends some taps at once, and finishes what they began. Answers those that were not cut off. */
  async burst(taps: Tap[]): Promise<Did[]> {
    const all = taps.map(async (tap) => ({ act: tap.act, answer: await this.#send(tap) }))
    const done = await Promise.all(all)
    await this.street.settle()
    return done.flatMap(({ act, answer }) => (answer === undefined ? [] : [{ act, answer }]))
  }

  /** Moves the clock to so long beside a shift's start, if that is still ahead. */
  async reach(shift: number, beside: number): Promise<void> {
    await this.pass(Math.max(0, this.hours[shift]!.starts + beside - this.street.services.now()))
  }

  async pass(ms: number): Promise<void> {
    this.street.move(ms)
    this.street.endSessions()
    await this.street.app.tick()
    await this.street.settle()
  }

  #read(name: 'getRoster' | 'getShiftRecords' | 'getCallUp', n: number): Promise<Answered> {
    return this.street.call('secretary', name, { params: { id: this.shiftIds[n]! } })
  }

  async #send({ act, dies, again }: Tap): Promise<Answered | undefined> {
    const asked = await askingOf(this, act)
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
    if (answer !== undefined && answer.status < 300) await this.#note(act.do, answer)
    return answer
  }

  async #note(did: string, answer: Answered): Promise<void> {
    if (did === 'sign up' || did === 'chain') {
      const { id: account } = await this.street.person(LINKED.persona)
      for (const [name, personId] of enteredBy(answer))
        if (personId !== account) this.#entered.set(name, personId)
    }
    if (did !== 'phone') return
    this.linked = true
    // The ids of a session are those of its beginning.
    this.street.endSessions()
  }
}
