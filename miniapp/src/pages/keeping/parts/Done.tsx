import type { ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BigRow, Card, heading, Icon, Notice, open, Row } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import type { useKeeper } from '../useKeeper'

/** What became of a tap: it stands in the ledger, or waits on this phone for the network. */
export type Entered = ShownEntry | 'queued'

/** Says that it stands, as which entry, and leads back to the stock. `waits`: what else is to be known while it waits. */
export function Done({
  page: { elder, go, receiverId },
  done,
  title,
  waits = '',
  children,
}: {
  page: ReturnType<typeof useKeeper>
  done: { entry: { n: number } } | 'queued'
  title: string
  waits?: string
  children?: ReactNode
}) {
  if (done === 'queued')
    return <Notice look="flat" icon="queued" title={keeping.kept} text={`${keeping.keptHint}${waits}`} />
  const { n } = done.entry
  const ways = [
    {
      id: 'see-entry',
      icon: 'list' as const,
      title: keeping.seeEntry,
      onPress: () => open('entry', { receiver: receiverId, n: String(n) }),
    },
    { id: 'to-stock', icon: 'box' as const, title: keeping.toStock, onPress: () => go('keeping/stock') },
  ]
  return (
    <>
      <View className="row mt4">
        <View className="cg fix">
          <Icon name="done" />
        </View>
        <View className="h1 ml8 grow" {...heading(2)}>
          {title}
        </View>
      </View>
      <View className="sub">{keeping.entered(n)}</View>
      {children}
      {elder ? (
        ways.map((way) => <BigRow key={way.id} {...way} />)
      ) : (
        <Card flush>
          {ways.map((way, place) => (
            <Row key={way.id} first={place === 0} {...way} />
          ))}
        </Card>
      )}
    </>
  )
}
