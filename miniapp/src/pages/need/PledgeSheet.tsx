import type { NeedLine, PledgeInput } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '../../data'
import { aboutLine, Button, DayChoice, open as goTo, Sheet } from '../../ui'
import { words } from '../../words'
import { giving } from '../../words/zh/giving'
import { deliveryToPropose, lastDelivery } from './delivery-day'
import { type Giver, GiverChoice, giverFields } from './GiverChoice'
import { Quantity } from './Quantity'
import { amountToPropose } from './quantities'
import type { NeedOnPage } from './useNeedPage'

const rest = (line: NeedLine, asked: number) =>
  asked > line.open
    ? giving.over(line.open, asked, line.measure)
    : asked < line.open
      ? words.pledge.most(line.open, line.open - asked, line.measure)
      : words.pledge.mostLast(line.open, line.measure)

/** How many, on which day, under which name. */
export function PledgeSheet({ page, line }: { page: NeedOnPage; line: NeedLine }) {
  const { need, now, busy, pledge, closeSheet } = page
  const me = useSession()?.person.name ?? null
  const [asked, setAsked] = useState(() => amountToPropose(line.open))
  const [day, setDay] = useState(() => deliveryToPropose(need.neededBy, now))
  const [giver, setGiver] = useState<Giver>({ kind: 'resident', name: '' })
  const [tried, setTried] = useState(false)
  const quantity = Math.min(asked, line.open)
  const fields = giverFields(giver)
  const give = () => {
    setTried(true)
    if (!fields) return
    const body: PledgeInput = { lineId: line.id, quantity, deliverBy: day, ...fields }
    pledge(need.id, line, body)
  }
  const open = words.common.amountShort(line.open, line.measure)
  return (
    <Sheet title={line.item} hint={words.pledge.about(aboutLine(line), open)} onClose={closeSheet}>
      <Quantity value={asked} most={line.open} measure={line.measure} onChange={setAsked} />
      <View className="sub mt8">{rest(line, asked)}</View>
      <View className="label">{words.pledge.day}</View>
      <DayChoice
        id="day"
        label={words.pledge.day}
        day={day}
        now={now}
        last={lastDelivery(need.neededBy, now)}
        onChange={setDay}
      />
      <GiverChoice giver={giver} me={me} bad={tried && !fields} onChange={setGiver} />
      <View className="mt20">
        <Button
          id="pledge"
          text={words.pledge.give(quantity, line.measure)}
          off={quantity === 0}
          busy={busy ? words.pledge.giving : undefined}
          onPress={give}
        />
      </View>
      <View className="sub mt8 center-text">{words.pledge.free}</View>
      {line.goodsId !== undefined && quantity === line.open && (
        <Button
          id="more-than-open"
          kind="link"
          text={asked > line.open ? giving.overWhere(asked - line.open, line.measure) : words.pledge.haveMore}
          onPress={() => goTo('where-needed', { goods: line.goodsId, except: need.id })}
        />
      )}
    </Sheet>
  )
}
