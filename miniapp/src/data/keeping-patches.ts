import { readAnew } from './cache'
import type { KeepingAnswer, KeepingDeed } from './keeping-deeds'
import { keys } from './queries'
import { keepReceipt } from './receipts'

/** The pages read the stock and the ledger anew; what was taken in stays on this phone with its code. */
export function settleKeeping({ op, receiverId }: KeepingDeed, answer: KeepingAnswer) {
  readAnew(keys.stock(receiverId))
  if (answer.kind !== 'entry') return
  readAnew(['proposals'])
  if (op === 'arrive') readAnew(keys.underWay(receiverId))
  // What comes in fills the line that it is for.
  if (op === 'receive' || op === 'arrive') readAnew(['need'])
  readAnew(['ledger'])
  readAnew(['entry'])
  const { entry } = answer.entry
  if (op !== 'receive' || entry.kind !== 'receipt' || answer.code === undefined) return
  const lines = entry.lines.map(({ item, quantity, measure }) => ({ item, quantity, measure }))
  keepReceipt({ receiverId, n: entry.n, at: entry.at, code: answer.code, lines })
}
