import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Behind } from '../data'
import { ago, clock, words } from '../words'
import { Button } from './Button'
import { Card } from './Card'
import { Icon, type IconName } from './Icon'
import { Row } from './Row'
import { Section } from './Section'
import { heading, landmark } from './semantics'

/** A page, or a list, with nothing in it: why, and what one can do. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <View className="col empty">
      <View className="round">
        <Icon name={icon} size="big" />
      </View>
      <View className="h1 mt16" {...heading(2)}>
        {title}
      </View>
      {text && <View className="c2 mt4 empty__text">{text}</View>}
      {children && <View className="empty__ways">{children}</View>}
    </View>
  )
}

/** The server failed: never the reader's fault, and there is another way. */
export function ErrorState({ onRetry, phone }: { onRetry: () => void; phone?: ReactNode }) {
  return (
    <>
      <EmptyState icon="again" title={words.common.error.title} text={words.common.error.detail}>
        <Button id="retry" text={words.common.retry} icon="again" onPress={onRetry} />
        {phone}
      </EmptyState>
      <Section title={words.common.error.hurry} />
      <Card flush>
        <Row first icon="list" bold title={words.common.error.chain} sub={words.common.error.chainHint} />
      </Card>
    </>
  )
}

/** No network and nothing kept from before. */
export function NothingOffline({ onRetry }: { onRetry: () => void }) {
  return (
    <EmptyState icon="offline" title={words.common.offline.nothing} text={words.common.offline.nothingHint}>
      <Button id="retry" text={words.common.retry} icon="again" onPress={onRetry} />
    </EmptyState>
  )
}

/** What is shown is from before, and why. */
export function OfflineBar({ behind, now, onRetry }: { behind: Behind; now: number; onRetry: () => void }) {
  const { at, why } = behind
  const told = words.common[why]
  return (
    <Card look="warn">
      <View className="row" {...landmark('status')}>
        <View className="ca fix">
          <Icon name={why === 'offline' ? 'offline' : 'warn'} />
        </View>
        <View className="grow ml12">
          <View className="b">{told.before(clock(at))}</View>
          <View className="sub c1">{told.beforeHint(ago(at, now))}</View>
        </View>
        <View className="fix ml8">
          <Button small kind="s" text={words.common.retryShort} onPress={onRetry} />
        </View>
      </View>
    </Card>
  )
}

/** Grey shapes in the places where cards will be. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View {...landmark('status', words.common.loading)}>
      {[...Array(cards).keys()].map((place) => (
        <View key={place} className="card sk-card">
          <View className="row row--between">
            <View className="sk sk--title" />
            <View className="sk sk--figure" />
          </View>
          <View className="sk sk--line mt12" />
          <View className="sk sk--bar mt16" />
        </View>
      ))}
    </View>
  )
}
