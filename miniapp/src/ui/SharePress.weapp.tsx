import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Shared } from './share'

interface SharePressProps {
  id?: string
  className: string
  shared: Shared
  children: ReactNode
}

/** WeChat lets only its own button open the list of chats; the page's `useShareAppMessage` says what is sent. */
export function SharePress({ id, className, children }: SharePressProps) {
  return (
    <Button id={id} className={`press ${className}`} openType="share">
      {children}
    </Button>
  )
}
