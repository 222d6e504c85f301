import {
  createClient,
  DAY,
  HOUR,
  hashOf,
  MINUTE,
  type Output,
  type ReceiveInput,
  toIso,
  type Unit,
} from '@muster/shared'
import { type SignedIn, signIn, transportTo } from '../dev/personas'
import { startServer } from '../dev/server'
import { Communities } from '../functions/src/directory/communities'
import { LedgerStore, type StoredEntry } from '../functions/src/ledger/ledger.store'
import { NeedStore } from '../functions/src/supply/need.store'
import { keys } from '../functions/src/table/keys'
import { Table } from '../functions/src/table/table'
import { startWeChat } from './wechat'

const COMMUNITY = 'yangjiayuan'
const NEIGHBOURS = 'changjiaxiang'

/** Two in the afternoon in China, `days` from now: far enough for every list to be open, at whatever hour the tests run. */
function afternoon(days: number): number {
  const china = Date.now() + 8 * HOUR
  return china - (china % DAY) + days * DAY + 14 * HOUR - 8 * HOUR
}

/** The next full minute after twenty: people come before the start. */
const soon = () => Math.ceil((Date.now() + 20 * MINUTE) / MINUTE) * MINUTE

interface ShiftWish {
  title: string
  place?: string
  posts: { name: string; places: number }[]
  /** How many days from now; tomorrow if not given. */
  days?: number
  /** What each visitor goes through. */
  steps?: string[]
  /** It began an hour ago and lasts two weeks; one may still join. */
  residential?: boolean
  /** When it begins, epoch ms; in the afternoon if not given. */
  startsAt?: number
  units?: Unit[]
}

type Posted = Output<'postTask'>['task']

/** A shift as the stories speak of it. */
export interface StandingShift {
  task: Posted
  id: string
  posts: Posted['shifts'][number]['posts']
  /** Its page, as a shared link opens it. */
  path: string
}

