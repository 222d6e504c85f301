import { View } from '@tarojs/components'
import { Card, Gap, Section, Sheet } from '../../../ui'
import { figure } from '../../../words'
import { keeping } from '../../../words/zh/keeping'
import { aboutLot, type InStock, isExpired } from '../articles'
import type { StockPage } from './useStockPage'

const say = keeping.stock

function Lots({ page: { now }, article: { lots, measure } }: { page: StockPage; article: InStock }) {
  const next = lots.find((lot) => !isExpired(lot, now))
  return (
    <Card flush>
      {lots.map((lot, place) => (
        <View key={lot.lot} className={place === 0 ? 'li li--first' : 'li'}>
          <View className="grow">
            <View className={isExpired(lot, now) ? 'ca b' : ''}>{aboutLot(lot, now)}</View>
            {lot.lot === next?.lot && lots.length > 1 && <View className="sub cg">{say.first}</View>}
          </View>
          <View className="b nowrap ml8">{keeping.amount(lot.left, measure)}</View>
        </View>
      ))}
    </Card>
  )
}

/** One article: its lots in the order in which they go out. */
export function ArticleSheet({ page, article }: { page: StockPage; article: InStock }) {
  const { item, grade, measure, left, came, went } = article
  return (
    <Sheet
      title={item}
      hint={[grade, say.flow(came, went)].filter(Boolean).join('，')}
      onClose={page.closeSheet}
    >
      <Gap figure={figure(left)} unit={measure} look={{ hero: true, hot: article.short }} />
      {article.lots.length === 0 ? (
        <View className="c2 mt8">{say.noLots}</View>
      ) : (
        <>
          <Section title={say.lots} sub={say.lotsHint} />
          <Lots page={page} article={article} />
        </>
      )}
    </Sheet>
  )
}
