import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './Card'
import { Icon, type IconName } from './Icon'
import { landmark } from './semantics'

const tint = { warn: 'ca', ok: 'cg', flat: 'c2' } as const

interface NoticeProps {
  look: 'warn' | 'ok' | 'flat'
  icon: IconName
  title: string
  /** What still stands and what to do next. */
  text?: string | undefined
  /** Spoken at once by a screen reader. */
  urgent?: boolean
  children?: ReactNode
}

export function Notice({ look, icon, title, text, urgent = false, children }: NoticeProps) {
  return (
    <Card look={look}>
      <View className="row row--top" {...(urgent ? landmark('alert') : {})}>
        <View className={`notice__icon ${tint[look]}`}>
          <Icon name={icon} />
        </View>
        <View className="grow ml8">
          <View className="h2">{title}</View>
          {text && <View className="sub c1 mt4 pre">{text}</View>}
        </View>
      </View>
      {children}
    </Card>
  )
}
