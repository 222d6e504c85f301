import type { ReactNode } from 'react'

export interface PressProps {
  id?: string
  className?: string
  /** What a screen reader says, where the content does not say it. */
  label?: string
  role?: 'radio' | 'switch' | 'tab' | 'link'
  /** For a radio, a switch and a tab. */
  checked?: boolean
  /** Can be found and read, but does nothing. */
  off?: boolean
  onPress: () => void
  children?: ReactNode
}
