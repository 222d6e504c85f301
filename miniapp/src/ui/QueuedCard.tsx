import { View } from '@tarojs/components'
import { clock, words } from '../words'
import { Button } from './Button'
import { Card } from './Card'
import { Icon } from './Icon'
import { landmark } from './semantics'

interface QueuedCardProps {
  /** What was tapped: 报名：东门采样点 · 维持秩序. */
  label: string
  /** Epoch ms of the tap. */
  tappedAt: number
  sending: boolean
  dropText: string
  onDrop: () => void
  /** The community's line: signing up by voice works without a network. */
  onCall?: (() => void) | undefined
}

/** A tap that waits for the network, with its key; it is sent once. */
export function QueuedCard({ label, tappedAt, sending, dropText, onDrop, onCall }: QueuedCardProps) {
  return (
    <Card look="waiting">
      <View className="row row--top" {...landmark('status')}>
        <View className="c2 fix">
          <Icon name="queued" />
        </View>
        <View className="grow ml12">
          <View className="h2">{sending ? words.common.queued.sending : words.common.queued.title}</View>
          <View className="mt2">{label}</View>
          <View className="sub">{words.common.queued.since(clock(tappedAt))}</View>
        </View>
      </View>
      <View className="row mt12">
        <View className="grow">
          <Button kind="q" text={dropText} off={sending} onPress={onDrop} />
        </View>
        {onCall && (
          <View className="grow2 ml8">
            <Button kind="s" icon="phone" text={words.common.callCommunity} onPress={onCall} />
          </View>
        )}
      </View>
    </Card>
  )
}
