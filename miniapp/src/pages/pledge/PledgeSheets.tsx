import { chinaDay } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, DayChoice, Sheet } from '../../ui'
import { words } from '../../words'
import { lastDelivery } from '../need/delivery-day'
import { Quantity } from '../need/Quantity'
import type { PledgeOnPage } from './usePledgePage'

function ChangeSheet({ page }: { page: PledgeOnPage }) {
  const { pledge, neededBy, most, now, busy, change, closeSheet } = page
  const { item, measure, deliverBy } = pledge
  const [asked, setAsked] = useState(pledge.quantity)
  const [day, setDay] = useState(deliverBy ?? chinaDay(now))
  const quantity = Math.min(asked, most)
  const save = () =>
    change({
      ...(quantity === pledge.quantity ? {} : { quantity }),
      ...(day === deliverBy ? {} : { deliverBy: day }),
    })
  const same = quantity === pledge.quantity && day === deliverBy
  return (
    <Sheet title={words.pledge.changeTitle(item)} onClose={closeSheet}>
      <Quantity value={quantity} most={most} measure={measure} onChange={setAsked} />
      <View className="sub mt8">{words.pledge.changeMost(most, measure)}</View>
      <View className="label">{words.pledge.day}</View>
      <DayChoice
        id="day"
        label={words.pledge.day}
        day={day}
        now={now}
        last={lastDelivery(neededBy, now)}
        onChange={setDay}
      />
      <View className="mt20">
        <Button
          id="save-pledge"
          text={words.pledge.save(quantity, measure)}
          off={same || quantity === 0}
          busy={busy ? words.pledge.saving : undefined}
          onPress={save}
        />
      </View>
    </Sheet>
  )
}

function WithdrawSheet({ page: { pledge, busy, withdraw, closeSheet } }: { page: PledgeOnPage }) {
  const { quantity, measure } = pledge
  return (
    <Sheet
      title={words.pledge.withdrawAsk(quantity, measure)}
      hint={words.pledge.withdrawText}
      onClose={closeSheet}
    >
      <View className="mt16">
        <Button
          id="withdraw-now"
          text={words.pledge.withdrawNow(quantity, measure)}
          busy={busy ? words.pledge.withdrawing : undefined}
          onPress={withdraw}
        />
      </View>
      <View className="mt8">
        <Button kind="s" text={words.pledge.keep} onPress={closeSheet} />
      </View>
    </Sheet>
  )
}

export function PledgeSheets({ page }: { page: PledgeOnPage }) {
  if (page.sheet === 'change') return <ChangeSheet page={page} />
  return page.sheet === 'withdraw' ? <WithdrawSheet page={page} /> : null
}
