import type { PledgeView } from '@muster/shared'
import { Row } from '../../ui'
import { dayName, words } from '../../words'

/** On which day it is brought where, in which hours, and who takes it in: the first row of a card. */
export function WhereTo({ pledge, now }: { pledge: PledgeView; now: number }) {
  const { delivery, deliverBy, receiver } = pledge
  const place = delivery?.place ?? receiver.name
  const title =
    deliverBy === undefined
      ? words.pledge.bringTo(place)
      : words.pledge.bring(dayName(`${deliverBy}T12:00:00+08:00`, now), place)
  const taken = [delivery?.hours, words.pledge.receivedBy(receiver.name)].filter(Boolean).join('，')
  return <Row first icon="place" bold title={title} sub={taken} />
}
