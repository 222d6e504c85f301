import { dayText, giverText, type Output, type ReceivedLine, valueText } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Notice, open, Row, Section } from '../../ui'
import { clock } from '../../words'
import { keeping } from '../../words/zh/keeping'
import { papers as text } from '../../words/zh/papers'
import { Fact } from './Fact'

const amount = ({ quantity, measure }: { quantity: number; measure: string }) =>
  keeping.amount(quantity, measure)

function Line({ line, first }: { line: ReceivedLine; first: boolean }) {
  const { item, grade, value, corrected } = line
  return (
    <View className={first ? 'li li--first' : 'li'}>
      <View className="grow">
        <View className="b">{keeping.goods(item, grade)}</View>
        <View className="sub">{value === undefined ? text.noWorth : valueText(value)}</View>
        {corrected.map(({ n, was }) => (
          <View key={n} className="sub ca">
            {text.mended(was.item, amount(was), n)}
          </View>
        ))}
      </View>
      <View className="li__end b c1">{amount(line)}</View>
    </View>
  )
}

/** What a genuine acknowledgement of a gift says, and what has been corrected since. */
export function GiftPaper({
  acknowledgement: { code, receiver, entries, issuedAt },
  correctedSince,
}: Output<'verifyAcknowledgement'>) {
  const givers = [...new Set(entries.map(({ giver }) => giverText(giver)))]
  return (
    <>
      <Notice look="ok" icon="done" urgent title={text.genuine} text={text.genuineHint} />
      {correctedSince.length > 0 && (
        <Notice
          look="warn"
          icon="edit"
          urgent
          title={text.correctedSince(correctedSince)}
          text={text.correctedHint}
        />
      )}
      <Card flush>
        <Fact first what={text.giver} says={givers.join('、')} />
        <Fact what={text.receiver} says={receiver.name} />
        <Fact what={text.creditCode} says={receiver.creditCode} />
        <Fact what={text.issued} says={`${dayText(issuedAt)} ${clock(issuedAt)}`} />
        <Fact what={text.code} says={code} />
      </Card>
      <Section title={text.lines} />
      {entries.map(({ n, at, lines }) => (
        <Card key={n} flush>
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an entry stay as they are
            <Line key={place} line={line} first={place === 0} />
          ))}
          <Row
            id={`entry-${n}`}
            icon="list"
            title={text.entry(n)}
            sub={dayText(at)}
            onPress={() => open('entry', { receiver: receiver.id, n: String(n) })}
          />
        </Card>
      ))}
      <View className="cap mt8">{text.notTax}</View>
    </>
  )
}
