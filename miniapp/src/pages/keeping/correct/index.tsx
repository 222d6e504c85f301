import { dayText, type StockLot } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, EmptyState, Notice, Row, Skeleton, TextField } from '../../../ui'
import { goods as catalogue } from '../../../words/zh/goods'
import { keeping } from '../../../words/zh/keeping'
import { correcting as say } from '../../../words/zh/stocktaking'
import { aboutLot } from '../articles'
import { ChosenGoods } from '../parts/ChosenGoods'
import { Done } from '../parts/Done'
import { EnteringPage } from '../parts/EnteringPage'
import { GoodsSheet } from '../parts/GoodsSheet'
import { ReasonChoice } from '../parts/ReasonChoice'
import { Remark } from '../parts/Remark'
import { Tally } from '../parts/Tally'
import { Apart } from './Apart'
import { reasonsToCorrect, wentOutOf, wrongIn } from './draft'
import { Issued } from './Issued'
import { type Correcting, type CorrectPage, useCorrectPage } from './useCorrectPage'

function Was({ lot }: { lot: StockLot }) {
  return (
    <Card look="flat">
      <View className="sub">{`${say.was}，${keeping.lot(lot.lot.split('.')[0] ?? lot.lot)}`}</View>
      <View className="h2">{`${lot.item} ${keeping.amount(lot.came, lot.measure)}`}</View>
      <View className="sub">
        {[lot.grade, lot.expiry && keeping.until(dayText(lot.expiry))].filter(Boolean).join('，')}
      </View>
    </Card>
  )
}

function Form({ page, lot, correction }: Correcting) {
  const wrong = wrongIn(lot, correction)
  const { goods, quantity, day, reason } = correction
  const { tried, edit } = page
  return (
    <>
      <View className="sub mt4">{say.hint}</View>
      <Was lot={lot} />
      {lot.left === 0 && <Notice look="flat" icon="box" title={say.emptied} text={say.emptiedHint} />}
      <View className="label">{say.what}</View>
      <ChosenGoods
        id="other-goods"
        goods={goods}
        change={catalogue.other}
        onChange={() => page.choose('goods')}
      />
      <View className="label">{say.howMany}</View>
      <Tally
        what={say.howMany}
        value={quantity}
        about={lot.came}
        measure={goods.measure}
        onChange={(n) => edit({ quantity: n })}
      />
      {wrong.tooFew && <View className="sub ca b mt4">{say.atLeast(wentOutOf(lot), lot.measure)}</View>}
      <Apart page={page} lot={lot} correction={correction} />
      <TextField
        id="expiry"
        kind="decimal"
        label={keeping.expiry}
        hint={say.expiryHint}
        value={day}
        max={11}
        bad={wrong.day ? keeping.expiryBad : undefined}
        onChange={(text) => edit({ day: text })}
      />
      <ReasonChoice
        label={say.why}
        among={reasonsToCorrect}
        reason={reason}
        bad={tried && wrong.reason}
        onChange={(why) => edit({ reason: why })}
      />
      <Remark page={page} />
      {tried && wrong.unchanged && <View className="sub cr mt8">{say.none}</View>}
    </>
  )
}

/** Of several that came in together: which one is not as it was written. */
function WhichLot({ page }: { page: CorrectPage }) {
  return (
    <>
      <View className="label">{say.which}</View>
      <Card flush>
        {page.lots.map((one, place) => (
          <Row
            key={one.lot}
            id={`which-${one.lot}`}
            first={place === 0}
            bold
            title={`${one.item} ${keeping.amount(one.came, one.measure)}`}
            sub={aboutLot(one, page.now)}
            onPress={() => page.chooseLot(one.lot)}
          />
        ))}
      </Card>
    </>
  )
}

function Content({ page }: { page: CorrectPage }) {
  const { lot, correction } = page
  if (page.loading) return <Skeleton cards={1} />
  if (page.issue) return <Issued page={page} shown={page.issue} />
  if (!lot && page.lots.length > 0) return <WhichLot page={page} />
  if (!lot || !correction) return <EmptyState icon="box" title={say.gone} text={say.goneHint} />
  return <Form page={page} lot={lot} correction={correction} />
}

/** What was written of a lot is put right, by a new entry that points at the old one. */
export default function Correct() {
  const page = useCorrectPage()
  const { done, lot, correct, choosing, choose, chosen } = page
  return (
    <EnteringPage
      title={say.title}
      page={page}
      loaded={page.stock}
      act={lot && { id: 'correct', text: say.correct, busy: say.correcting, onPress: correct }}
      sheet={
        choosing && (
          <GoodsSheet receiverId={page.receiverId} onChoose={chosen} onClose={() => choose(undefined)} />
        )
      }
      entered={
        done && (
          <Done page={page} done={done} title={say.done}>
            <Notice look="flat" icon="people" title={say.toCheck} text={say.doneHint} />
          </Done>
        )
      }
    >
      {() => <Content page={page} />}
    </EnteringPage>
  )
}
