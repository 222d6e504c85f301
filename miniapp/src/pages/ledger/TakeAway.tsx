import { useMembership } from '../../data'
import { BigRow, Card, type IconName, open, Row } from '../../ui'
import { taking } from '../../words/zh/taking'

const discloses: readonly string[] = ['keeper', 'secretary', 'street']

/** The ledger as a file for anybody; for who looks after it, what is posted every five days. */
export function TakeAway({ receiver, elder }: { receiver: string; elder: boolean }) {
  const role = useMembership(receiver)?.role
  const ways: { id: string; icon: IconName; title: string; sub: string; onPress: () => void }[] = [
    {
      id: 'export',
      icon: 'export',
      title: taking.export.row,
      sub: taking.export.rowHint,
      onPress: () => open('export', { receiver }),
    },
  ]
  if (role !== undefined && discloses.includes(role))
    ways.unshift({
      id: 'disclose',
      icon: 'calendar',
      title: taking.disclosure.row,
      sub: taking.disclosure.rowHint,
      onPress: () => open('disclosure', { receiver }),
    })
  if (elder)
    return (
      <>
        {ways.map((way) => (
          <BigRow key={way.id} {...way} />
        ))}
      </>
    )
  return (
    <Card flush>
      {ways.map((way, place) => (
        <Row key={way.id} first={place === 0} {...way} />
      ))}
    </Card>
  )
}
