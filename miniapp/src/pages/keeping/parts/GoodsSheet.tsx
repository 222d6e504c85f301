import type { Goods } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useGoods } from '../../../data/goods'
import { Sheet } from '../../../ui'
import { goods as say } from '../../../words/zh/goods'
import { AddGoods } from '../../goods/AddGoods'
import { GoodsSearch } from '../../goods/GoodsSearch'
import { InWords } from '../../goods/InWords'

/** What it is: found in the catalogue, or added to it. `likely`: what is shown before anything is written. */
export function GoodsSheet({
  receiverId,
  hint,
  likely,
  onChoose,
  onClose,
}: {
  receiverId: string
  hint?: string | undefined
  likely?: readonly Goods[]
  onChoose: (goods: Goods) => void
  onClose: () => void
}) {
  const catalogue = useGoods()
  const [name, setName] = useState('')
  const [written, setWritten] = useState({ grade: '', measure: '件' })
  return (
    <Sheet title={say.title} hint={hint} onClose={onClose}>
      <GoodsSearch text={name} onText={setName} likely={likely ?? []} onChoose={onChoose} />
      {catalogue.state === 'failed' && <View className="sub ca b mt8">{say.notRead}</View>}
      <AddGoods communityId={receiverId} goods={{ name, ...written }} onAdded={onChoose}>
        <InWords goods={written} onChange={setWritten} />
      </AddGoods>
    </Sheet>
  )
}
