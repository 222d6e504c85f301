import { CODE_BASE, type Output } from '@muster/shared'
import { describe, expect, it } from 'vitest'
import type { Street } from '../../dev/street'
import { Names } from '../src/directory/names'
import { certificatePdf } from '../src/papers/certificate.pdf'
import { contextOf } from '../src/services'
import { textOf } from './pdf-text'
import { certify, mark, writeServed } from './served'
import { onStreet } from './stage'

const HOUR = 3_600_000
const DAYTIME = Date.parse('2021-10-20T08:00:00+08:00')
const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-']

async function served(street: Street, who: string, id: string, startsAt: number, hours = 3): Promise<void> {
  const { id: personId } = await street.person(who)
  await writeServed(street, id, {
    startsAt,
    hours,
    kind: '核酸采样',
    marks: { [personId]: mark(startsAt, startsAt + hours * HOUR) },
  })
  await street.settle()
}

const table = (street: Street) => contextOf(street.services).table
const verify = (street: Street, id: string) => street.call(undefined, 'verifyCertificate', { params: { id } })

describe('a certificate', () => {
  const stage = onStreet(async (street) => {
    await served(street, 'resident', 's1', DAYTIME)
    await served(street, 'resident', 's2', Date.parse('2021-09-05T08:00:00+08:00'))
  })

  const issue = async (body: object = {}, key?: string) => {
    const { street } = stage
    const answer = await street.call('resident', 'getCertificate', { body, ...(key ? { key } : {}) })
    return { ...answer, body: answer.body as Output<'getCertificate'> }
  }

  it('is verified by a stranger, who sees all there is to compare and a masked name', async () => {
    const { status, body } = await issue()
    expect(status).toBe(201)
    expect(body.certificate).toMatchObject({
      name: '李玉兰',
      from: '2021-09-05',
      to: '2021-10-20',
      duties: 2,
      minutes: 360,
      lines: [{ kind: '核酸采样', organiser: '杨家园社区居民委员会', duties: 2, minutes: 360 }],
      organisers: ['杨家园社区居民委员会'],
    })
    const seen = await verify(stage.street, body.certificate.code)
    expect(seen).toMatchObject({ status: 200, body: { certificate: { ...body.certificate, name: '李*兰' } } })
    expect(JSON.stringify(seen.body)).not.toContain('玉')
    const same = (name: string) =>
      stage.street.call(undefined, 'compareName', { params: { id: body.certificate.code }, body: { name } })
    expect((await same('李玉兰')).body).toEqual({ same: true })
    expect((await same('李小兰')).body).toEqual({ same: false })
  })

  it('counts the months that were asked for', async () => {
    expect((await issue({ from: '2021-10', to: '2021-12' })).body.certificate).toMatchObject({
      duties: 1,
      minutes: 180,
    })
    expect((await issue({ from: '2022-01' })).code).toBe('NO_HOURS_YET')
    expect((await issue({ from: '2021-12', to: '2021-11' })).status).toBe(400)
  })

  it('is the same, paper and all, under the same key, whatever was recorded since', async () => {
    const first = await issue({ to: '2021-10' }, 'certificate-1')
    await served(stage.street, 'resident', 's3', Date.parse('2021-10-03T08:00:00+08:00'))
    const again = await issue({ to: '2021-10' }, 'certificate-1')
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    expect((await issue({}, 'certificate-1')).code).toBe('KEY_REUSED')
    expect((await issue({ to: '2021-10' })).body.certificate.duties).toBe(3)
    const other = await stage.street.call('crowd-1', 'getCertificate', { body: {}, key: 'certificate-1' })
    expect(other.code).toBe('NO_HOURS_YET')
  })

  it('is found among my own, newest first, once, also where its making was cut off; and among nobody else’s', async () => {
    const { street } = stage
    const mine = async (who: string) =>
      ((await street.call(who, 'myCertificates')).body as Output<'myCertificates'>).certificates
    const { id } = await street.person('resident')
    street.move(HOUR)
    const { body } = await issue({ from: '2021-09', to: '2021-09' }, 'certificate-9')
    street.move(HOUR)
    const next = (await issue()).body.certificate
    const { code, issuedAt } = body.certificate
    const [newest, before] = await mine('resident')
    expect([newest?.code, before?.code]).toEqual([next.code, code])
    expect(before).toEqual({
      code,
      from: '2021-09-05',
      to: '2021-09-05',
      duties: 1,
      minutes: 180,
      issuedAt,
    })
    await table(street).delete({ pk: `CERTS#${id}`, sk: `${issuedAt}#${code}` })
    for (let tap = 0; tap < 2; tap++) await issue({ from: '2021-09', to: '2021-09' }, 'certificate-9')
    expect((await mine('resident')).filter((one) => one.code === code)).toEqual([before])
    expect(await mine('crowd-1')).toEqual([])
  })

  it('is printed once more for whom it is, as it was issued, and for nobody else', async () => {
    const { certificate } = (await issue()).body
    const again = (who: string, id = certificate.code) =>
      stage.street.call(who, 'printCertificate', { params: { id } })
    const mine = await again('resident')
    const { file } = mine.body as Output<'printCertificate'>
    expect(mine).toMatchObject({ status: 200, body: { certificate, unprintable: [] } })
    expect(file.name).toBe(`志愿服务记录证明 ${certificate.code}.pdf`)
    expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await again('donor')).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  it('needs a name and hours', async () => {
    expect((await stage.street.call('newcomer', 'getCertificate', { body: {} })).code).toBe('NAME_NEEDED')
    expect((await stage.street.call('crowd-2', 'getCertificate', { body: {} })).code).toBe('NO_HOURS_YET')
  })

  it('does not count hours that somebody still has to look at', async () => {
    const { street } = stage
    await served(street, 'crowd-3', 's4', Date.parse('2021-10-20T00:00:00+08:00'), 17)
    expect((await street.call('crowd-3', 'getCertificate', { body: {} })).code).toBe('NO_HOURS_YET')
    const { id: personId } = await street.person('crowd-3')
    await street.call('leader', 'confirmRecord', { params: { id: 's4' }, body: { personId } })
    await street.settle()
    expect((await street.call('crowd-3', 'getCertificate', { body: {} })).status).toBe(201)
  })

  it('is not found under any of 1,000 codes that were altered by one character', async () => {
    const { street } = stage
    const { id: personId } = await street.person('resident')
    const answers = new Set<string | undefined>()
    for (let n = 0; n < 1000; n++) {
      // A new certificate for every 20: its own code, and alterations at every place.
      if (n % 20 === 0) code = await certify(street, personId)
      const place = n % code.length
      const letter =
        LETTERS[(LETTERS.indexOf(code[place]!) + 1 + (n % (LETTERS.length - 1))) % LETTERS.length]!
      const altered = code.slice(0, place) + letter + code.slice(place + 1)
      expect(altered).not.toBe(code)
      answers.add((await verify(street, altered)).code)
      if (n % 20 === 19) expect((await verify(street, code)).status).toBe(200)
    }
    expect([...answers]).toEqual(['CERTIFICATE_UNKNOWN'])
    expect(CODE_BASE).toBe(29)
  })
  let code = ''

  it('is not found when anything in it was altered in the table, nor when it was copied to another code', async () => {
    const { street } = stage
    const { id: personId } = await street.person('resident')
    const good = await certify(street, personId)
    const other = await certify(street, personId)
    const item = (await table(street).get({ pk: `CERT#${good}`, sk: 'CERTIFICATE' }))!
    const { sealed: _, ...another } = (await table(street).get({ pk: `CERT#${other}`, sk: 'CERTIFICATE' }))!
    const bytes = Uint8Array.from(item.sealed as Uint8Array)
    bytes[bytes.length - 1]! ^= 1
    const lines = item.lines as object[]
    const alterations: Record<string, unknown>[] = [
      { minutes: 361 },
      { duties: 99 },
      { standbyMinutes: 1 },
      { from: '2020-10-20' },
      { to: '2022-10-20' },
      { issuedAt: '2021-10-26T10:00:00+08:00' },
      { organisers: ['别的单位'] },
      { lines: [...lines, ...lines] },
      { lines: [{ ...lines[0], kind: '别的' }] },
      { personId: 'somebody' },
      { code: other },
      { mac: another.mac },
      { sealed: bytes },
      { minutes: '360' },
    ]
    for (const alteration of alterations) {
      await table(street).put({ ...item, ...alteration, pk: `CERT#${good}`, sk: 'CERTIFICATE' })
      expect([alteration, (await verify(street, good)).code]).toEqual([alteration, 'CERTIFICATE_UNKNOWN'])
    }
    await table(street).put({ ...item, pk: `CERT#${other}`, sk: 'CERTIFICATE' })
    expect((await verify(street, other)).code).toBe('CERTIFICATE_UNKNOWN')
    await table(street).put({ ...item, pk: `CERT#${good}`, sk: 'CERTIFICATE' })
    expect((await verify(street, good)).status).toBe(200)
  })

  it('keeps the name sealed in the table', async () => {
    const { street } = stage
    const code = await certify(street, (await street.person('resident')).id)
    const item = (await street.items()).find(({ pk }) => pk === `CERT#${code}`)!
    expect(Buffer.from(JSON.stringify(item)).includes('玉兰')).toBe(false)
    expect(Buffer.from(item.sealed as Uint8Array).includes('玉兰')).toBe(false)
  })
})

describe('its paper', () => {
  const stage = onStreet()
  const sample = (name: string, kinds = 1): Output<'verifyCertificate'>['certificate'] => ({
    code: '2345-6789-ABCD-EFGH-JKMN',
    name,
    from: '2021-10-25',
    to: '2022-01-06',
    duties: kinds,
    minutes: 5190,
    standbyMinutes: 240,
    lines: Array.from({ length: kinds }, (_, n) => ({
      kind: `核酸采样${n}`.padEnd(20, '点'),
      organiser: '酒泉路街道杨家园社区居民委员会',
      duties: 1,
      minutes: 600 - n,
      standbyMinutes: 0,
      pendingMinutes: 0,
      outputs: [
        { unit: 'visits', amount: 12_400 },
        { unit: 'households', amount: 380 },
      ],
    })),
    organisers: [
      '杨家园社区居民委员会',
      '畅家巷社区居民委员会',
      '滨河社区居民委员会',
      '草场街社区居民委员会',
    ],
    issuedAt: '2022-01-07T09:00:00+08:00',
  })
  const flat = (text: string) => text.replace(/\s/g, '')

  it('says it in Chinese, on one page, with its fonts in it', async () => {
    const { pdf, unprintable } = await certificatePdf(sample('李玉兰'), 'https://muster.example.cn')
    const text = flat(textOf(pdf))
    for (const said of [
      '志愿服务记录证明',
      '李玉兰',
      '2021年10月25日至2022年1月6日',
      '86小时30分',
      '其中待命4小时',
      '2345-6789-ABCD-EFGH-JKMN',
      '杨家园社区居民委员会',
      '12,400人次',
      '2022年1月7日',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('?')
    const raw = pdf.toString('latin1')
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2)
    // The whole font would be 2.5 MB.
    expect(pdf.length).toBeLessThan(80_000)
    expect(unprintable).toEqual([])
  })

  it('stays on one page with as many kinds of duty as one likes', async () => {
    const { pdf } = await certificatePdf(sample('李玉兰', 40), undefined)
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(flat(textOf(pdf))).toMatch(/其他3\d项见核验页/)
  })

  it.each([
    ['rare letters of the national standard', '翀喆龘'],
    ['Latin letters with marks', 'José Müller'],
    ['a transliterated name', '阿依古丽·买买提'],
  ])('prints %s', async (_, name) => {
    const { pdf, unprintable } = await certificatePdf(sample(name), undefined)
    expect([unprintable, flat(textOf(pdf)).includes(flat(name))]).toEqual([[], true])
  })

  it('sets 〓 for a letter that no font has, says so on the paper, and to whoever asked for it', async () => {
    const { street } = stage
    await served(street, 'crowd-4', 'rare', DAYTIME)
    const { table: _, sealer } = contextOf(street.services)
    await new Names(table(street), sealer).set((await street.person('crowd-4')).id, '𠮷ئم')
    const { body } = await street.call('crowd-4', 'getCertificate', { body: {} })
    const { certificate, file, unprintable } = body as Output<'getCertificate'>
    expect([certificate.name, unprintable]).toEqual(['𠮷ئم', ['𠮷', 'ئ', 'م']])
    const text = flat(textOf(Buffer.from(file.base64, 'base64')))
    expect(text).toContain('〓〓〓')
    expect(text).toContain('〓是字库里没有的字（U+20BB7、U+626、U+645）')
  })
})
