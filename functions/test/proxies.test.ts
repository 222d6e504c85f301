import { type AdditionsMade, type ChainPreview, DAY, HOUR, type Output, toIso } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import { engines } from '../../dev/engines'
import { STREET_OPENS, type Street } from '../../dev/street'
import { muster } from '../src/main'
import { keys as tableKeys } from '../src/table/keys'
import { oneShift } from './bodies'
import { HERE } from './cast'
import { killableStreet } from './killable'
import { paused } from './paused'
import { onStreet } from './stage'

const stage = onStreet()
let day = 0
let keys = 0
const aKey = () => `proxy-key-${++keys}`

interface Posted {
  task: { id: string; shifts: { id: string }[] }
}

/** A shift of its own, on a day of its own. */
async function shift(rest: Parameters<typeof oneShift>[0] = {}): Promise<string> {
  const body = oneShift({ days: ++day, places: 5, ...rest })
  const posted = await stage.street.call('secretary', 'postTask', { params: { id: HERE }, body })
  return (posted.body as Posted).task.shifts[0]!.id
}

async function roster(id: string, as = 'secretary') {
  return (await stage.street.call(as, 'getRoster', { params: { id } })).body as Output<'getRoster'>
}
const namesOn = async (id: string) => (await roster(id)).entries.map(({ name }) => name)

function add(id: string, entries: object[], { as = 'leader', key = aKey(), wait = false } = {}) {
  const body = { entries, consent: true, wait }
  return stage.street.call(as, 'addToRoster', { params: { id }, body, key })
}
const outcomes = (answer: Awaited<ReturnType<Street['call']>>) =>
  (answer.body as AdditionsMade).entries.flatMap(({ people }) =>
    people.map(({ name, outcome, claim, refusal }) => `${name} ${claim?.state ?? refusal?.code} ${outcome}`),
  )