/** A running Muster with WeChat beside it, and people who do over HTTP what a story needs to have happened. */
export async function openCommunity({ filled = false } = {}) {
  const wechat = await startWeChat()
  const server = await startServer({ port: 0, filled, wechat: wechat.app })
  const here = new Map<string, Promise<SignedIn>>()

  /** A demo persona, the same at every asking. */
  function person(persona: string): Promise<SignedIn> {
    const known = here.get(persona) ?? signIn(server.url, persona)
    here.set(persona, known)
    return known
  }

  async function postShift({
    title,
    place = '东门',
    posts,
    days = 1,
    steps,
    units,
    residential,
    startsAt = residential ? Date.now() - HOUR : afternoon(days),
  }: ShiftWish): Promise<StandingShift> {
    const { client } = await person('secretary')
    const lasts = residential ? { endsAt: toIso(startsAt + 14 * DAY), joinUntil: toIso(startsAt + DAY) } : {}
    const { task } = await client.call('postTask', {
      params: { id: COMMUNITY },
      body: {
        title,
        kind: '卡口值守',
        place,
        ...(steps ? { steps } : {}),
        ...(units ? { units } : {}),
        shifts: [{ startsAt: toIso(startsAt), endsAt: toIso(startsAt + 4 * HOUR), ...lasts, posts }],
      },
    })
    await server.settled()
    const shift = task.shifts[0]!
    return {
      task,
      id: shift.id,
      posts: shift.posts,
      path: `/pages/task/index?id=${task.id}&shift=${shift.id}`,
    }
  }

  async function entriesOf({ id }: { id: string }) {
    const { client } = await person('secretary')
    return (await client.call('getRoster', { params: { id } })).entries
  }

  return {
    url: server.url,
    server,
    wechat,
    person,
    postShift,

    /** A shift whose people are being called now. */
    postShiftNow: (wish: ShiftWish) => postShift({ ...wish, startsAt: soon() }),

    async postNeed(
      title: string,
      lines: { item: string; grade?: string; measure: string; wanted: number }[],
      { there = false } = {},
    ) {
      const { client } = await person(there ? 'secretary-2' : 'secretary')
      const { need } = await client.call('postNeed', {
        params: { id: there ? NEIGHBOURS : COMMUNITY },
        body: { title, delivery: { place: '社区服务站' }, notWanted: ['旧衣服', '现金和红包'], lines },
      })
      await server.settled()
      return { ...need, path: `/pages/need/index?id=${need.id}` }
    },

    async claim(persona: string, { id }: { id: string }, wait = false): Promise<void> {
      const { client } = await person(persona)
      await client.call('claimShift', { params: { id }, body: wait ? { wait } : {} })
      await server.settled()
    },

    async thank(persona: string, { task }: StandingShift, text: string): Promise<void> {
      const { client } = await person(persona)
      await client.call('thank', { params: { id: task.id }, body: { text } })
    },

    /** The secretary has read everything that was written under the task, and shows it. */
    async showThanks({ task }: StandingShift): Promise<void> {
      const { client } = await person('secretary')
      const { thanks } = await client.call('listThanks', { params: { id: task.id } })
      for (const { id, at } of thanks)
        await client.call('moderateThanks', {
          params: { id: task.id, thanksId: id },
          body: { show: true, at },
        })
    },

    /** Calls the community's volunteers to a shift, and then its other members. */
    async callUp({ id }: { id: string }) {
      const { client } = await person('secretary')
      await client.call('callUp', { params: { id }, body: { widest: 'members' } })
      await server.settled()
    },

    /** How the call stands: those who come, those who cannot. */
    async answersTo({ id }: { id: string }): Promise<[number, number]> {
      const { client } = await person('secretary')
      const { callUp } = await client.call('getCallUp', { params: { id } })
      return [callUp?.coming ?? 0, callUp?.notComing ?? 0]
    },

    async withdraw(persona: string, { id }: { id: string }): Promise<void> {
      const { client } = await person(persona)
      await client.call('withdrawClaim', { params: { id } })
      await server.settled()
    },

    /** The leader checks somebody in by the four digits that they read out. */
    async checkInBy(digits: string, { id }: { id: string }): Promise<void> {
      const { client } = await person('leader')
      await client.call('checkIn', { params: { id }, body: { code: digits } })
      await server.settled()
    },

    /** The code that changes on the leader's phone, and the printed one. */
    async siteCodes({ id }: { id: string }): Promise<{ rotating: string; printed: string }> {
      const { client } = await person('leader')
      const { rotating, printed } = await client.call('getCheckInCode', { params: { id } })
      return { rotating: rotating.code, printed }
    },

    /** The leader puts the only record of a shift right: they had come so many hours before. */
    async correctHours({ id }: { id: string }, hours: number, reason: string): Promise<void> {
      const { client } = await person('leader')
      const { records } = await client.call('getShiftRecords', { params: { id } })
      const { personId, checkedOutAt } = records[0]!
      const checkedInAt = toIso(Date.parse(checkedOutAt) - hours * HOUR)
      await client.call('confirmRecord', { params: { id }, body: { personId, checkedInAt, reason } })
      await server.settled()
    },

    /** Who stands on a shift, as its secretary reads it: 王小明 held 秩序. */
    async roster({ id, posts }: StandingShift): Promise<string[]> {
      const { client } = await person('secretary')
      const { entries } = await client.call('getRoster', { params: { id } })
      const postOf = new Map(posts.map((post) => [post.id, post.name]))
      return entries.map(({ name, state, postId }) => `${name} ${state} ${postOf.get(postId)}`)
    },

    /**
     * A donor pledges KN95 masks, the keeper counts in fewer than that, hands some of them out, and sends some on to the next community,
     * where not all of them arrive. Answers with the donor's code.
     */
    async giveAndHandOut(gift: { pledged: number; came: number; out: number; on: number; arrived: number }) {
      const [secretary, donor, keeper, next] = await Promise.all(
        ['secretary', 'donor', 'keeper', 'secretary-2'].map(async (one) => (await person(one)).client),
      )
      const params = { id: COMMUNITY }
      const goodsId = 'mask-kn95'
      const wanted = { item: 'KN95 口罩', grade: 'GB 2626', measure: '只', goodsId, wanted: gift.pledged }
      const { need } = await secretary!.call('postNeed', {
        params,
        body: { title: '夜班口罩', lines: [wanted] },
      })
      const { pledge } = await donor!.call('pledge', {
        params: { id: need.id },
        body: { lineId: need.lines[0]!.id, quantity: gift.pledged },
      })
      await server.settled()
      const counted = { quantity: gift.came, expiry: '2030-12-31', reason: 'fewer given' as const }
      const { entry } = await keeper!.call('receive', {
        params,
        body: { lines: [{ goodsId, pledgeId: pledge.id, ...counted }], code: pledge.code },
      })
      const lot = `${entry.entry.n}.1`
      await keeper!.call('issue', {
        params,
        body: { to: { kind: 'outlet', name: '西口采样点' }, lines: [{ lot, quantity: gift.out }] },
      })
      const { transfer } = await keeper!.call('sendOn', {
        params,
        body: { to: NEIGHBOURS, lines: [{ lot, quantity: gift.on }] },
      })
      await next!.call('arrive', {
        params: { id: NEIGHBOURS },
        body: {
          transferId: transfer.id,
          lines: [{ quantity: gift.arrived, reason: 'lost on the way' as const }],
        },
      })
      await server.settled()
      return pledge.code
    },

    /**
     * Somebody with a hand in the database changes an entry of the ledger, past all rules; from there on with new hashes if `anew`.
     * Answers with the way to put everything back.
     */
    async tamper(n: number, change: (entry: StoredEntry['entry']) => StoredEntry['entry'], anew = false) {
      const table = new Table(server.services.db, server.services.tableName)
      const were = await table.query(keys.ledger(COMMUNITY))
      const entries = await new LedgerStore(table).after(COMMUNITY, n - 1)
      let prev = entries[0]!.entry.prev
      for (const { entry, hash } of anew ? entries : entries.slice(0, 1)) {
        const other = { ...(entry.n === n ? change(entry) : entry), prev }
        prev = anew ? hashOf(other) : hash
        const was = were.find(({ sk }) => sk === keys.entry(COMMUNITY, entry.n).sk)
        await table.put({ ...was, ...keys.entry(COMMUNITY, entry.n), entry: other, hash: prev })
      }
      return async () => {
        for (const was of were) await table.put({ ...was, pk: String(was.pk), sk: String(was.sk) })
      }
    },

    /** Makes who has this openid somebody who works for the community. */
    async make(role: 'leader' | 'secretary' | 'keeper', openId: string): Promise<void> {
      const theirs = createClient({ transport: transportTo(server.url), token: () => undefined })
      const code = wechat.codeFor(openId)
      const session = await theirs.call('signIn', { body: { provider: 'wechat', code } })
      const { client } = await person('street')
      const body = { personId: session.person.id, role }
      await client.call('grantRole', { params: { id: COMMUNITY }, body })
    },

    /** The keeper takes in what walks in: one entry. */
    async takeIn(...lines: ReceiveInput['lines']): Promise<void> {
      const { client } = await person('keeper')
      await client.call('receive', { params: { id: COMMUNITY }, body: { lines } })
      await server.settled()
    },

    /** The neighbours' secretary takes in what walks in there. */
    async takeInThere(...lines: ReceiveInput['lines']): Promise<void> {
      const { client } = await person('secretary-2')
      await client.call('receive', { params: { id: NEIGHBOURS }, body: { lines } })
      await server.settled()
    },

    /** As if a need had been posted so long ago, epoch ms, and nobody had said anything since. */
    async growOld(needId: string, ms: number): Promise<void> {
      const needs = new NeedStore(new Table(server.services.db, server.services.tableName))
      const need = await needs.get(needId)
      await needs.save({ ...need!, postedAt: toIso(Date.now() - ms), confirmedAt: undefined })
      await server.settled()
    },

    /** As if nobody had ever seen the certificate of the neighbours' receiver. */
    async unregisterThere(): Promise<void> {
      const table = new Table(server.services.db, server.services.tableName)
      const communities = new Communities(table, Date.now)
      const found = await communities.get(NEIGHBOURS)
      const receiver = { id: NEIGHBOURS, name: found!.receiver.name, verified: false }
      await communities.save({ ...found!, receiver })
    },

    /** Whether the neighbours' receiver is verified, and under which code it is registered. */
    async receiverThere(): Promise<[boolean, string | undefined]> {
      const { client } = await person('donor')
      const { communities } = await client.call('listCommunities', {})
      const { receiver } = communities.find(({ id }) => id === NEIGHBOURS)!
      return [receiver.verified, receiver.registered?.creditCode]
    },

    /** When somebody said last that a need is still short, epoch ms. */
    async confirmedAt(needId: string): Promise<number> {
      const { client } = await person('donor')
      const { need } = await client.call('getNeed', { params: { id: needId } })
      return Date.parse(need.confirmedAt)
    },

    /** The keeper hands goods out at the gate. */
    async handOut(goodsId: string, quantity: number): Promise<void> {
      const { client } = await person('keeper')
      const to = { kind: 'outlet', name: '东门' } as const
      const body = { to, lines: [{ goodsId, quantity }] }
      await client.call('issue', { params: { id: COMMUNITY }, body })
    },

    /** How many of some goods are in stock. */
    async inStock(goodsId: string): Promise<number> {
      const { client } = await person('keeper')
      const { sums } = await client.call('getStock', { params: { id: COMMUNITY } })
      return sums.find(({ goods }) => goods === goodsId)?.left ?? 0
    },

    /** Who is checked in, in the order of their tickets. */
    async here(shift: StandingShift): Promise<(string | null)[]> {
      return (await entriesOf(shift))
        .filter(({ checkedInAt }) => checkedInAt !== undefined)
        .map(({ name }) => name)
    },

    /** Who is checked out again. */
    async gone(shift: StandingShift): Promise<(string | null)[]> {
      return (await entriesOf(shift))
        .filter(({ checkedOutAt }) => checkedOutAt !== undefined)
        .map(({ name }) => name)
    },

    /** The four digits of somebody's own code. */
    async digitsOf(shift: StandingShift, whom: string): Promise<string> {
      return (await entriesOf(shift)).find(({ name }) => name === whom)?.digits ?? ''
    },

    /** How long somebody's record says that they were there. */
    async minutesOf({ id }: StandingShift, whom: string): Promise<number> {
      const { client } = await person('secretary')
      const { records } = await client.call('getShiftRecords', { params: { id } })
      return records.find(({ name }) => name === whom)?.minutes ?? 0
    },

    /** The time of day in China, some minutes from now: 7:05. */
    clockNow: (minutes: number) =>
      toIso(Date.now() + minutes * MINUTE)
        .slice(11, 16)
        .replace(/^0/, ''),

    /** How many tasks of that title the board shows. */
    async tasksCalled(title: string): Promise<number> {
      await server.settled()
      const { client } = await person('secretary')
      const { shifts } = await client.call('getBoard', { params: { id: COMMUNITY } })
      return new Set(shifts.filter((shift) => shift.title === title).map(({ taskId }) => taskId)).size
    },

    /** The task of that title that the board shows. */
    async taskCalled(title: string): Promise<Posted> {
      await server.settled()
      const { client } = await person('secretary')
      const { shifts } = await client.call('getBoard', { params: { id: COMMUNITY } })
      const card = shifts.find((shift) => shift.title === title)
      const { task } = await client.call('getTask', { params: { id: card!.taskId } })
      return task
    },

    /** Everybody on any shift of the tasks of that title. */
    async namesOn(title: string): Promise<(string | null)[]> {
      await server.settled()
      const { client } = await person('secretary')
      const { shifts } = await client.call('getBoard', { params: { id: COMMUNITY } })
      const rosters = shifts
        .filter((shift) => shift.title === title)
        .map(({ id }) => client.call('getRoster', { params: { id } }))
      return (await Promise.all(rosters)).flatMap(({ entries }) => entries.map(({ name }) => name))
    },

    async placesLeft({ task, id }: StandingShift): Promise<number> {
      const { client } = await person('secretary')
      const answer = await client.call('getTask', { params: { id: task.id } })
      const shift = answer.task.shifts.find((one) => one.id === id)
      return shift?.posts.reduce((sum, post) => sum + post.left, 0) ?? 0
    },

    /** Pledges of the first line. */
    async pledge(persona: string, needId: string, quantity: number): Promise<void> {
      const { client } = await person(persona)
      await client.call('pledge', { params: { id: needId }, body: { lineId: 'l1', quantity } })
      await server.settled()
    },

    async openOf(needId: string): Promise<number[]> {
      const { client } = await person('donor')
      const { need } = await client.call('getNeed', { params: { id: needId } })
      return need.lines.map((line) => line.open)
    },

    async close() {
      await server.stop()
      await wechat.stop()
    },
  }
}

export type OpenCommunity = Awaited<ReturnType<typeof openCommunity>>
