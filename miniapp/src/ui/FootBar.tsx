import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { landmark } from './semantics'

/** Stays at the bottom: one or two buttons, and above them a line that says what will happen. */
export function FootBar({ line, left, right }: { line?: ReactNode; left?: ReactNode; right: ReactNode }) {
  return (
    <View className="foot" {...landmark('contentinfo')}>
      {line && <View className="foot__line sub">{line}</View>}
      <View className="foot__buttons">
        {left && <View className="foot__left">{left}</View>}
        <View className="foot__right">{right}</View>
      </View>
    </View>
  )
}