describe('signing people up on their behalf', () => {
  it('takes places in the order given, and has it on record whose hand it was', async () => {
    const id = await shift()
    const answer = await add(id, [{ name: '周志平' }, { name: '吴彩霞', phone: '13800001001' }])
    expect(answer.status).toBe(201)
    expect(outcomes(answer)).toEqual(['周志平 held added', '吴彩霞 held added'])
    const { entries } = await roster(id)
    const proxy = { by: '王秀兰', at: toIso(STREET_OPENS) }
    expect(entries).toMatchObject([
      { name: '周志平', state: 'held', proxy },
      { name: '吴彩霞', state: 'held', proxy, phoneTail: '1001' },
    ])
    expect(entries[0]).not.toHaveProperty('phoneTail')
  })

  it('asks for consent', async () => {
    const id = await shift()
    const body = { entries: [{ name: '周志平' }] }
    const answer = await stage.street.call('leader', 'addToRoster', { params: { id }, body })
    expect(answer).toMatchObject({ status: 400, details: { issues: [{ path: 'consent' }] } })
    expect(await namesOn(id)).toEqual([])
  })

  it('adds nobody twice, sent again, by another leader, or under another form of the name', async () => {
    const id = await shift()
    const [entries, key] = [[{ name: '周志平' }, { name: '王阿姨🌻', phone: '13800001002' }], aKey()]
    const first = await add(id, entries, { key })
    expect((await add(id, entries, { key })).body).toEqual(first.body)
    const again = await add(id, [{ name: '周 志平' }, { name: '王姨', phone: '13800001002' }], {
      as: 'secretary',
    })
    expect([again.status, ...outcomes(again)]).toEqual([200, '周 志平 held listed', '王姨 held listed'])
    expect(await namesOn(id)).toEqual(['周志平', '王阿姨🌻'])
  })

  it('lists those who come along, each with a place', async () => {
    const id = await shift()
    await add(id, [{ name: '李姐', count: 3 }, { name: '老甲' }])
    expect(await namesOn(id)).toEqual(['李姐', '李姐 同行 2', '李姐 同行 3', '老甲'])
  })

  it('says who is on and who is not when it fills half-way, and loses nobody who waits', async () => {
    const id = await shift({ places: 2 })
    const names = ['甲一', '乙二', '丙三', '丁四']
    const full = await add(
      id,
      names.map((name) => ({ name })),
    )
    expect(outcomes(full)).toEqual([
      '甲一 held added',
      '乙二 held added',
      '丙三 SHIFT_FULL refused',
      '丁四 SHIFT_FULL refused',
    ])
    expect(await namesOn(id)).toEqual(['甲一', '乙二'])
    const waiting = await add(
      id,
      names.map((name) => ({ name })),
      { wait: true },
    )
    expect(outcomes(waiting).slice(2)).toEqual(['丙三 waiting added', '丁四 waiting added'])
    expect((await roster(id)).entries.map(({ state }) => state)).toEqual([
      'held',
      'held',
      'waiting',
      'waiting',
    ])
  })

  it('adds nobody along with somebody who cannot come', async () => {
    const [one, other] = [await shift(), await shift({ days: day })]
    await add(one, [{ name: '李姐', phone: '13800001003' }])
    const answer = await add(other, [{ name: '李姐', phone: '13800001003', count: 2 }])
    expect(outcomes(answer)).toEqual(['李姐 TIME_CLASH refused', '李姐 同行 2 TIME_CLASH refused'])
    expect(await namesOn(other)).toEqual([])
  })

  it('keeps two people of one name on two shifts apart, unless somebody points at the one', async () => {
    const [one, other] = [await shift(), await shift({ days: day })]
    await add(one, [{ name: '王阿姨' }])
    expect(outcomes(await add(other, [{ name: '王阿姨' }]))).toEqual(['王阿姨 held added'])
    const personId = (await roster(one)).entries[0]!.personId
    const later = await shift()
    await add(later, [{ name: '王阿姨', personId }])
    expect((await roster(later)).entries[0]!.personId).toBe(personId)
    const stranger = await stage.street.person('crowd-20')
    expect(outcomes(await add(later, [{ name: '谁', personId: stranger.id }]))).toEqual([
      '谁 NOT_FOUND refused',
    ])
  })

  it('signs up the member who has the phone, under their own name', async () => {
    const id = await shift()
    const { id: personId } = await stage.street.person('crowd-21')
    const mine = { provider: 'demo', phone: '13800001004' }
    await stage.street.call('crowd-21', 'setPhone', { body: mine })
    await add(id, [{ name: '小张', phone: '13800001004' }])
    expect((await roster(id)).entries).toMatchObject([{ personId, name: '宋卫国', proxy: { by: '王秀兰' } }])
    const { body } = await stage.street.call('crowd-21', 'myDuties')
    expect((body as Output<'myDuties'>).duties.map(({ shiftId }) => shiftId)).toContain(id)
  })

  it('takes who has signed up by name for who is on a list without phones', async () => {
    const id = await shift()
    await stage.street.call('resident', 'claimShift', { params: { id }, body: {} })
    const answer = await add(id, [{ name: '李玉兰' }, { name: '李玉兰', phone: '13800001005' }])
    expect(outcomes(answer)).toEqual(['李玉兰 held listed', '李玉兰 held listed'])
    expect((await roster(id)).entries).toMatchObject([{ name: '李玉兰' }])
    expect((await roster(id)).entries[0]).not.toHaveProperty('proxy')
  })

  it('gives somebody on the roster the phone that is learned later', async () => {
    const [id, later] = [await shift(), await shift()]
    await add(id, [{ name: '老周' }])
    await add(id, [{ name: '老周', phone: '13800001006' }])
    await add(later, [{ name: '周叔', phone: '13800001006' }])
    const [before, after] = [await roster(id), await roster(later)]
    expect(before.entries).toMatchObject([{ name: '老周', phoneTail: '1006' }])
    expect(after.entries[0]!.personId).toBe(before.entries[0]!.personId)
  })

  it('lets people in to a shift for members, since the community itself asks them', async () => {
    const id = await shift({ membersOnly: true })
    expect(outcomes(await add(id, [{ name: '周志平' }]))).toEqual(['周志平 held added'])
  })

  it('passes the gates of a post like anybody', async () => {
    const startsAt = STREET_OPENS + ++day * DAY
    const id = await shift({
      shifts: [
        {
          startsAt: toIso(startsAt),
          endsAt: toIso(startsAt + HOUR),
          posts: [{ name: '翻译', places: 2, asks: { skills: ['英语'] } }],
        },
      ],
    })
    expect(outcomes(await add(id, [{ name: '周志平' }]))).toEqual(['周志平 SKILL_NEEDED refused'])
    expect(await namesOn(id)).toEqual([])
  })

  it('is refused whole once the shift has started or is not held', async () => {
    const id = await shift()
    const { taskId } = (await roster(id)).shift
    await stage.street.call('secretary', 'closeTask', { params: { id: taskId }, body: {} })
    expect(await add(id, [{ name: '周志平' }])).toMatchObject({ status: 409, code: 'SHIFT_CANCELLED' })
  })

  it('takes a hundred in one request', async () => {
    const id = await shift({ places: 100 })
    const entries = Array.from({ length: 100 }, (_, n) => ({
      name: `第${n}位`,
      phone: `138001${10_000 + n}`,
    }))
    const answer = await add(id, entries)
    expect(outcomes(answer).every((one) => one.endsWith('held added'))).toBe(true)
    expect(await namesOn(id)).toEqual(entries.map(({ name }) => name))
  })

  it('by two leaders at once with one list puts everybody on it once', async () => {
    const id = await shift({ places: 30 })
    const entries = Array.from({ length: 20 }, (_, n) => ({
      name: `两次${n}`,
      ...(n % 2 === 0 ? { phone: `138002${10_000 + n}` } : {}),
    }))
    const answers = await Promise.all(['leader', 'secretary'].map((as) => add(id, entries, { as })))
    expect(answers.map(({ status }) => status).sort()).not.toContain(409)
    expect((await namesOn(id)).sort()).toEqual(entries.map(({ name }) => name).sort())
    expect(answers.flatMap(outcomes).filter((one) => one.endsWith('refused'))).toEqual([])
  })
})

