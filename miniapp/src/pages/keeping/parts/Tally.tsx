import { View } from '@tarojs/components'
import { Button, Chip, landmark, TextField } from '../../../ui'
import { keeping as say } from '../../../words/zh/keeping'

// px of a digit at the size of the figure, so that figure and unit stand together in the middle.
const DIGIT = 36
const MOST = 1_000_000
// From 500 on nobody counts by ones.
const MANY = 500

const within = (n: number, most: number) => Math.min(most, Math.max(0, n))

/** How many were counted: written, stepped by large buttons, or by packs as they are opened. `about`: how many there should be. */
export function Tally({
  id = 'tally',
  what,
  value,
  about,
  most = MOST,
  measure,
  packs = [],
  onChange,
}: {
  id?: string
  what: string
  value: number
  about?: number | undefined
  most?: number
  measure: string
  packs?: readonly { name: string; of: number }[]
  onChange: (value: number) => void
}) {
  const [small, large] = (about ?? value) >= MANY ? [10, 100] : [1, 10]
  const set = (n: number) => onChange(within(n, most))
  return (
    <>
      <View className="tally quantity__n mt8">
        <View style={{ width: `${Math.max(1, String(value).length) * DIGIT + 8}px` }}>
          <TextField
            id={id}
            bare
            kind="number"
            label={what}
            hint="0"
            value={value === 0 ? '' : String(value)}
            max={7}
            onChange={(text) => set(Number(text.replace(/\D/g, '')))}
          />
        </View>
        <View className="h2 ml6 nowrap">{measure}</View>
      </View>
      <View className="steps">
        {[-large, -small, small, large].map((by) => (
          <View key={by} className="steps__one">
            <Button
              id={`${id}${by > 0 ? '+' : '-'}${Math.abs(by)}`}
              kind="s"
              text={by > 0 ? `+${by}` : `−${-by}`}
              label={by > 0 ? say.more(what, by) : say.less(what, -by)}
              off={by > 0 ? value >= most : value <= 0}
              onPress={() => set(value + by)}
            />
          </View>
        ))}
      </View>
      {(about !== undefined || packs.length > 0) && (
        <View className="wrap" {...landmark('radiogroup', what)}>
          {about !== undefined && (
            <Chip id={`${id}-all`} text={say.allOf(about)} on={value === about} onPress={() => set(about)} />
          )}
          {packs.map(({ name, of }) => (
            <Chip key={`${name}${of}`} text={say.pack(name, of)} on={false} onPress={() => set(value + of)} />
          ))}
        </View>
      )}
    </>
  )
}
