import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { commitmentOf, type Deed, type LedgerProof, ORIGIN } from '@muster/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestLedger } from '../../shared/test/ledger'
import { cache } from '../src/data/cache'
import { tableOf } from '../src/data/ledger-export'
import { workbookOf } from '../src/data/workbook'
import { zipOf } from '../src/data/zip'
import ExportPage from '../src/pages/export'
import { taking } from '../src/words/zh/taking'
import { fake } from './taro'

const text = taking.export
const SALT = '0'.repeat(32)
const NAME = '=HYPERLINK("http://x","深商会")'
const n95 = { goods: 'mask-n95', item: '医用 N95 口罩', grade: 'GB 19083', measure: '只' }
const kn95 = { goods: 'mask-kn95', item: 'KN95 口罩', grade: 'GB 2626', measure: '只' }
const noodles = { goods: 'noodles', item: '方便面', measure: '箱' }

const deeds: Deed[] = [
  {
    kind: 'receipt',
    donor: { as: 'named', commitment: commitmentOf(SALT, NAME) },
    lines: [
      { ...n95, quantity: 500, value: { cents: 1_200_050, by: 'invoice' } },
      { ...noodles, quantity: 26 },
    ],
  },
  { kind: 'issue', to: { kind: 'case', number: 'C-7' }, lines: [{ ...n95, quantity: 60 }] },
  {
    kind: 'correction',
    of: 1,
    reason: 'another grade',
    lines: [
      {
        lot: '1.1',
        was: { ...n95, quantity: 500, value: { cents: 1_200_050, by: 'invoice' } },
        is: { ...kn95, quantity: 500 },
      },
    ],
  },
  { kind: 'count', lines: [{ lot: '1.1', booked: 440, counted: 438, reason: 'damaged' }] },
]

const ledger = new TestLedger('yangjiayuan')
for (const deed of deeds) ledger.enter(deed)
const links: LedgerProof['links'] = ledger.chain.map(({ entry, hash }, n) => ({
  entry,
  hash,
  ...(n === 0 ? { donor: { name: NAME, salt: SALT } } : {}),
}))
const receiver = { id: 'yangjiayuan', name: '杨家园社区居委会' }
const asOf = '2022-03-20T10:00:00+08:00'

const saved: { name: string; blob: Blob }[] = []
const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
  this: HTMLAnchorElement,
) {
  saved.at(-1)!.name = this.download
})
URL.createObjectURL = (blob) => {
  if (blob instanceof Blob) saved.push({ name: '', blob })
  return 'blob:'
}
afterAll(() => click.mockRestore())

/** Two links an answer, so that the ledger does not come at once. */
function answer({ url }: { url: string }) {
  const { pathname, searchParams } = new URL(url, 'http://here')
  if (pathname !== '/v1/public/receivers/yangjiayuan/ledger/proof') return { statusCode: 404, data: {} }
  const from = Number(searchParams.get('from') ?? 1)
  const some = links.slice(from - 1, from + 1)
  const next = from + 2 <= links.length ? { next: from + 2 } : {}
  const prev = from === 1 ? ORIGIN : links[from - 2]!.hash
  return { statusCode: 200, data: { receiver, asOf, prev, links: some, days: [], ...next } }
}

const bytesOf = (blob: Blob) =>
  new Promise<Uint8Array>((done) => {
    const reader = new FileReader()
    reader.onload = () => done(new Uint8Array(reader.result as ArrayBuffer))
    reader.readAsArrayBuffer(blob)
  })

async function take(id: string) {
  cleanup()
  render(
    <QueryClientProvider client={cache}>
      <ExportPage />
    </QueryClientProvider>,
  )
  fireEvent.click(document.getElementById(id)!)
  await screen.findByText(text.saved)
  const { name, blob } = saved.at(-1)!
  return { name, bytes: await bytesOf(blob) }
}

beforeEach(() => {
  cache.clear()
  saved.length = 0
  fake.params = { receiver: 'yangjiayuan' }
  fake.answer = answer
})

const cellsOf = (xml: string) =>
  [...xml.matchAll(/<row>(.*?)<\/row>/g)].map(([, row]) =>
    [...row!.matchAll(/<c(?:\/>|[^>]*>(?:<is><t[^>]*>|<v>)(.*?)(?:<\/t><\/is>|<\/v>)<\/c>)/g)].map(
      ([, cell = '']) => cell,
    ),
  )

