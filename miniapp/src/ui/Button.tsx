import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Press } from './Press'

interface ButtonProps {
  id?: string
  text: string
  /** p: the one red button of a screen; s: outlined; q: quiet; d: dark; link: text only. */
  kind?: 'p' | 's' | 'q' | 'd' | 'link'
  small?: boolean
  pill?: boolean
  icon?: IconName
  /** Shown instead of the text while the tap is under way; a second tap does nothing. */
  busy?: string | undefined
  off?: boolean
  label?: string
  onPress: () => void
}

export function Button({ id, text, kind = 'p', small, pill, icon, busy, off, label, onPress }: ButtonProps) {
  const classes = ['btn', `btn--${kind}`, small && 'btn--sm', pill && 'btn--pill', off && 'is-off']
  return (
    <Press
      id={id}
      className={classes.filter(Boolean).join(' ')}
      label={label}
      off={off || busy !== undefined}
      onPress={onPress}
    >
      {icon && busy === undefined && <Icon name={icon} size="small" />}
      <View>{busy ?? text}</View>
    </Press>
  )
}

/** A 44 px square with a drawing only, so it needs a label. */
export function IconButton({
  icon,
  label,
  look = 'quiet',
  off = false,
  onPress,
}: {
  icon: IconName
  label: string
  look?: 'quiet' | 'bare' | 'line'
  off?: boolean
  onPress: () => void
}) {
  const shape = look === 'quiet' ? 'ib' : `ib ib--${look}`
  return (
    <Press className={off ? `${shape} is-off` : shape} label={label} off={off} onPress={onPress}>
      <Icon name={icon} />
    </Press>
  )
}