describe('a list that was cut off', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15])(
    'before its write number %i is finished by the same request, and adds nobody twice',
    async (writes) => {
      const street = await killableStreet(STREET_OPENS, engines[0]!)
      await street.signIn('secretary')
      const posted = await street.send({
        persona: 'secretary',
        method: 'POST',
        path: `/communities/${HERE}/tasks`,
        body: oneShift({ places: 3 }),
      })
      const path = `/shifts/${(posted.body as Posted).task.shifts[0]!.id}/roster`
      const entries = [{ name: '甲一', phone: '13800003001' }, { name: '乙二' }, { name: '丙三', count: 2 }]
      const body = { entries, consent: true }
      const sent = { persona: 'secretary', method: 'POST' as const, path, body, key: aKey() }
      await street.sendAndKill(sent, writes)
      await street.project()
      const { status, body: made } = await street.send(sent)
      expect(status).toBe(201)
      expect(outcomes({ status, body: made, code: undefined, details: undefined })).toEqual([
        '甲一 held added',
        '乙二 held added',
        '丙三 held added',
        '丙三 同行 2 SHIFT_FULL refused',
      ])
      const after = await street.send({ persona: 'secretary', method: 'GET', path })
      const listed = (after.body as Output<'getRoster'>).entries
      expect(listed.map(({ name, proxy }) => `${name} ${proxy?.by}`)).toEqual([
        '甲一 何敏',
        '乙二 何敏',
        '丙三 何敏',
      ])
      await street.close()
    },
  )
})

describe('a pasted chain', () => {
  const CHAIN =
    '#接龙\n10 月 25 日早 7 点东门采样点\n1. 张卫国 13800001007\n2. 李玉兰\n3. 王秀芳+1\n4. 张卫国 13800001007\n5. 马俊 退出'
  const paste = (id: string, text: string, as = 'leader') =>
    stage.street.call(as, 'importChain', { params: { id }, body: { text } })

  it('is shown as understood, and nothing is written', async () => {
    const id = await shift()
    await stage.street.call('resident', 'claimShift', { params: { id }, body: {} })
    const writes = stage.street.writes()
    const answer = await paste(id, CHAIN)
    expect(answer.status).toBe(200)
    const { chain, entries } = answer.body as ChainPreview
    expect(entries.map(({ entry, match }) => [entry.name, entry.count, match])).toEqual([
      ['张卫国', 1, 'new'],
      ['李玉兰', 1, 'listed'],
      ['王秀芳', 2, 'new'],
      ['张卫国', 1, 'twice'],
      ['马俊', 1, 'unclear'],
    ])
    expect(chain).toMatchObject({ duplicates: [[0, 3]], unresolved: [] })
    expect(stage.street.writes()).toBe(writes)
  })

  it('is written as mended, a place for each who comes, and is not written twice', async () => {
    const id = await shift()
    const send = (key: string) =>
      stage.street.call('secretary', 'importChain', {
        params: { id },
        body: {
          entries: [
            { name: '张卫国', phone: '13800001008' },
            { name: '王秀芳', count: 2 },
          ],
        },
        key,
      })
    const key = aKey()
    expect((await send(key)).status).toBe(201)
    expect((await send(key)).status).toBe(201)
    expect((await send(aKey())).status).toBe(200)
    expect(await namesOn(id)).toEqual(['张卫国', '王秀芳', '王秀芳 同行 2'])
    const { entries } = (await paste(id, CHAIN)).body as ChainPreview
    expect(entries[2]).toMatchObject({ match: 'listed' })
  })

  it('may be five hundred long lines, with whatever people paste', async () => {
    const id = await shift()
    const lines = Array.from(
      { length: 500 },
      (_, n) =>
        `${n + 1}. 赵${n}😀\u200b 1380003${1000 + n} ${n}号楼${n}单元${n}室 维持秩序、登记信息，上午来下午也来`,
    )
    const answer = await paste(id, `接龙\n${lines.join('\n')}`)
    expect(answer.status).toBe(200)
    expect((answer.body as ChainPreview).entries).toHaveLength(500)
  })

  it('that is none gives nobody; a text and a list at once is neither', async () => {
    const id = await shift()
    expect((await paste(id, '大家晚上好 👋')).body).toMatchObject({ chain: { title: null }, entries: [] })
    const both = { text: CHAIN, entries: [{ name: '张卫国' }] }
    const answer = await stage.street.call('leader', 'importChain', { params: { id }, body: both })
    expect(answer).toMatchObject({ status: 400, details: { issues: [{ path: 'text' }] } })
  })
})

