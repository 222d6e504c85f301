import { chinaDay } from '@muster/shared'
import { View } from '@tarojs/components'
import { Chip, TextField } from '../../../ui'
import { keeping as say } from '../../../words/zh/keeping'
import { expiryText } from '../articles'
import { asksForDay, type Dated, expiryOf, lacksDay, type noDay } from '../expiry'

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
  const until = expiryOf(line)
  const over = until !== undefined && until < chinaDay(now)
  return (
    <>
      <TextField
        id="expiry"
        kind="decimal"
        label={expiry.rule === 'months' ? say.made(expiry.months) : say.expiry}
        hint={say.expiryHint}
        value={line.notPrinted ? '' : line.day}
        max={11}
        bad={tried && lacksDay(line) ? say.expiryBad : undefined}
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
