// Verifies a published ledger without trusting who published it, nor anything else of Muster: plain Node 18 or newer.
//   node verify-ledger.mjs muster-ledger-yangjiayuan.json ["65EF C9DD …"]
//   node verify-ledger.mjs https://…/v1/public/receivers/yangjiayuan/ledger/proof ["65EF C9DD …"]
// The last argument is a fingerprint that was posted in the group: it must be that of one of the entries.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const [source, posted = ''] = process.argv.slice(2)
const load = async (from) =>
  JSON.parse(from.startsWith('http') ? await (await fetch(from)).text() : await readFile(from, 'utf8'))
const ledger = await load(source)
for (let { next } = ledger; next; ) {
  const more = await load(`${source}?from=${next}`)
  ledger.links.push(...more.links)
  next = more.next > next ? more.next : undefined
}

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
// RFC 8785: members in the order of their names' UTF-16 units, no spaces, numbers and texts as ECMAScript writes them.
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const members = Object.keys(value).sort()
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`
}

let [prev, n, shown] = ['0'.repeat(64), 0, '']
const fail = (why) => {
  console.log(`BROKEN at entry ${n}: ${why}`)
  process.exit(1)
}
for (const { entry, hash, donor } of ledger.links) {
  n++
  if (entry.n !== n) fail(`entry ${entry.n} stands here (removed, moved or put in)`)
  if (entry.receiver !== ledger.receiver.id) fail('it is of another receiver')
  if (entry.prev !== prev) fail('it does not follow the entry before (one of the two was altered)')
  if (sha256(canonical(entry)) !== hash) fail('it was altered')
  if (donor && sha256(donor.salt + donor.name) !== entry.donor?.commitment) fail('the donor was renamed')
  prev = hash
  if (posted && hash.startsWith(posted.toLowerCase().replace(/[^0-9a-f]/g, ''))) shown = n
}
if (posted && !shown) fail('no entry has the fingerprint that was posted (written anew, or cut off)')
console.log(`OK: ${n} entries of ${ledger.receiver.name}, last ${prev.slice(0, 32)}`)
if (shown) console.log(`The fingerprint that was posted is that of entry ${shown}.`)
