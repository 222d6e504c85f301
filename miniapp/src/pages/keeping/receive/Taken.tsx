import { View } from '@tarojs/components'
import { ask } from '../../../data'
import type { Receipt } from '../../../data/receipts'
import { Card, Row } from '../../../ui'
import { GiftCode } from '../../../ui/GiftCode'
import { PaperRow } from '../../../ui/PaperRow'
import { keeping } from '../../../words/zh/keeping'
import { papers } from '../../../words/zh/papers'
import { receiving as say } from '../../../words/zh/receiving'
import { Done } from '../parts/Done'
import type { ReceivePage } from './useReceivePage'

const linesOf = ({ n, lines }: Receipt) => lines.map((line, place) => ({ ...line, key: `${n}.${place + 1}` }))

/** What was taken in, and the code under which its donor follows it. */
export function Taken({ page, taken }: { page: ReceivePage; taken: Receipt | 'queued' }) {
  if (taken === 'queued') return <Done page={page} done="queued" title={say.done} waits={say.codeLater} />
  const { elder, receiverId } = page
  const paper = (
    <PaperRow
      id="acknowledge"
      title={papers.acknowledgeFor}
      sub={papers.acknowledgeHint}
      elder={elder}
      make={() => ask('acknowledgeReceipt', { params: { id: receiverId, n: String(taken.n) }, body: {} })}
    />
  )
  return (
    <Done page={page} done={{ entry: taken }} title={say.done}>
      <GiftCode code={taken.code} label={say.giveCode} hint={say.giveCodeHint} />
      <Card flush>
        {linesOf(taken).map(({ key, item, quantity, measure }, place) => (
          <Row
            key={key}
            first={place === 0}
            icon="box"
            title={item}
            end={<View className="b c1">{keeping.amount(quantity, measure)}</View>}
          />
        ))}
      </Card>
      {elder ? paper : <Card flush>{paper}</Card>}
    </Done>
  )
}
