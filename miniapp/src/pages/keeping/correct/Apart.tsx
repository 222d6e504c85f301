import { View } from '@tarojs/components'
import { Card, Chip, Row } from '../../../ui'
import { goods as catalogue } from '../../../words/zh/goods'
import { correcting as say } from '../../../words/zh/stocktaking'
import { ChosenGoods } from '../parts/ChosenGoods'
import { Tally } from '../parts/Tally'
import { wrongIn } from './draft'
import type { Correcting } from './useCorrectPage'

/** The part of a lot that turned out to be something else: 3,000 N95 of which 200 are KN95. */
export function Apart({ page, lot, correction }: Correcting) {
  const { apart, quantity } = correction
  const { edit, choose, tried } = page
  const toggle = () => edit({ apart: apart ? undefined : { quantity: 0 } })
  return (
    <>
      <View className="wrap mt8">
        <Chip id="partly" role="switch" text={say.partly} on={apart !== undefined} onPress={toggle} />
      </View>
      {apart && (
        <>
          <View className="label">{say.partWhat}</View>
          {apart.goods ? (
            <ChosenGoods
              id="other-part"
              goods={apart.goods}
              change={catalogue.other}
              onChange={() => choose('apart')}
            />
          ) : (
            <Card flush>
              <Row
                first
                id="choose-part"
                icon="plus"
                title={say.choosePart}
                onPress={() => choose('apart')}
              />
            </Card>
          )}
          <View className="label">{say.partHowMany}</View>
          <Tally
            id="part"
            what={say.partHowMany}
            value={apart.quantity}
            most={quantity}
            measure={apart.goods?.measure ?? lot.measure}
            onChange={(n) => edit({ apart: { ...apart, quantity: n } })}
          />
          {tried && wrongIn(lot, correction).apart && <View className="sub cr mt4">{say.partBad}</View>}
        </>
      )}
    </>
  )
}
