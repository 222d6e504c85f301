import { capacity } from './capacity'
import { chains } from './chains'
import { claims } from './claims'
import { holds, type Measurement, table } from './figure'
import { giftPapers } from './gift-papers'
import { lambdas } from './lambdas'
import { ledger } from './ledger'
import { pages } from './pages'
import { publicLedger } from './public-ledger'
import { records } from './records'
import { storm } from './storm'

const measurements: Record<string, Measurement> = {
  pages,
  lambdas,
  chains,
  capacity,
  publicLedger,
  giftPapers,
  records,
  ledger,
  claims,
  storm,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in measurements))
if (unknown.length > 0) {
  console.error(
    `Not measured here: ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}.`,
  )
  process.exit(1)
}

let broken = 0
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const figures = await measure()
  console.log(`\n${name}\n${table(figures)}`)
  broken += figures.filter((figure) => !holds(figure)).length
}
if (broken > 0) console.error(`\n${broken} broken`)
process.exit(broken === 0 ? 0 : 1)