describe('taking somebody off a roster', () => {
  const remove = (id: string, personId: string, key = aKey()) =>
    stage.street.call('leader', 'removeFromRoster', { params: { id, personId }, key })

  it('gives the place to the next in line, and tells who had it', async () => {
    const id = await shift({ places: 1 })
    const { id: personId } = await stage.street.person('crowd-22')
    await stage.street.call('crowd-22', 'claimShift', { params: { id }, body: {} })
    await add(id, [{ name: '周志平' }], { wait: true })
    const key = aKey()
    const answer = await remove(id, personId, key)
    expect(answer).toMatchObject({ status: 200, body: { claim: { shiftId: id, state: 'withdrawn' } } })
    expect((await remove(id, personId, key)).body).toEqual(answer.body)
    expect((await roster(id)).entries).toMatchObject([{ name: '周志平', state: 'held' }])
    await stage.street.app.project(tableKeys.shift(id))
    const { body } = await stage.street.call('crowd-22', 'myNotices')
    expect((body as Output<'myNotices'>).notices).toMatchObject([{ code: 'REMOVED_BY_LEADER', shiftId: id }])
    const { id: stranger } = await stage.street.person('crowd-20')
    expect(await remove(id, stranger)).toMatchObject({ status: 409, code: 'NOT_ON_ROSTER' })
  })

  it('leaves no trace of the leader’s hand for who signs up again', async () => {
    const id = await shift()
    const { id: personId } = await stage.street.person('crowd-23')
    await stage.street.call('crowd-23', 'setPhone', { body: { provider: 'demo', phone: '13800001009' } })
    await add(id, [{ name: '谁', phone: '13800001009' }])
    await remove(id, personId)
    await stage.street.call('crowd-23', 'claimShift', { params: { id }, body: {} })
    const { entries } = await roster(id)
    expect(entries).toMatchObject([{ personId }])
    expect(entries[0]).not.toHaveProperty('proxy')
  })

  it('nor for who moves to another shift and comes back', async () => {
    const [id, other] = [await shift(), await shift()]
    await stage.street.call('crowd-25', 'setPhone', { body: { provider: 'demo', phone: '13800001010' } })
    await add(id, [{ name: '谁', phone: '13800001010' }])
    await stage.street.call('crowd-25', 'swapClaim', { params: { id }, body: { shiftId: other } })
    await stage.street.call('crowd-25', 'swapClaim', { params: { id: other }, body: { shiftId: id } })
    const { entries } = await roster(id)
    expect(entries).toHaveLength(1)
    expect(entries[0]).not.toHaveProperty('proxy')
  })

  it('is finished and told as well when the request was cut off after its first write', async () => {
    const id = await shift()
    const { id: personId } = await stage.street.person('crowd-24')
    await stage.street.call('crowd-24', 'claimShift', { params: { id }, body: {} })
    const { services, app } = stage.street
    const cut = paused(services.db, 1)
    const hung = stage.street.call(
      'leader',
      'removeFromRoster',
      { params: { id, personId }, key: aKey() },
      muster({ ...services, db: cut.db }).api,
    )
    await cut.reached
    expect(await namesOn(id)).toHaveLength(1)
    await app.project(tableKeys.agenda(personId))
    expect(await namesOn(id)).toEqual([])
    await app.project(tableKeys.shift(id))
    const { body } = await stage.street.call('crowd-24', 'myNotices')
    expect((body as Output<'myNotices'>).notices).toMatchObject([{ code: 'REMOVED_BY_LEADER', shiftId: id }])
    cut.resume()
    expect((await hung).status).toBe(200)
  })
})
