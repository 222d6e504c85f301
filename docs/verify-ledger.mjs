// Verifies a published ledger without trusting who published it, nor anything else of Muster: plain Node 18 or newer.
//   node verify-ledger.mjs muster-ledger-yangjiayuan.json ["65EF C9DD …"]
//   node verify-ledger.mjs https://…/v1/public/receivers/yangjiayuan/ledger/proof ["65EF C9DD …"]
// The last argument is a fingerprint (32 hex digits) that was posted in the group: it must be that of one of the entries.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const [source, posted = ''] = process.argv.slice(2)
const hex = posted.toLowerCase().replace(/[^0-9a-f]/g, '')
const read = async (from) =>
  JSON.parse(/^http/.test(from) ? await (await fetch(from)).text() : await readFile(from))
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
// RFC 8785: members in the order of their names' UTF-16 units, no spaces, numbers and texts as ECMAScript writes them.
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const member = (name) => `${JSON.stringify(name)}:${canonical(value[name])}`
  return `{${Object.keys(value).sort().map(member).join()}}`
}
let [page, prev, n, shown] = [await read(source), '0'.repeat(64), 0, 0]
const fail = (why) => process.exit(console.log(`BROKEN at entry ${n}: ${why}`) ?? 1)
const { receiver } = page
for (; page; page = page.next > n && (await read(`${source}?from=${page.next}`))) {
  for (const { entry, hash, donor } of page.links) {
    if (entry.n !== ++n) fail(`entry ${entry.n} stands here (removed, moved or put in)`)
    if (entry.receiver !== receiver.id) fail('it is of another receiver')
    if (entry.prev !== prev) fail('it does not follow the entry before (one of the two was altered)')
    if (sha256(canonical(entry)) !== hash) fail('it was altered')
    if (donor && sha256(donor.salt + donor.name) !== entry.donor?.commitment) fail('the donor was renamed')
    prev = hash
    if (hash.slice(0, 32) === hex.slice(0, 32)) shown = n
  }
}
if (posted && !shown) fail('no entry has the fingerprint that was posted (written anew, or cut off)')
const found = shown ? ` The fingerprint that was posted is that of entry ${shown}.` : ''
console.log(`OK: ${n} entries of ${receiver.name}, last ${prev.slice(0, 32)}.${found}`)
