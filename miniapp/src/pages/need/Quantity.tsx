import { View } from '@tarojs/components'
import { Chip, IconButton, landmark, TextField } from '../../ui'
import { figure, words } from '../../words'
import { amountTyped, quickAmounts, stepOf } from './quantities'

// px of a digit at the size of the figure, so that figure and unit stand together in the middle.
const DIGIT = 36

/** How much: a large figure to step or to write, and a few amounts up to `most`; what is written may be more, 0 while nothing is. */
export function Quantity({
  value,
  most,
  measure,
  onChange,
}: {
  value: number
  most: number
  measure: string
  onChange: (value: number) => void
}) {
  const step = stepOf(most)
  // From 1 upward the steps land on round figures: 1, 10, 20.
  const less = value > most ? most : value % step === 0 ? value - step : Math.floor(value / step) * step
  const more = (Math.floor(value / step) + 1) * step
  return (
    <>
      <View className="row row--between mt16 quantity">
        <IconButton
          icon="minus"
          look="line"
          label={`${words.pledge.quantity}，减到 ${Math.max(1, less)}`}
          off={value <= 1}
          onPress={() => onChange(Math.max(1, less))}
        />
        <View className="row row--base quantity__n">
          <View style={{ width: `${String(value).length * DIGIT + 8}px` }}>
            <TextField
              id="quantity"
              bare
              kind="number"
              label={words.pledge.quantity}
              value={value === 0 ? '' : String(value)}
              max={7}
              onChange={(text) => onChange(amountTyped(text))}
            />
          </View>
          <View className="h2 ml6 nowrap">{measure}</View>
        </View>
        <IconButton
          icon="plus"
          look="line"
          label={`${words.pledge.quantity}，加到 ${Math.min(most, more)}`}
          off={value >= most}
          onPress={() => onChange(Math.min(most, more))}
        />
      </View>
      <View className="wrap chips amounts" {...landmark('radiogroup', words.pledge.quantity)}>
        {quickAmounts(most).map((amount) => (
          <Chip
            key={amount}
            id={`amount-${amount}`}
            text={figure(amount)}
            on={amount === value}
            onPress={() => onChange(amount)}
          />
        ))}
        <Chip
          id="amount-all"
          text={words.pledge.all(most)}
          on={value === most}
          onPress={() => onChange(most)}
        />
      </View>
    </>
  )
}
