import { View } from '@tarojs/components'
import { landmark } from '../../ui'
import type { Problem } from './problem'

/** Stands over the button that did not do it. */
export function ProblemLine({ problem: { title, text } }: { problem: Problem }) {
  return (
    <View className="mt8" {...landmark('alert')}>
      <View className="cr b">{title}</View>
      {text && <View className="sub c1">{text}</View>}
    </View>
  )
}
