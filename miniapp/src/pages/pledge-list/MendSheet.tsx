import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Chip, landmark, Sheet, TextField } from '../../ui'
import { gifts as say } from '../../words/zh/gifts'
import { amountTyped } from '../need/quantities'
import type { PledgeListPage } from './usePledgeList'

/** One thing of the list, put right: which line, how many; or not at all. */
export function MendSheet({ page, target }: { page: PledgeListPage; target: string }) {
  const { gifts, unclear } = page.reading
  const gift = gifts.find(({ key }) => key === target)
  const about = gift ?? unclear.find(({ key }) => key === target)
  const [lineId, setLineId] = useState(gift?.line.id)
  const [quantity, setQuantity] = useState(gift?.quantity ?? 0)
  if (!about) return null
  const line = page.open.find(({ id }) => id === lineId)
  return (
    <Sheet title={about.written} onClose={() => page.mend(undefined)}>
      <View className="label">{say.which}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.which)}>
        {page.open.map(({ id, item, grade }) => (
          <Chip
            key={id}
            id={`which-${id}`}
            text={[item, grade].filter(Boolean).join(' ')}
            on={id === lineId}
            onPress={() => setLineId(id)}
          />
        ))}
      </View>
      {line && (
        <TextField
          id="how-many"
          kind="number"
          label={say.howMany(line.measure)}
          value={quantity === 0 ? '' : String(quantity)}
          max={7}
          onChange={(text) => setQuantity(amountTyped(text, line.open))}
        />
      )}
      <View className="mt16">
        <Button
          id="mend-keep"
          kind="d"
          text={say.keep}
          off={!line || quantity === 0}
          onPress={() => line && page.answer(target, { lineId: line.id, quantity })}
        />
      </View>
      <Button
        id="mend-drop"
        kind="link"
        text={say.drop}
        onPress={() => page.answer(target, { drop: true })}
      />
    </Sheet>
  )
}
