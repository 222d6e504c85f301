import type { Asks, ChainEntry } from './chain'
import { takeCount } from './counts'
import { draftOf, restored } from './draft'
import { readLabels } from './labels'
import { CLASS_LABEL, findName } from './names'
import { takePhone } from './phones'
import { takePlace } from './places'
import { takeProxy, takeSignUp } from './proxies'
import { keepTimes } from './times'
import { takeWithdrawal } from './withdrawals'

/** What the words of one entry say, without its number. */
export type Sheet = Omit<ChainEntry, 'no' | 'name'> & {
  /** Null where the words name nobody. */
  name: string | null
}

// Nobody's name, phone or door stands further behind; what does is note.
const LONGEST = 300
const CALLS_ALL = /@(?:所有人|全体成员|everyone|all\b)/gi

/**
 * Reads the words of one entry: each reader takes out what it understands, in an order in which none can mistake
 * what a later one would know better; what is left is name and note.
 */
export function readEntry(written: string, asks: Asks): Sheet {
  const words = written.slice(0, LONGEST).replace(CALLS_ALL, ' ')
  const labels = readLabels(words.replace(/[•・･‧∙](?=[^\s\d])/g, '·'))
  const taken = takeWithdrawal(labels.text.replace(/\[[xX ]\]/g, ' '))
  const draft = draftOf(taken.text.replace(/^(?:我是|我叫|本人)\s?(?=\S)/, ''))
  takeProxy(draft)
  const phone = takePhone(draft)
  keepTimes(draft)
  const address = takePlace(draft, { ...asks, doors: asks.doors || labels.place })
  takeSignUp(draft)
  const headcount = takeCount(draft, asks)
  draft.text = draft.text.replace(/(^|[\n\s])的(?=[\u4e00-\u9fff])/g, '$1')
  const split = CLASS_LABEL.exec(draft.text.trim())
  if (split) draft.text = draft.text.replace(split[0], `${split[0].replace(/[（()）]/g, '')} `)
  const found = findName(draft.text)
  const note = `${restored(draft, found?.note ?? draft.text)} ${written.slice(LONGEST)}`
    .replace(/\s+/g, ' ')
    .trim()
  const people = found?.people ?? 1
  return {
    name: found ? restored(draft, found.name).trim() : null,
    count: labels.count ?? headcount.total ?? people + headcount.more,
    phone,
    address,
    note: note === '' ? null : note,
    withdrawn: taken.withdrawn,
  }
}
