import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Press } from './Press'

interface CardProps {
  id?: string
  look?: 'plain' | 'hot' | 'ok' | 'warn' | 'flat' | 'waiting'
  /** No padding above and below: for rows. */
  flush?: boolean
  /** Makes the whole card one tap; `label` says what it is. */
  onPress?: () => void
  label?: string
  children: ReactNode
}

export function Card({ id, look = 'plain', flush = false, onPress, label, children }: CardProps) {
  const className = `card${look === 'plain' ? '' : ` card--${look}`}${flush ? ' card--flush' : ''}`
  if (!onPress)
    return (
      <View id={id} className={className}>
        {children}
      </View>
    )
  return (
    <Press id={id} className={className} label={label} onPress={onPress}>
      {children}
    </Press>
  )
}
