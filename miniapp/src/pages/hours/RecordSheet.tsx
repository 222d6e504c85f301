import { View } from '@tarojs/components'
import { useState } from 'react'
import { refusalText } from '../../data/refusals'
import { Button, Chip, landmark, Notice, Sheet, TextField } from '../../ui'
import { words } from '../../words'
import { amountIn, confirmationOf, mendingOf, minutesIn, type ShiftRecord, unitsFor } from './mending'
import type { HoursPage } from './useHoursPage'

const say = words.leading.hours

/** One record: confirmed as it is, or put right with a reason. */
export function RecordSheet({ page, record }: { page: HoursPage; record: ShiftRecord }) {
  const [mending, setMending] = useState(() => mendingOf(record))
  const [tried, setTried] = useState(false)
  const units = unitsFor(page.units, record)
  const { body, changed } = confirmationOf(record, mending, units)
  const bad = {
    from: minutesIn(mending.from) === undefined ? say.clockBad : undefined,
    to: minutesIn(mending.to) === undefined ? say.clockBad : undefined,
    reason: changed && mending.reason.trim() === '' ? say.reasonNeeded : undefined,
    amounts: units.some((unit) => amountIn(mending.amounts[unit] ?? '') === null),
  }
  const set = (next: Partial<typeof mending>) => setMending({ ...mending, ...next })
  const save = () => {
    setTried(true)
    if (!bad.from && !bad.to && !bad.reason && !bad.amounts) page.confirmOne(body)
  }
  return (
    <Sheet title={record.name ?? words.roster.nameless} hint={say.sheetHint} onClose={page.closeSheet}>
      {record.flags.map((flag) => (
        <View key={flag} className="sub ca mt4">
          {say.flags(flag)}
        </View>
      ))}
      <View className="row row--top hours">
        <View className="grow">
          <TextField
            id="hours-in"
            label={say.in}
            hint={say.clockHint}
            value={mending.from}
            max={5}
            bad={tried ? bad.from : undefined}
            onChange={(from) => set({ from })}
          />
        </View>
        <View className="grow ml12 hours__second">
          <TextField
            id="hours-out"
            label={say.out}
            hint={say.clockHint}
            value={mending.to}
            max={5}
            bad={tried ? bad.to : undefined}
            onChange={(to) => set({ to })}
          />
        </View>
      </View>
      {units.map((unit) => (
        <TextField
          key={unit}
          id={`amount-${unit}`}
          kind="number"
          label={`${words.units.asked(unit)}（${words.units.measure(unit)}）`}
          value={mending.amounts[unit] ?? ''}
          max={10}
          bad={tried && amountIn(mending.amounts[unit] ?? '') === null ? say.amountBad : undefined}
          onChange={(amount) => set({ amounts: { ...mending.amounts, [unit]: amount } })}
        />
      ))}
      {changed && (
        <>
          <TextField
            id="reason"
            label={say.reason}
            value={mending.reason}
            max={100}
            bad={tried ? bad.reason : undefined}
            onChange={(reason) => set({ reason })}
          />
          <View className="wrap mt8" {...landmark('radiogroup', say.reason)}>
            {say.reasons.map((reason) => (
              <Chip
                key={reason}
                text={reason}
                on={mending.reason === reason}
                onPress={() => set({ reason })}
              />
            ))}
          </View>
        </>
      )}
      {page.wrong && (
        <Notice
          look="warn"
          icon="warn"
          title={page.wrong === 'offline' ? words.common.offline.notSent : refusalText(page.wrong)}
          text={page.wrong === 'offline' ? words.common.offline.notSentHint : undefined}
          urgent
        />
      )}
      <View className="mt16">
        <Button
          id="confirm-one"
          text={changed ? say.save : say.asIs}
          busy={page.progress ? say.saving : undefined}
          onPress={save}
        />
      </View>
    </Sheet>
  )
}
