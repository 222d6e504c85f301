import { View } from '@tarojs/components'
import type { PressProps } from './press-props'

/** Whatever can be tapped, in a mini-program: a view that says what it is. */
export function Press({
  id,
  className = '',
  label,
  role,
  checked,
  off = false,
  onPress,
  children,
}: PressProps) {
  const spoken = {
    'aria-role': role ?? 'button',
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { 'aria-checked': checked }),
    ...(off ? { 'aria-disabled': true } : {}),
  }
  return (
    <View
      id={id}
      className={`press ${className}`}
      {...spoken}
      onClick={() => {
        if (!off) onPress()
      }}
    >
      {children}
    </View>
  )
}
