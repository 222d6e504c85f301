import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { words } from '../words'
import { IconButton } from './Button'
import { heading, landmark } from './semantics'

/** Comes up from below over the page; ✕ at the top right, the way on at the bottom. */
export function Sheet({
  title,
  hint,
  onClose,
  children,
}: {
  title: string
  hint?: string | undefined
  onClose: () => void
  children: ReactNode
}) {
  return (
    <View className="mask">
      <View className="sheet" {...landmark('dialog', title)}>
        <View className="sheet__head">
          <View className="h1" {...heading(2)}>
            {title}
          </View>
          <IconButton icon="close" look="bare" label={words.common.close} onPress={onClose} />
        </View>
        {hint && <View className="sub">{hint}</View>}
        {children}
      </View>
    </View>
  )
}
