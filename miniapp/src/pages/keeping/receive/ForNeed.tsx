import { View } from '@tarojs/components'
import { Chip, landmark } from '../../../ui'
import { receiving as say } from '../../../words/zh/receiving'
import type { LineDraft } from './draft'
import type { ReceivePage } from './useReceivePage'

/** Which open line of ours a walk-in gift fills, where there is one for the same goods; what was pledged has its line already. */
export function ForNeed({ page, line }: { page: ReceivePage; line: LineDraft }) {
  const { needLine, goods, pledge } = line
  const lines = goods && pledge === undefined ? page.openFor(goods) : []
  const chosen = needLine?.goodsId === goods?.id ? needLine : undefined
  if (lines.length === 0) return null
  const choose = (next: LineDraft['needLine']) => page.openLine({ ...line, needLine: next })
  return (
    <>
      <View className="label">{say.forNeed}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.forNeed)}>
        <Chip id="for-none" text={say.forNone} on={chosen === undefined} onPress={() => choose(undefined)} />
        {lines.map(({ needId, lineId, title, open, measure }) => (
          <Chip
            key={`${needId}-${lineId}`}
            id={`for-${needId}-${lineId}`}
            text={say.forLine(title, open, measure)}
            on={chosen?.needId === needId && chosen.lineId === lineId}
            onPress={() => choose({ needId, lineId, goodsId: goods?.id ?? '' })}
          />
        ))}
      </View>
    </>
  )
}
