import type { ArticleSum, LedgerPage } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Section } from '../../ui'
import { date, figure } from '../../words'
import { ledger as text } from '../../words/zh/ledger'

const keyOf = ({ goods, grade, measure }: ArticleSum) => `${goods} ${grade} ${measure}`

function Table({ sums }: { sums: ArticleSum[] }) {
  return (
    <Card flush>
      <View className="sum sum--head">
        <View className="sum__figures">
          {[text.came, text.went, text.left].map((title) => (
            <View key={title} className="sum__n">
              {title}
            </View>
          ))}
        </View>
      </View>
      {sums.map((sum) => (
        <View key={keyOf(sum)} className="sum">
          <View className="sum__what">
            <View className="row row--base wrap">
              <View>{sum.item}</View>
              <View className="cap ml4">{sum.measure}</View>
            </View>
            <View className="cap">{text.gone(sum, ['sent', 'lost'])}</View>
          </View>
          <View className="sum__figures">
            <View className="sum__n">{figure(sum.came)}</View>
            <View className="sum__n">{figure(sum.issued ?? 0)}</View>
            <View className="sum__n b">{figure(sum.left)}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}

/** A table's columns do not hold letters of this size: one article a row. */
function Rows({ sums }: { sums: ArticleSum[] }) {
  return (
    <Card flush>
      {sums.map((sum, place) => {
        const { item, measure, came, left } = sum
        return (
          <View key={keyOf(sum)} className={place === 0 ? 'li li--first' : 'li'}>
            <View className="grow">
              <View className="b">{item}</View>
              <View className="sub">{text.sumLine(text.amount(came, measure), text.gone(sum))}</View>
              <View>{`${text.left} ${text.amount(left, measure)}`}</View>
            </View>
          </View>
        )
      })}
    </Card>
  )
}

/** What each article came to since the first entry; different goods are never added up. */
export function Sums({ ledger: { sums = [], since }, elder }: { ledger: LedgerPage; elder: boolean }) {
  if (sums.length === 0 || since === undefined) return null
  return (
    <>
      <Section title={text.since(date(`${since}T12:00:00+08:00`))} end={text.notAdded} />
      {elder ? <Rows sums={sums} /> : <Table sums={sums} />}
      <View className="cap mt4">{text.sumsHint}</View>
    </>
  )
}
