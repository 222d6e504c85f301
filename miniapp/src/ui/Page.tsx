import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { SignInSheet } from '../data/SignInSheet'
import { useElder } from '../data/settings'
import { words } from '../words'
import { Icon } from './Icon'
import { back } from './navigation'
import { Press } from './Press'
import { landmark } from './semantics'
import { TitleBar } from './TitleBar'

interface PageProps {
  title: string
  /** One of the pages that one cannot go back from. */
  home?: boolean
  foot?: ReactNode
  /** A sheet over the page. */
  sheet?: ReactNode
  children: ReactNode
}

/** The root of every page: tokens, the elder look, the way back, the bar at the foot. */
export function Page({ title, home = false, foot, sheet, children }: PageProps) {
  const elder = useElder()
  // Pages below in the stack stay mounted; the question who one is belongs to the one on top.
  const [onTop, setOnTop] = useState(true)
  useDidShow(() => setOnTop(true))
  useDidHide(() => setOnTop(false))
  return (
    <View className={elder ? 'pg elder' : 'pg'}>
      <TitleBar title={title} home={home} elder={elder} onTop={onTop} />
      <View className="main" {...landmark('main')}>
        {elder && !home && (
          <Press className="back-row" onPress={back}>
            <Icon name="back" size="mid" />
            <View className="ml8">{words.common.back}</View>
          </Press>
        )}
        {children}
      </View>
      {foot}
      {sheet}
      {onTop && <SignInSheet />}
    </View>
  )
}
