import type { ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { BigRow, Card, heading, Icon, Notice, Row } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import type { useKeeper } from '../useKeeper'

/** What became of a tap: it stands in the ledger, or waits on this phone for the network. */
export type Entered = ShownEntry | 'queued'

/** Says that it stands, as which entry, and leads back to the stock. `waits`: what else is to be known while it waits. */
export function Done({
  page: { elder, go },
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
  const toStock = () => go('keeping/stock')
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
      <View className="sub">{keeping.entered(done.entry.n)}</View>
      {children}
      {elder ? (
        <BigRow icon="box" title={keeping.toStock} onPress={toStock} />
      ) : (
        <Card flush>
          <Row first icon="box" title={keeping.toStock} onPress={toStock} />
        </Card>
      )}
    </>
  )
}
