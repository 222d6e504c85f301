import { View } from '@tarojs/components'
import type { Receipt } from '../../../data/receipts'
import { BigRow, Card, heading, Icon, Notice, Row } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import { receiving as say } from '../../../words/zh/receiving'
import type { ReceivePage } from './useReceivePage'

/** Two groups of four, as one reads it out. */
const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

const linesOf = ({ n, lines }: Receipt) => lines.map((line, place) => ({ ...line, key: `${n}.${place + 1}` }))

function Code({ taken: { code } }: { taken: Receipt }) {
  return (
    <Card>
      <View className="col center code">
        <View className="sub">{say.giveCode}</View>
        <View id="code" className="code__letters">
          {grouped(code)}
        </View>
        <View className="sub mt4">{say.giveCodeHint}</View>
      </View>
    </Card>
  )
}

/** What was taken in, and the code under which its donor follows it. */
export function Taken({ page, taken }: { page: ReceivePage; taken: Receipt | 'queued' }) {
  const toStock = () => page.go('keeping/stock')
  if (taken === 'queued')
    return (
      <Notice look="flat" icon="queued" title={keeping.kept} text={`${keeping.keptHint}${say.codeLater}`} />
    )
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
      <Code taken={taken} />
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
        <Row icon="list" title={keeping.entered(taken.n)} />
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
