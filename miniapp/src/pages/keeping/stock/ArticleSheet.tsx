import type { StockLot } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, Gap, Section, Sheet } from '../../../ui'
import { figure } from '../../../words'
import { keeping } from '../../../words/zh/keeping'
import { aboutLot, type InStock, isExpired } from '../articles'
import { Mark } from './Mark'
import type { StockPage } from './useStockPage'

const say = keeping.stock

function Lot({ page, lot, next, first }: { page: StockPage; lot: StockLot; next: boolean; first: boolean }) {
  const about = aboutLot(lot, page.now)
  return (
    <View className={`${first ? 'li li--first' : 'li'}${page.elder ? ' split' : ''}`}>
      <View className="grow">
        <View className="row row--base wrap">
          <View className="b">{keeping.amount(lot.left, lot.measure)}</View>
          {next && <View className="sub cg b ml6">{say.first}</View>}
        </View>
        <View className={isExpired(lot, page.now) ? 'sub ca b' : 'sub'}>{about}</View>
      </View>
      {page.keeps && (
        <View className="fix ml8">
          <Button
            id={`correct-${lot.lot}`}
            small
            kind="s"
            text={say.correct}
            label={say.correctLabel(about)}
            onPress={() => {
              page.closeSheet()
              page.go('keeping/correct', { lot: lot.lot })
            }}
          />
        </View>
      )}
    </View>
  )
}

/** One article: its lots in the order in which they go out, and the mark below which it is short. */
export function ArticleSheet({ page, article }: { page: StockPage; article: InStock }) {
  const { item, grade, measure, left, lots } = article
  const next = lots.length > 1 ? lots.find((lot) => !isExpired(lot, page.now)) : undefined
  return (
    <Sheet
      title={item}
      hint={[grade, say.flow(article)].filter(Boolean).join('，')}
      onClose={page.closeSheet}
    >
      <Gap figure={figure(left)} unit={measure} look={{ hero: true, hot: article.short }} />
      {lots.length === 0 ? (
        <View className="c2 mt8">{say.noLots}</View>
      ) : (
        <>
          <Section title={say.lots} sub={say.lotsHint} />
          <Card flush>
            {lots.map((lot, place) => (
              <Lot key={lot.lot} page={page} lot={lot} next={lot === next} first={place === 0} />
            ))}
          </Card>
        </>
      )}
      {page.keeps && <Mark page={page} article={article} />}
    </Sheet>
  )
}
