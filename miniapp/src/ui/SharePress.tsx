import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { words } from '../words'
import { Press } from './Press'
import type { Shared } from './share'

interface SharePressProps {
  id?: string
  className: string
  shared: Shared
  children: ReactNode
}

/** In a browser sharing is a text with a link, copied. */
export function SharePress({ id, className, shared, children }: SharePressProps) {
  const copy = async () => {
    const [page] = window.location.href.split('#')
    await Taro.setClipboardData({ data: `${shared.text} ${page}#${shared.path}` })
    Taro.showToast({ title: words.common.linkCopied, icon: 'none' })
  }
  return (
    <Press id={id} className={className} onPress={copy}>
      {children}
    </Press>
  )
}
