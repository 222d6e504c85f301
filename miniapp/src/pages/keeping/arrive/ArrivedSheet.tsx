import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, QuietPress, Sheet } from '../../../ui'
import { arriving as say } from '../../../words/zh/arriving'
import { receiving } from '../../../words/zh/receiving'
import { ForNeed } from '../parts/ForNeed'
import { GoodsSheet } from '../parts/GoodsSheet'
import { ReasonChoice } from '../parts/ReasonChoice'
import { Tally } from '../parts/Tally'
import { type Arrived, filledBy, isSound, reasonOf, reasonsFor, type Sent } from './draft'
import type { ArrivePage } from './useArrivePage'

/** How many of one line came, and as what. */
export function ArrivedSheet({
  page,
  line,
  place,
  arrived,
}: {
  page: ArrivePage
  line: Sent
  place: number
  arrived: Arrived
}) {
  const [searching, setSearching] = useState(false)
  const [tried, setTried] = useState(false)
  const edit = (change: Partial<Arrived>) => page.openLine(place, { ...arrived, ...change })
  if (searching)
    return (
      <GoodsSheet
        receiverId={page.receiverId}
        onChoose={(goods) => {
          edit({ goods })
          setSearching(false)
        }}
        onClose={() => setSearching(false)}
      />
    )
  const among = reasonsFor(line, arrived)
  const lines = page.openFor(arrived.goods?.id ?? line.goods)
  const note = () => {
    setTried(true)
    if (isSound(line, arrived)) page.note(place, arrived)
  }
  return (
    <Sheet
      title={arrived.goods?.name ?? line.item}
      hint={[arrived.goods?.grade ?? line.grade, say.sent(line.sent, line.measure)]
        .filter(Boolean)
        .join('，')}
      onClose={page.closeSheet}
    >
      <Tally
        what={say.howMany}
        value={arrived.quantity}
        about={line.sent}
        measure={line.measure}
        onChange={(quantity) => edit({ quantity })}
      />
      <QuietPress id="other-goods" icon="again" text={receiving.notThis} onPress={() => setSearching(true)} />
      {among.length > 0 && (
        <ReasonChoice
          among={among}
          reason={reasonOf(line, arrived)}
          bad={tried && !isSound(line, arrived)}
          onChange={(reason) => edit({ reason })}
        />
      )}
      <ForNeed
        lines={arrived.quantity > 0 ? lines : []}
        chosen={filledBy(arrived, lines)}
        onChoose={(open) => edit({ filling: open ?? 'stock' })}
      />
      <View className="mt20">
        <Button id="note" text={receiving.ok(arrived.quantity, line.measure)} onPress={note} />
      </View>
    </Sheet>
  )
}