describe('a ledger taken away', () => {
  it('is a workbook of one line for each, whose texts no spreadsheet reckons with', async () => {
    const { name, bytes } = await take('save-xlsx')
    expect(name).toBe('杨家园社区居委会 公示台账 2022-03-20.xlsx')
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toMatch(/<f[ >]/)
    const [headings, ...rows] = cellsOf(sheet)
    const at = (heading: string) => headings!.indexOf(heading)
    const column = (heading: string) => rows.map((row) => row[at(heading)])
    expect(column('条')).toEqual(['1', '1', '2', '3', '4'])
    expect(column('物品')).toEqual(['医用 N95 口罩', '方便面', '医用 N95 口罩', '医用 N95 口罩', 'KN95 口罩'])
    expect(column('增减')).toEqual(['500', '26', '-60', '0', '-2'])
    expect(column('捐赠人或去向').slice(0, 3)).toEqual([
      `'=HYPERLINK(&quot;http://x&quot;,&quot;深商会&quot;)`,
      `'=HYPERLINK(&quot;http://x&quot;,&quot;深商会&quot;)`,
      '求助 C-7',
    ])
    expect(column('价值（元）').slice(0, 2)).toEqual(['12000.5', ''])
    expect(column('价值依据').slice(0, 2)).toEqual(['发票', '未说明'])
    expect(column('更正第几条')[3]).toBe('1')
    expect(column('改成了什么')[3]).toBe('KN95 口罩 GB 2626 500 只')
    expect(column('原因').slice(3)).toEqual(['不是说好的那一种', '坏了'])
    expect(column('指纹')[4]).toBe(links[3]!.hash)
  })

  it('is CSV that Excel reads, with the same rows', async () => {
    const { name, bytes } = await take('save-csv')
    expect(name).toMatch(/\.csv$/)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = strFromU8(bytes).split('\r\n')
    expect(lines).toHaveLength(7)
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"",""深商会"")"`)
  })

  it('is the JSON that the script in docs verifies', async () => {
    const { name, bytes } = await take('save-json')
    expect(name).toMatch(/\.json$/)
    expect(JSON.parse(strFromU8(bytes))).toEqual({ receiver, asOf, prev: ORIGIN, links, days: [] })
    const file = join(mkdtempSync(join(tmpdir(), 'muster-')), 'ledger.json')
    writeFileSync(file, bytes)
    const { stdout } = await promisify(execFile)(process.execPath, ['docs/verify-ledger.mjs', file])
    expect(stdout).toContain(`OK: 4 entries of 杨家园社区居委会`)
  })

  it('says that there is no network, and is fetched at the next tap', async () => {
    fake.answer = () => Promise.reject(new Error('no network'))
    cleanup()
    render(
      <QueryClientProvider client={cache}>
        <ExportPage />
      </QueryClientProvider>,
    )
    fireEvent.click(document.getElementById('save-csv')!)
    await screen.findByText(text.offline)
    fake.answer = answer
    fireEvent.click(document.getElementById('save-csv')!)
    await waitFor(() => expect(saved).toHaveLength(1))
  })
})

describe('its table', () => {
  it('counts what a later version has added, and leaves it out', () => {
    const later = { entry: { ...links[1]!.entry, kind: 'return' }, hash: 'f'.repeat(64) }
    const { rows, unread } = tableOf({ links: [...links, later] })
    expect([rows.length, unread]).toEqual([5, 1])
  })

  it('holds 10,000 entries', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => {
      const { entry, hash } = links[n % 2]!
      return { entry: { ...entry, n: n + 1 }, hash }
    })
    const { columns, rows } = tableOf({ links: many })
    expect(rows).toHaveLength(15_000)
    const files = unzipSync(workbookOf('公示台账', columns, rows))
    expect(strFromU8(files['xl/worksheets/sheet1.xml']!).split('<row>')).toHaveLength(15_002)
  }, 60_000)
})

it('packs files with the checksum that ZIP asks for', () => {
  const bytes = zipOf({ a: '123456789' })
  const view = new DataView(bytes.buffer)
  // The check value of CRC-32 (ISO 3309), in the file's own head and in the list at the end.
  expect([view.getUint32(14, true), view.getUint32(30 + 1 + 9 + 16, true)]).toEqual([0xcbf43926, 0xcbf43926])
})
