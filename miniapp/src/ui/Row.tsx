import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Knob } from './choices'
import { Icon, type IconName } from './Icon'
import { Press } from './Press'

interface RowProps {
  id?: string
  first?: boolean
  icon?: IconName
  title: string
  bold?: boolean
  sub?: string
  /** A few words or a control at the end. */
  end?: ReactNode
  /** Makes the row one tap, with an arrow at its end. */
  onPress?: () => void
  /** Makes the row one tap that turns something on or off. */
  toggle?: { on: boolean; onChange: (on: boolean) => void }
  label?: string
}

/** A line of a list: icon, title, a quieter line under it, something at the end. */
export function Row({
  id,
  first = false,
  icon,
  title,
  bold = false,
  sub,
  end,
  onPress,
  toggle,
  label,
}: RowProps) {
  const className = first ? 'li li--first' : 'li'
  const content = (
    <>
      {icon && (
        <View className="li__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        <View className={bold ? 'b' : ''}>{title}</View>
        {sub && <View className="sub">{sub}</View>}
      </View>
      {end && <View className="li__end sub">{end}</View>}
      {onPress && (
        <View className="c3 fix ml4">
          <Icon name="next" size="small" />
        </View>
      )}
    </>
  )
  if (toggle)
    return (
      <Press
        id={id}
        className={className}
        role="switch"
        label={label ?? title}
        checked={toggle.on}
        onPress={() => toggle.onChange(!toggle.on)}
      >
        {content}
        <View className="fix ml8">
          <Knob on={toggle.on} />
        </View>
      </Press>
    )
  if (!onPress)
    return (
      <View id={id} className={className}>
        {content}
      </View>
    )
  return (
    <Press id={id} className={className} label={label} onPress={onPress}>
      {content}
    </Press>
  )
}
