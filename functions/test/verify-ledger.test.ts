import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, hashOf, type LedgerProof, type ProofLink } from '@muster/shared'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillLedger } from '../../dev/demo-ledger'
import { HERE } from './cast'
import { onStreet } from './stage'

const script = fileURLToPath(new URL('../../docs/verify-ledger.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'muster-ledger-'))

/** What the script says of a ledger that lies in a file, and with what it leaves. */
function verify(ledger: unknown, posted: string[] = []) {
  const file = join(folder, `${crypto.randomUUID()}.json`)
  writeFileSync(file, JSON.stringify(ledger))
  return verifyFrom(file, posted)
}

function verifyFrom(source: string, posted: string[] = []): Promise<{ said: string; code: number }> {
  return new Promise((done) => {
    execFile(process.execPath, [script, source, ...posted], (error, stdout, stderr) =>
      done({ said: stdout + stderr, code: error === null ? 0 : Number(error.code) }),
    )
  })
}

describe('the script by which anybody verifies a published ledger', () => {
  let published: LedgerProof
  const stage = onStreet(async (street) => {
    const [keeper, secretary] = [await street.person('keeper'), await street.person('secretary')]
    await fillLedger({ keeper: keeper.client, secretary: secretary.client }, HERE, Date.now())
    await street.settle()
  })
  beforeAll(async () => {
    const { client } = await stage.street.person('resident')
    published = await client.call('verifyLedger', { params: { id: HERE }, body: {} })
  })

  const withLinks = (links: ProofLink[]) => ({ ...published, links })
  const changed = (n: number, change: object) => {
    const link = published.links[n - 1]!
    return { ...link, entry: { ...link.entry, ...change } }
  }

  it('finds that all of a published ledger holds, and of which entry a posted fingerprint is', async () => {
    const { length } = published.links
    expect(length).toBeGreaterThan(10)
    const { said, code } = await verify(published)
    expect(said).toContain(`OK: ${length} entries of 杨家园社区居委会`)
    expect(code).toBe(0)
    const posted = fingerprint(published.links[4]!.hash).toUpperCase()
    expect((await verify(published, [posted])).said).toContain('that of entry 5')
  })

  it('asks for page after page of one that is read from its address', async () => {
    const { links } = published
    const server = createServer(({ url }, response) => {
      const from = Number(new URL(url!, 'http://here').searchParams.get('from') ?? 1)
      const next = from + 5 <= links.length ? { next: from + 5 } : {}
      response.end(JSON.stringify({ ...published, links: links.slice(from - 1, from + 4), ...next }))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    const { said } = await verifyFrom(`http://127.0.0.1:${port}/proof`)
    server.close()
    expect(said).toContain(`OK: ${links.length} entries`)
  })

  it('finds that an entry was altered', async () => {
    const { said, code } = await verify(withLinks(published.links.with(4, changed(5, { by: 'secretary' }))))
    expect(said).toContain('BROKEN at entry 5: it was altered')
    expect(code).toBe(1)
    const anew = changed(5, { by: 'secretary' })
    const rehashed = { ...anew, hash: hashOf(anew.entry) }
    expect((await verify(withLinks(published.links.with(4, rehashed)))).said).toContain('BROKEN at entry 6')
  })

  it('finds that an entry was removed, moved, or put in', async () => {
    const { links } = published
    expect((await verify(withLinks(links.toSpliced(4, 1)))).said).toContain(
      'BROKEN at entry 5: entry 6 stands here',
    )
    const swapped = links.with(4, links[7]!).with(7, links[4]!)
    expect((await verify(withLinks(swapped))).said).toContain('BROKEN at entry 5: entry 8 stands here')
    const entry = { ...links[4]!.entry, by: 'secretary' }
    const put = { entry, hash: hashOf(entry) }
    expect((await verify(withLinks(links.toSpliced(4, 0, put)))).said).toContain(
      'BROKEN at entry 6: entry 5 stands here',
    )
    expect((await verify(withLinks(links.slice(1)))).said).toContain('BROKEN at entry 1')
  })

  it('finds by what was posted that a whole ledger was written anew, or cut off', async () => {
    const posted = [fingerprint(published.links.at(-1)!.hash)]
    expect((await verify(withLinks(published.links.slice(0, -1)))).code).toBe(0)
    const cut = await verify(withLinks(published.links.slice(0, -1)), posted)
    expect((await verify(published, ['65'])).code).toBe(1)
    expect(cut).toMatchObject({ code: 1, said: expect.stringContaining('no entry has the fingerprint') })
    const anew: ProofLink[] = []
    for (const { entry } of published.links) {
      const other = { ...entry, by: 'secretary', prev: anew.at(-1)?.hash ?? entry.prev }
      anew.push({ entry: other, hash: hashOf(other) })
    }
    expect((await verify(withLinks(anew))).code).toBe(0)
    expect((await verify(withLinks(anew), posted)).code).toBe(1)
  })

  it('finds that a donor was given another name; one whose name was taken away is no fault', async () => {
    const named = published.links.findIndex(({ donor }) => donor !== undefined)
    const link = published.links[named]!
    const renamed = { ...link, donor: { ...link.donor!, name: '别人' } }
    const { said } = await verify(withLinks(published.links.with(named, renamed)))
    expect(said).toContain(`BROKEN at entry ${named + 1}: the donor was renamed`)
    expect((await verify(withLinks(published.links.map(({ donor: _, ...rest }) => rest)))).code).toBe(0)
  })

  it('is short enough to be read by whoever is to trust it', async () => {
    const { readFileSync } = await import('node:fs')
    const source = readFileSync(script, 'utf8')
    const lines = source.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//'))
    expect(lines.length).toBeLessThanOrEqual(30)
    expect(source.match(/from '([^']+)'/g)).toEqual(["from 'node:crypto'", "from 'node:fs/promises'"])
  })
})
