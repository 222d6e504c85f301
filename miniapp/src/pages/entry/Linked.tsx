import { changesOf, fingerprint, type ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Icon, open, Press, Section } from '../../ui'
import { itemOf } from '../../ui/EntryRow'
import { Fingerprint } from '../../ui/Fingerprint'
import { ledger } from '../../words/zh/ledger'
import type { EntryPageState } from './useEntryPage'

const text = ledger.entry

/** 收医用防护服 60 套 */
function inShort(shown: ShownEntry): string {
  const { entry } = shown
  if (entry.kind === 'correction') return ledger.corrects(entry.of)
  const changes = changesOf(shown)
  const [only] = changes
  if (only === undefined || changes.length > 1) return text.several(entry.kind, changes.length)
  const measure = only.of?.measure ?? ''
  if (entry.kind === 'count' && only.by !== 0)
    return `${ledger.kinds.count}${(only.by < 0 ? text.fewer : text.more)(itemOf(only), Math.abs(only.by), measure)}`
  const amount = ledger.amount(Math.abs(only.by), measure)
  return `${ledger.lineTitle(entry.kind, itemOf(only))} ${amount}`
}

function Link({
  shown,
  receiver,
  own,
  first,
}: {
  shown: ShownEntry
  receiver: string
  own: boolean
  first: boolean
}) {
  const { n } = shown.entry
  const className = first ? 'li li--first' : 'li'
  const content = (
    <>
      <View className="grow">
        <View className={own ? 'b' : ''}>{text.line(n, inShort(shown))}</View>
        <Fingerprint of={fingerprint(shown.hash)} quiet={!own} />
      </View>
      {!own && (
        <View className="c3 fix ml4">
          <Icon name="next" size="small" />
        </View>
      )}
    </>
  )
  if (own) return <View className={className}>{content}</View>
  return (
    <Press id={`linked-${n}`} className={className} onPress={() => open('entry', { receiver, n: String(n) })}>
      {content}
    </Press>
  )
}

/** The entry between its neighbours, and whether they hold together: reckoned here, not told by anybody. */
export function Linked({ page: { linked, receiver, n, holds } }: { page: EntryPageState }) {
  const title = [text.linkedOne, text.linkedTwo][linked.length - 1] ?? text.linked
  const end = (
    <View className={holds ? 'row cg' : 'row ca'}>
      <Icon name={holds ? 'done' : 'warn'} size="tiny" />
      <View className="ml4">{holds ? ledger.holds : ledger.broken}</View>
    </View>
  )
  return (
    <>
      <Section title={title} end={end} />
      <Card flush>
        {linked.map((shown, place) => (
          <Link
            key={shown.entry.n}
            shown={shown}
            receiver={receiver}
            own={String(shown.entry.n) === n}
            first={place === 0}
          />
        ))}
      </Card>
    </>
  )
}
