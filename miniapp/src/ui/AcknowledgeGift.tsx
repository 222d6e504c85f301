import { ask } from '../data'
import { papers } from '../words/zh/papers'
import { Card } from './Card'
import { PaperRow } from './PaperRow'

/** What was received under a gift's code, on paper, for whoever holds the code. */
export function AcknowledgeGift({
  receiver,
  code,
  elder,
}: {
  receiver: string
  code: string
  elder: boolean
}) {
  const row = (
    <PaperRow
      id="acknowledge"
      title={papers.acknowledge}
      sub={papers.acknowledgeHint}
      elder={elder}
      make={() => ask('acknowledgeGift', { params: { id: receiver, code }, body: {} })}
    />
  )
  return elder ? row : <Card flush>{row}</Card>
}
