import { type Change, changesOf, dayText, type ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Icon, open, Press } from '../../ui'
import { aboutChange, itemOf } from '../../ui/EntryRow'
import { clock, date, words } from '../../words'
import { ledger } from '../../words/zh/ledger'
import type { EntryPageState } from './useEntryPage'

const text = ledger.entry

interface Told {
  what: string
  says: string
  /** Another entry that it is about, of this ledger unless `at` says of whose. */
  leadsTo?: number | undefined
  at?: string
}

function Fact({
  receiver,
  at = receiver,
  what,
  says,
  leadsTo,
  first,
}: Told & { receiver: string; first: boolean }) {
  const look = leadsTo === undefined ? 'fact' : 'fact fact--link'
  const className = first ? `${look} fact--first` : look
  const content = (
    <>
      <View className="sub fact__what">{what}</View>
      <View className="grow">{says}</View>
      {leadsTo !== undefined && (
        <View className="c3 fix ml4">
          <Icon name="next" size="small" />
        </View>
      )}
    </>
  )
  if (leadsTo === undefined) return <View className={className}>{content}</View>
  return (
    <Press className={className} onPress={() => open('entry', { receiver: at, n: String(leadsTo) })}>
      {content}
    </Press>
  )
}

/** Stays in one piece after the goods' name, or goes to a line of its own. */
const whole = (text: string | undefined) => text?.replace(/ /g, '\u00a0')

/** What else is said of one line; with several lines the goods are named before it, and how many, if others are of the same. */
function ofLine(change: Change, all: readonly Change[]): Told[] {
  const { of, became, said, portions = [] } = change
  const isAlone = all.filter((other) => itemOf(other) === itemOf(change)).length === 1
  const goods = isAlone ? itemOf(change) : ledger.so(itemOf(change), Math.abs(change.by), of?.measure ?? '')
  const about = (says: string) => (all.length > 1 ? `${goods}：${says}` : says)
  const told = (what: string, says: string | undefined): Told[] =>
    says === undefined ? [] : [{ what, says: about(says) }]
  return [
    ...told(text.grade, whole((became ?? of)?.grade)),
    ...told(text.expiry, whole(said?.expiry && dayText(said.expiry))),
    ...told(text.value, said?.value && text.valueOf(said.value)),
    ...told(text.meant, said?.meant?.name),
    ...portions.map(({ lot, quantity }) => ({
      what: text.lots,
      says: about(text.lotOf(lot, quantity, of?.measure ?? '')),
      leadsTo: Number(lot.split('.')[0]),
    })),
  ]
}

/** What the other receiver counted of goods sent on, where it is not what was sent. */
const countedThere = (arrived: ShownEntry | undefined): Told[] =>
  (arrived ? changesOf(arrived) : []).flatMap((change) => {
    const about = aboutChange('arrived', change)
    return about === undefined ? [] : [{ what: text.countedThere, says: `${itemOf(change)}，${about}` }]
  })

function otherSide({ entry, donor, arrivedAs }: ShownEntry, arrived?: ShownEntry): Told[] {
  switch (entry.kind) {
    case 'receipt':
      return [{ what: text.donor, says: ledger.donorOf(entry, donor?.name) }]
    case 'arrived':
      return [{ what: text.from, says: entry.from.name }]
    case 'issue':
      return [
        { what: text.to, says: entry.to.kind === 'case' ? ledger.toCase(entry.to.number) : entry.to.name },
      ]
    case 'sent':
      return [
        { what: text.to, says: entry.to.name },
        {
          what: text.arrival,
          says: arrivedAs === undefined ? ledger.underWay : ledger.arrivedAs(arrivedAs),
          leadsTo: arrivedAs,
          at: entry.to.id,
        },
        ...countedThere(arrived),
      ]
    case 'count':
    case 'correction':
      return []
  }
}

/** Why: an entry's own reason, or those of its lines, each once. */
function reasons(changes: Change[]): Told[] {
  const said = new Set(changes.flatMap(({ reason }) => reason ?? []))
  return [...said].map((reason) => ({ what: text.why, says: ledger.reasons[reason] }))
}

function correction({ entry, checkedBy }: ShownEntry, earlier: ShownEntry | undefined): Told[] {
  if (entry.kind !== 'correction') return []
  const { of } = entry
  const says = earlier ? text.whichIs(of, date(earlier.entry.at), clock(earlier.entry.at)) : text.nth(of)
  const checked = checkedBy === undefined ? text.notChecked : words.me.roles[checkedBy]
  const donor = earlier ? otherSide(earlier) : []
  return [{ what: text.which, says, leadsTo: of }, { what: text.checked, says: checked }, ...donor]
}

/** Why, who, from or to whom. Roles stand here, never people. */
export function Facts({ page, shown }: { page: EntryPageState; shown: ShownEntry }) {
  const { entry, remark, correctedBy = [] } = shown
  const changes = changesOf(shown)
  const [first, ...rest] = correction(shown, page.earlier)
  const facts: Told[] = [
    ...reasons(changes),
    ...(remark === undefined ? [] : [{ what: text.remark, says: remark }]),
    ...(first ? [first] : []),
    { what: text.who[entry.kind], says: words.me.roles[entry.by] },
    ...rest,
    ...otherSide(shown, page.arrived),
    ...changes.flatMap((change) => ofLine(change, changes)),
    ...correctedBy.map((n) => ({ what: ledger.kinds.correction, says: text.corrected(n), leadsTo: n })),
  ]
  return (
    <Card flush>
      {facts.map((told, place) => (
        <Fact key={`${told.what} ${told.says}`} {...told} receiver={page.receiver} first={place === 0} />
      ))}
    </Card>
  )
}
