import type { PledgeView } from '@muster/shared'
import { useGift } from '../../data/gift'
import { Card, Section } from '../../ui'
import { GiftSteps } from '../../ui/GiftSteps'
import { giftWay } from '../../words/zh/gift-way'

/** Where a pledge of mine is by now; nothing while that is not known. */
export function Way({ pledge }: { pledge: PledgeView }) {
  const { receiver, code, pledgedAt, item } = pledge
  const loaded = useGift(receiver.id, code)
  const lines = loaded.state === 'ready' ? (loaded.data?.lines ?? []) : []
  const mine = lines.filter((line) => line.pledged?.at === pledgedAt && line.item === item)
  const [line] = mine.length > 0 ? mine : lines.filter(({ pledged }) => pledged?.at === pledgedAt)
  if (line === undefined) return null
  return (
    <>
      <Section title={giftWay.title} />
      <Card>
        <GiftSteps receiver={receiver.id} line={line} />
      </Card>
    </>
  )
}
