import { View } from '@tarojs/components'
import { useState } from 'react'
import { refusalText } from '../../../data/refusals'
import { Button, Notice, Sheet } from '../../../ui'
import { stocktaking as say } from '../../../words/zh/stocktaking'
import { aboutLot } from '../articles'
import { isMadeLater, lacksDay } from '../expiry'
import { GoodsSheet } from '../parts/GoodsSheet'
import { PackDay } from '../parts/PackDay'
import { ReasonChoice } from '../parts/ReasonChoice'
import { Tally } from '../parts/Tally'
import { isWhole, reasonOfCount, reasonsForCount } from './draft'
import type { CountPage, CountSheet } from './useCountPage'

type Of<K extends CountSheet['kind']> = { page: CountPage; sheet: Extract<CountSheet, { kind: K }> }

function LotSheet({ page, sheet }: Of<'lot'>) {
  const [tried, setTried] = useState(false)
  const { lot, count } = sheet
  const edit = (change: Partial<typeof count>) => page.openSheet({ ...sheet, count: { ...count, ...change } })
  const note = () => {
    setTried(true)
    if (isWhole(count)) page.note(count)
  }
  const among = reasonsForCount(count)
  return (
    <Sheet
      title={lot.item}
      hint={`${aboutLot(lot, page.now)}，${say.booked(lot.left, lot.measure)}`}
      onClose={page.closeSheet}
    >
      <Tally
        what={say.howMany}
        value={count.counted}
        about={lot.left}
        measure={lot.measure}
        onChange={(counted) => edit({ counted })}
      />
      {among.length > 0 && (
        <ReasonChoice
          among={among}
          reason={reasonOfCount(count)}
          bad={tried && !isWhole(count)}
          onChange={(reason) => edit({ reason })}
        />
      )}
      <View className="mt20">
        <Button id="note" text={say.note(count.counted, lot.measure)} onPress={note} />
      </View>
      {page.countOf(lot) && (
        <Button id="forget" kind="link" text={say.forget} onPress={() => page.forget(lot.lot)} />
      )}
    </Sheet>
  )
}

function FoundSheet({ page, sheet }: Of<'found'>) {
  const { id, goods, quantity, day, notPrinted } = sheet
  const asked = id !== undefined
  const [tried, setTried] = useState(asked)
  if (!goods)
    return (
      <GoodsSheet
        receiverId={page.receiverId}
        hint={say.unbookedHint}
        onChoose={(chosen) => page.openSheet({ ...sheet, goods: chosen })}
        onClose={page.closeSheet}
      />
    )
  const note = () => {
    setTried(true)
    if (!lacksDay(sheet) && !isMadeLater(sheet, page.now))
      page.noteFound({ goods, quantity, day, notPrinted }, id)
  }
  return (
    <Sheet title={goods.name} hint={say.unbookedHint} onClose={page.closeSheet}>
      {asked && page.refused && <Notice look="warn" icon="warn" title={refusalText(page.refused)} />}
      <Tally
        what={say.howMany}
        value={quantity}
        measure={goods.measure}
        packs={goods.packs}
        onChange={(n) => page.openSheet({ ...sheet, quantity: n })}
      />
      <PackDay
        line={sheet}
        now={page.now}
        tried={tried}
        onChange={(read) => page.openSheet({ ...sheet, ...read })}
      />
      <View className="mt20">
        <Button id="note" text={say.note(quantity, goods.measure)} off={quantity === 0} onPress={note} />
      </View>
    </Sheet>
  )
}

export function CountSheets({ page, sheet }: { page: CountPage; sheet: CountSheet }) {
  return sheet.kind === 'lot' ? (
    <LotSheet page={page} sheet={sheet} />
  ) : (
    <FoundSheet page={page} sheet={sheet} />
  )
}
