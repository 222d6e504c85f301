import { cache } from './cache'
import type { KeepingAnswer, KeepingDeed } from './keeping-deeds'
import { keys } from './queries'
import { keepReceipt } from './receipts'

/** The pages read the stock and the ledger anew; what was taken in stays on this phone with its code. */
export function settleKeeping({ op, receiverId }: KeepingDeed, answer: KeepingAnswer) {
  cache.invalidateQueries({ queryKey: keys.stock(receiverId) })
  if (answer.kind !== 'entry') return
  cache.invalidateQueries({ queryKey: ['proposals'] })
  if (op === 'arrive') cache.invalidateQueries({ queryKey: keys.underWay(receiverId) })
  cache.invalidateQueries({ queryKey: ['ledger'] })
  cache.invalidateQueries({ queryKey: ['entry'] })
  const { entry } = answer.entry
  if (op !== 'receive' || entry.kind !== 'receipt' || answer.code === undefined) return
  cache.invalidateQueries({ queryKey: ['need'] })
  const lines = entry.lines.map(({ item, quantity, measure }) => ({ item, quantity, measure }))
  keepReceipt({ receiverId, n: entry.n, at: entry.at, code: answer.code, lines })
}
