import { type Change, changesOf, isOfIssue, type ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Icon, Tag } from '../../ui'
import { itemOf } from '../../ui/EntryRow'
import { clock, date, figure } from '../../words'
import { ledger } from '../../words/zh/ledger'

const text = ledger.entry

type Kind = ShownEntry['entry']['kind']

const looks: Record<Kind, 'ok' | 'warn' | 'plain'> = {
  receipt: 'ok',
  arrived: 'ok',
  issue: 'plain',
  sent: 'plain',
  count: 'plain',
  correction: 'warn',
}

function titleOf(kind: Kind, change: Change): string {
  const { by, became, of } = change
  const measure = of?.measure ?? ''
  if (kind !== 'correction' && kind !== 'count') return ledger.lineTitle(kind, itemOf(change))
  if (became) return text.regraded(became.item)
  if (by === 0) return text.same(itemOf(change))
  return (by < 0 ? text.fewer : text.more)(itemOf(change), Math.abs(by), measure)
}

/** The two words above the figures of before and after. */
function sides(kind: Kind): [string, string] {
  if (kind === 'correction') return [text.was, text.is]
  if (kind === 'count') return [text.booked, text.counted]
  return [kind === 'arrived' ? text.sentOff : text.promised, text.came]
}

function Side({
  name,
  n,
  measure,
  item,
  gone,
}: {
  name: string
  n: number
  measure: string
  item?: string | undefined
  gone: boolean
}) {
  return (
    <View className="was">
      <View className="sub">{name}</View>
      {item && <View className={gone ? 'strike' : 'b'}>{item}</View>}
      <View className="row row--base">
        <View className={gone ? 'was__n strike' : 'was__n'}>{figure(n)}</View>
        <View className="sub ml4">{measure}</View>
      </View>
    </View>
  )
}

function Line({ kind, change }: { kind: Kind; change: Change }) {
  const { was, is, became, apart, of, by } = change
  const [before, after] = sides(kind)
  const measure = of?.measure ?? ''
  const isTold = was !== undefined && is !== undefined
  return (
    <View className="mt8">
      <View className="row row--base row--between wrap">
        <View className="h1 did">{titleOf(kind, change)}</View>
        {!isTold && by !== 0 && (
          <View className="row row--base fix">
            <View className="was__n">{ledger.change(by)}</View>
            <View className="sub ml4">{measure}</View>
          </View>
        )}
      </View>
      {isOfIssue(change) && <View className="sub">{ledger.kinds.issue}</View>}
      {isTold && (
        <View className="row mt12">
          <Side
            name={before}
            n={was}
            measure={measure}
            item={became && of?.item}
            gone={kind === 'correction'}
          />
          <View className="c3 fix ml4">
            <Icon name="next" size="small" />
          </View>
          <View className="fix ml4" />
          <Side name={after} n={is} measure={became?.measure ?? measure} item={became?.item} gone={false} />
        </View>
      )}
      {apart && (
        <View className="mt8">
          <View className="sub">{text.apartTitle}</View>
          <View className="b">{ledger.apart(apart.quantity, apart.measure, apart.item)}</View>
        </View>
      )}
    </View>
  )
}

/** What the entry did: large, line by line. */
export function Figures({ shown }: { shown: ShownEntry }) {
  const { kind, at } = shown.entry
  return (
    <Card>
      <View className="row wrap">
        <Tag inline look={looks[kind]} text={ledger.kinds[kind]} />
        <View className="sub">{`${date(at)} ${clock(at)}`}</View>
      </View>
      {changesOf(shown).map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an entry stay as they are
        <Line key={place} kind={kind} change={change} />
      ))}
    </Card>
  )
}
