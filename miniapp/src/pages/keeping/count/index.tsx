import type { StockLot } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Button, Card, Press, Row, Section } from '../../../ui'
import { stocktaking as say } from '../../../words/zh/stocktaking'
import { aboutLot } from '../articles'
import { noDay } from '../expiry'
import { Done } from '../parts/Done'
import { EnteringPage } from '../parts/EnteringPage'
import { Remark } from '../parts/Remark'
import { CountSheets } from './CountSheets'
import { hasMoved } from './draft'
import { type CountPage, useCountPage } from './useCountPage'

/** What is known of a lot: what the ledger says, and what was counted. */
function standing(page: CountPage, lot: StockLot): { text: string; look: string } {
  const { left, measure } = lot
  const count = page.countOf(lot)
  if (count === undefined) return { text: say.booked(left, measure), look: 'sub' }
  if (hasMoved(count, lot)) return { text: say.moved(left, measure), look: 'sub ca b' }
  const by = count.counted - left
  if (by === 0) return { text: say.same, look: 'sub cg b' }
  const text = by < 0 ? say.less(-by, measure) : say.more(by, measure)
  return { text: `${say.booked(left, measure)}，${text}`, look: 'sub ca b' }
}

function Lot({ page, lot, first }: { page: CountPage; lot: StockLot; first: boolean }) {
  const { text, look } = standing(page, lot)
  const about = aboutLot(lot, page.now)
  const count = page.countOf(lot)
  if (page.elder)
    return (
      <BigRow
        id={`lot-${lot.lot}`}
        icon={count && !hasMoved(count, lot) ? 'done' : 'box'}
        title={text.replace(/(\d) /g, '$1\u00a0')}
        sub={about}
        onPress={() => page.openLot(lot)}
      />
    )
  return (
    <View className={first ? 'li li--first shelf' : 'li shelf'}>
      <Press id={`lot-${lot.lot}`} className="shelf__lot" onPress={() => page.openLot(lot)}>
        <View className={look}>{text}</View>
        <View className="sub">{about}</View>
      </Press>
      {count === undefined && (
        <View className="row mt8">
          <View className="grow">
            <Button
              id={`differs-${lot.lot}`}
              small
              kind="q"
              text={say.differs}
              label={say.differsLabel(`${lot.item} ${about}`)}
              onPress={() => page.openLot(lot)}
            />
          </View>
          <View className="grow ml8">
            <Button
              id={`same-${lot.lot}`}
              small
              kind="s"
              text={say.same}
              label={say.sameLabel(`${lot.item} ${about}`)}
              onPress={() => page.isSame(lot)}
            />
          </View>
        </View>
      )}
    </View>
  )
}

function Unbooked({ page }: { page: CountPage }) {
  const add = () => page.openSheet({ kind: 'found', quantity: 0, ...noDay })
  const way = { id: 'found', icon: 'plus' as const, title: say.unbooked, sub: say.unbookedHint, onPress: add }
  return (
    <>
      {page.found.map((one) => (
        <Card key={one.id}>
          <View className="row">
            <View className="grow">
              <View className="b">{one.goods.name}</View>
              <View className="sub ca b">{say.more(one.quantity, one.goods.measure)}</View>
            </View>
            <Button small kind="q" text={say.forget} onPress={() => page.forgetFound(one)} />
          </View>
        </Card>
      ))}
      {page.elder ? (
        <BigRow {...way} />
      ) : (
        <Card flush>
          <Row first {...way} />
        </Card>
      )}
    </>
  )
}

function Shelves({ page }: { page: CountPage }) {
  return (
    <>
      <View className="sub mt4">{say.hint}</View>
      {page.articles.map(({ key, item, grade, lots }) => (
        <View key={key}>
          <Section title={item} sub={grade ?? ''} />
          {page.elder ? (
            lots.map((lot) => <Lot key={lot.lot} page={page} lot={lot} first={false} />)
          ) : (
            <Card flush>
              {lots.map((lot, place) => (
                <Lot key={lot.lot} page={page} lot={lot} first={place === 0} />
              ))}
            </Card>
          )}
        </View>
      ))}
      <Unbooked page={page} />
      {page.size > 0 && <Remark page={page} />}
    </>
  )
}

/** The shelves are counted. */
export default function Count() {
  const page = useCountPage()
  const { size, off, more, moved, enter, done, again } = page
  return (
    <EnteringPage
      title={say.title}
      page={page}
      loaded={page.stock}
      act={
        size === 0
          ? undefined
          : {
              id: 'enter',
              text: say.enter(size),
              busy: say.entering,
              off: moved.length > 0,
              line: more ? say.first20 : say.off(off),
              onPress: enter,
            }
      }
      again={{ text: say.again, onPress: again }}
      sheet={page.sheet && <CountSheets page={page} sheet={page.sheet} />}
      entered={done && <Done page={page} done={done} title={say.done} />}
    >
      {() => <Shelves page={page} />}
    </EnteringPage>
  )
}
