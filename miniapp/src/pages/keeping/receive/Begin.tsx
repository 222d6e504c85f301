import { BigRow, Card, Row, Section } from '../../../ui'
import { clock } from '../../../words'
import { keeping } from '../../../words/zh/keeping'
import { receiving as say } from '../../../words/zh/receiving'
import type { ReceivePage } from './useReceivePage'

function Lately({ page: { receipts, show, elder } }: { page: ReceivePage }) {
  if (receipts.length === 0) return null
  const rows = receipts.map((receipt) => ({
    id: `receipt-${receipt.n}`,
    title: receipt.lines.map(({ item, quantity, measure }) => say.line(item, quantity, measure)).join('、'),
    sub: `${clock(receipt.at)}，${keeping.entered(receipt.n)}`,
    onPress: () => show(receipt),
  }))
  return (
    <>
      <Section title={say.lately} sub={elder ? '' : say.latelyHint} />
      {elder ? (
        rows.map((row) => <BigRow key={row.id} icon="done" {...row} />)
      ) : (
        <Card flush>
          {rows.map((row, place) => (
            <Row key={row.id} first={place === 0} icon="done" {...row} />
          ))}
        </Card>
      )}
    </>
  )
}

/** Whether the goods were pledged under a code, or walk in. */
export function Begin({ page }: { page: ReceivePage }) {
  const walkIn = {
    id: 'no-code',
    icon: 'receive' as const,
    title: say.noCode,
    sub: say.noCodeHint,
    onPress: () => {
      page.begin()
      page.addLine()
    },
  }
  return (
    <>
      {page.elder ? (
        <BigRow {...walkIn} />
      ) : (
        <Card flush>
          <Row first bold {...walkIn} />
        </Card>
      )}
      <Lately page={page} />
    </>
  )
}
