import type { ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Row, Section } from '../../../ui'
import { issuing as say } from '../../../words/zh/issuing'
import { keeping } from '../../../words/zh/keeping'
import { aboutLot } from '../articles'
import { Done, type Entered } from '../parts/Done'
import type { IssuePage } from './useIssuePage'

/** What is to be taken off the shelf, lot by lot. */
const portionsIn = ({ entry }: ShownEntry, { shelf, now }: IssuePage) =>
  entry.kind !== 'issue' && entry.kind !== 'sent'
    ? []
    : entry.lines.flatMap(({ item, measure, lots }) =>
        lots.map(({ lot, quantity }) => ({
          key: `${item}${lot}`,
          title: `${item} ${keeping.amount(quantity, measure)}`,
          sub: aboutLot(shelf.find((one) => one.lot === lot) ?? { lot }, now),
        })),
      )

export function HandedOut({ page, done }: { page: IssuePage; done: Entered }) {
  const portions = done === 'queued' ? [] : portionsIn(done, page)
  return (
    <Done page={page} done={done} title={page.kind === 'unit' ? say.sent : say.done}>
      {page.kind === 'unit' && <View className="sub">{say.sentHint}</View>}
      <Section title={say.takeFrom} />
      <Card flush>
        {portions.map(({ key, title, sub }, place) => (
          <Row key={key} first={place === 0} bold title={title} sub={sub} />
        ))}
      </Card>
    </Done>
  )
}
