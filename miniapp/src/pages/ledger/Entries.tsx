import { chinaDay } from '@muster/shared'
import { View } from '@tarojs/components'
import type { LedgerKind } from '../../data/ledger'
import { Button, Card, Chip, heading, landmark, Section, Skeleton } from '../../ui'
import { EntryRow } from '../../ui/EntryRow'
import { date } from '../../words'
import { ledger as text } from '../../words/zh/ledger'
import type { LedgerPageState } from './useLedgerPage'

const kinds: (LedgerKind | undefined)[] = [undefined, 'in', 'out', 'correction', 'count']

function Filters({ page: { kind, setKind } }: { page: LedgerPageState }) {
  return (
    <View className="wrap" {...landmark('radiogroup', text.each)}>
      {kinds.map((one) => (
        <Chip
          key={one ?? 'all'}
          id={`kind-${one ?? 'all'}`}
          text={text.filters[one ?? 'all']}
          on={one === kind}
          onPress={() => setKind(one)}
        />
      ))}
    </View>
  )
}

function More({ page: { older, kind, days } }: { page: LedgerPageState }) {
  const { next, busy, more } = older
  const nothing = kind !== undefined && days.length === 0
  return (
    <View className="mt12">
      {nothing && <View className="c2 center-text">{text.noneOfKind(text.filters[kind])}</View>}
      {busy === 'failed' && <View className="sub center-text">{text.olderFailed}</View>}
      {next === undefined ? (
        <View className="sub center-text">{text.all}</View>
      ) : (
        <Button
          id="older"
          kind="link"
          text={nothing ? `${text.older}，${text.upTo(next)}` : text.older}
          busy={busy === 'loading' ? text.loadingOlder : undefined}
          onPress={more}
        />
      )}
    </View>
  )
}

/** Every entry, by day, newest first. */
export function Entries({ page }: { page: LedgerPageState }) {
  const { days, id, now, filtering } = page
  const today = chinaDay(now)
  return (
    <>
      <Section title={text.each} />
      <Filters page={page} />
      {filtering && <Skeleton cards={1} />}
      {days.map(({ day, entries }) => {
        const name = date(`${day}T12:00:00+08:00`)
        return (
          <View key={day} className="mt16">
            <View className="b" {...heading(3)}>
              {day === today ? text.today(name) : name}
            </View>
            <Card flush>
              {entries.map((shown, place) => (
                <EntryRow key={shown.entry.n} receiver={id} shown={shown} first={place === 0} />
              ))}
            </Card>
          </View>
        )
      })}
      {!filtering && <More page={page} />}
    </>
  )
}
