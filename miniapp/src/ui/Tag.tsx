import { View } from '@tarojs/components'

/** A word about something; never a button. */
export function Tag({
  text,
  look = 'plain',
  inline = false,
}: {
  text: string
  look?: 'plain' | 'hot' | 'ok' | 'warn' | 'red' | 'line'
  inline?: boolean
}) {
  return (
    <View className={`tag${look === 'plain' ? '' : ` tag--${look}`}${inline ? ' tag--in' : ''}`}>{text}</View>
  )
}
