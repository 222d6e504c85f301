import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { heading } from './semantics'

/** The line above a group of cards: a title, a few words after it, something at the end. */
export function Section({
  id,
  title,
  sub,
  end,
}: {
  id?: string
  title: string
  sub?: string
  end?: ReactNode
}) {
  return (
    <View id={id} className="sec">
      <View className="row row--base wrap">
        <View className="h2" {...heading(2)}>
          {title}
        </View>
        {sub && <View className="sub ml4">{sub}</View>}
      </View>
      {end && <View className="sub nowrap ml8">{end}</View>}
    </View>
  )
}
