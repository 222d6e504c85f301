import { View } from '@tarojs/components'
import { decoration } from './semantics'

/** Filled = people who said yes. Decoration: the same always stands beside it in words. */
export function Progress({ taken, of, hot = false }: { taken: number; of: number; hot?: boolean }) {
  const percent = of > 0 ? Math.min(100, Math.round((taken / of) * 1000) / 10) : 0
  const look = percent >= 100 ? ' bar--ok' : hot ? ' bar--hot' : ''
  return (
    <View className={`bar${look}`} {...decoration}>
      <View className="bar__f" style={{ width: `${percent}%` }} />
    </View>
  )
}

// 12: more dots than this would not fit on one line of a narrow phone.
export const MOST_DOTS = 12

/** One dot a place; a bar where there are too many to count at a glance. */
export function Dots({ taken, of }: { taken: number; of: number }) {
  if (of > MOST_DOTS)
    return (
      <View className="row mt8">
        <Progress taken={taken} of={of} />
      </View>
    )
  return (
    <View className="dots" {...decoration}>
      {[...Array(of).keys()].map((place) => (
        <View key={place} className={place < taken ? 'dot' : 'dot dot--open'} />
      ))}
    </View>
  )
}
