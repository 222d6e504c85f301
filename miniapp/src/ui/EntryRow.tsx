import { type Change, changesOf, isOfIssue, type ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { clock } from '../words'
import { ledger as text } from '../words/zh/ledger'
import { Icon, type IconName } from './Icon'
import { open } from './navigation'
import { Press } from './Press'

type Kind = ShownEntry['entry']['kind']

const looks: Record<Kind, { icon: IconName; look: string }> = {
  receipt: { icon: 'receive', look: 'in' },
  arrived: { icon: 'receive', look: 'in' },
  issue: { icon: 'issue', look: 'out' },
  sent: { icon: 'issue', look: 'out' },
  count: { icon: 'list', look: 'out' },
  correction: { icon: 'edit', look: 'fix' },
}

// 3: an entry of twenty lines would push all others off the screen.
const LINES_SHOWN = 3

export const itemOf = ({ of, lot = '' }: Change) => of?.item ?? text.lotTitle(lot)

const because = (what: string, { reason }: Change) =>
  text.because(what, reason === undefined ? undefined : text.reasons[reason])

/** What is to be said of a line beside its figure; undefined when the figure says all. */
export function aboutChange(kind: Kind, change: Change): string | undefined {
  const { was, is, became, apart, of } = change
  const measure = of?.measure ?? ''
  if (kind === 'receipt' || kind === 'arrived')
    return was === undefined || is === undefined
      ? undefined
      : because((kind === 'arrived' ? text.arrivedOf : text.fewer)(was, is, measure), change)
  if (kind === 'count')
    return was === undefined || is === undefined
      ? because(text.foundMore, change)
      : because(text.counted(was, is, measure), change)
  if (kind !== 'correction' || was === undefined || is === undefined) return undefined
  const main = became
    ? text.regraded(itemOf(change), is, measure, became.item)
    : isOfIssue(change)
      ? text.reissued(itemOf(change), was, is, measure)
      : was === is
        ? text.detailChanged(itemOf(change))
        : text.changed(itemOf(change), was, is, measure)
  return apart ? `${main}，${text.apart(apart.quantity, apart.measure, apart.item)}` : main
}

/** Who gave it, or where it went. */
export function otherSide({ entry, donor, arrivedAs }: ShownEntry): string | undefined {
  switch (entry.kind) {
    case 'receipt':
      return text.donorOf(entry, donor?.name)
    case 'arrived':
      return text.from(entry.from.name)
    case 'issue':
      return entry.to.kind === 'case' ? text.toCase(entry.to.number) : text.to(entry.to.name)
    case 'sent':
      return `${text.passedTo(entry.to.name)}，${arrivedAs === undefined ? text.underWay : text.arrivedAs(arrivedAs)}`
    case 'count':
    case 'correction':
      return undefined
  }
}

function Line({ shown, change }: { shown: ShownEntry; change: Change }) {
  const { entry } = shown
  const about = aboutChange(entry.kind, change)
  const title =
    entry.kind === 'correction' ? text.corrects(entry.of) : text.lineTitle(entry.kind, itemOf(change))
  return (
    <>
      <View className="row row--base row--between">
        <View className="entry__what grow">{title}</View>
        {change.by !== 0 && (
          <View className="row row--base fix">
            <View className="entry__n">{text.change(change.by)}</View>
            <View className="sub ml4">{change.of?.measure}</View>
          </View>
        )}
      </View>
      {about && <View className="sub mt2">{about}</View>}
    </>
  )
}

/** One entry of a ledger: what moved, by how much, from or to whom. Leads to all that is known of it. */
export function EntryRow({
  receiver,
  shown,
  first,
}: {
  receiver: string
  shown: ShownEntry
  first: boolean
}) {
  const { entry, correctedBy = [] } = shown
  const { icon, look } = looks[entry.kind]
  const changes = changesOf(shown)
  const other = otherSide(shown)
  const more = changes.length - LINES_SHOWN
  const last = correctedBy.at(-1)
  return (
    <Press
      id={`entry-${entry.n}`}
      className={first ? 'li li--first entry' : 'li entry'}
      onPress={() => open('entry', { receiver, n: String(entry.n) })}
    >
      <View className={`entry__look entry__look--${look}`}>
        <Icon name={icon} size="small" />
      </View>
      <View className="grow ml12">
        {changes.slice(0, LINES_SHOWN).map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an entry stay as they are
          <Line key={place} shown={shown} change={change} />
        ))}
        {more > 0 && <View className="sub mt2">{text.moreLines(more)}</View>}
        {other && <View className="sub mt2">{other}</View>}
        <View className="cap mt2">{text.nth(clock(entry.at), entry.n)}</View>
        {last !== undefined && <View className="sub ca mt2">{text.correctedBy(last)}</View>}
      </View>
    </Press>
  )
}
