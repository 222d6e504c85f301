import type { ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Card, heading, Icon, Notice, Row, Section } from '../../../ui'
import { issuing as say } from '../../../words/zh/issuing'
import { keeping } from '../../../words/zh/keeping'
import type { IssuePage } from './useIssuePage'

type Portion = { key: string; title: string; sub: string }

/** What is to be taken off the shelf, lot by lot. */
const portionsIn = ({ entry }: ShownEntry): Portion[] =>
  entry.kind !== 'issue' && entry.kind !== 'sent'
    ? []
    : entry.lines.flatMap(({ item, measure, lots }) =>
        lots.map(({ lot, quantity }) => ({
          key: `${item}${lot}`,
          title: `${item} ${keeping.amount(quantity, measure)}`,
          sub: keeping.lot(lot.split('.')[0] ?? lot),
        })),
      )

export function Done({ page, done }: { page: IssuePage; done: ShownEntry | 'queued' }) {
  if (done === 'queued')
    return <Notice look="flat" icon="queued" title={keeping.kept} text={keeping.keptHint} />
  const toStock = () => page.go('keeping/stock')
  return (
    <>
      <View className="row mt4">
        <View className="cg fix">
          <Icon name="done" />
        </View>
        <View className="h1 ml8 grow" {...heading(2)}>
          {say.done}
        </View>
      </View>
      <View className="sub">{keeping.entered(done.entry.n)}</View>
      <Section title={say.takeFrom} />
      <Card flush>
        {portionsIn(done).map(({ key, title, sub }, place) => (
          <Row key={key} first={place === 0} bold title={title} sub={sub} />
        ))}
      </Card>
      {page.elder ? (
        <BigRow icon="box" title={keeping.toStock} onPress={toStock} />
      ) : (
        <Card flush>
          <Row first icon="box" title={keeping.toStock} onPress={toStock} />
        </Card>
      )}
    </>
  )
}
