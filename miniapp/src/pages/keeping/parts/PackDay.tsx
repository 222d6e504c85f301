import { chinaDay, DAY } from '@muster/shared'
import { View } from '@tarojs/components'
import { Chip, TextField } from '../../../ui'
import { keeping as say } from '../../../words/zh/keeping'
import { expiryText } from '../articles'
import { asksForDay, type Dated, expiryOf, isMadeLater, lacksDay, type noDay } from '../expiry'

// Half a year ago: what the hint gives as a day of making is past.
const AGO = 180 * DAY

/** Until when goods are good, off their pack; nothing for those that do not go bad. `tried`: whether what is missing is said. */
export function PackDay({
  line,
  now,
  tried,
  onChange,
}: {
  line: Dated
  now: number
  tried: boolean
  onChange: (day: typeof noDay) => void
}) {
  if (!asksForDay(line) || line.goods === undefined) return null
  const { expiry } = line.goods
  const later = isMadeLater(line, now)
  const until = later ? undefined : expiryOf(line)
  const over = until !== undefined && until < chinaDay(now)
  return (
    <>
      <TextField
        id="expiry"
        kind="decimal"
        label={expiry.rule === 'months' ? say.made(expiry.months) : say.expiry}
        hint={expiry.rule === 'months' ? say.madeHint(chinaDay(now - AGO)) : say.expiryHint}
        value={line.notPrinted ? '' : line.day}
        max={11}
        bad={later ? say.madeLater : tried && lacksDay(line) ? say.expiryBad : undefined}
        onChange={(day) => onChange({ day, notPrinted: false })}
      />
      {until !== undefined && (
        <View className={over ? 'sub ca b mt4' : 'sub mt4'}>
          {over ? say.expiredAlready : expiryText(until, now)}
        </View>
      )}
      <View className="wrap">
        <Chip
          id="not-printed"
          role="switch"
          text={say.notPrinted}
          on={line.notPrinted}
          onPress={() => onChange({ day: line.day, notPrinted: !line.notPrinted })}
        />
      </View>
    </>
  )
}
