import type { Transfer } from '@muster/shared'
import { BigRow, Card, Row, Section } from '../../../ui'
import { clock, dayName } from '../../../words'
import { arriving as say } from '../../../words/zh/arriving'
import { keeping } from '../../../words/zh/keeping'
import type { useKeeper } from '../useKeeper'

const contents = ({ lines }: Transfer) =>
  lines.map(({ item, sent, measure }) => `${item} ${keeping.amount(sent, measure)}`).join('、')

/** What other receivers have sent here: counted in when it arrives. */
export function Coming({
  page: { coming, now, elder, go },
}: {
  page: ReturnType<typeof useKeeper> & { coming: readonly Transfer[] }
}) {
  if (coming.length === 0) return null
  const rows = coming.map((transfer) => ({
    id: `transfer-${transfer.id}`,
    icon: 'receive' as const,
    title: say.row(transfer.from.name),
    sub: say.rowSub(contents(transfer), `${dayName(transfer.sentAt, now)} ${clock(transfer.sentAt)}`),
    onPress: () => go('keeping/arrive', { transfer: transfer.id }),
  }))
  return (
    <>
      <Section title={say.underWay} sub={say.underWayHint(coming.length)} />
      {elder ? (
        rows.map((row) => <BigRow key={row.id} {...row} />)
      ) : (
        <Card flush>
          {rows.map((row, place) => (
            <Row key={row.id} first={place === 0} bold {...row} />
          ))}
        </Card>
      )}
    </>
  )
}
