import { findGoods, type Goods } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card, Row, TextField } from '../../../ui'
import { goodsSearch as say } from '../../../words/zh/goods-search'

// 6: as many as stand over the keyboard.
const SHOWN = 6

/** Finds goods of the catalogue by what people call them. `likely`: what is shown before anything is written. */
export function GoodsSearch({
  goods,
  likely,
  onChoose,
}: {
  goods: readonly Goods[]
  likely: readonly Goods[]
  onChoose: (goods: Goods) => void
}) {
  const [text, setText] = useState('')
  const asked = text.trim() !== ''
  const found = (asked ? findGoods(text, goods) : likely).slice(0, SHOWN)
  return (
    <>
      <TextField
        id="goods-search"
        label={say.what}
        hint={say.example}
        value={text}
        max={30}
        onChange={setText}
      />
      {!asked && found.length > 0 && <View className="label">{say.likely}</View>}
      {asked && found.length === 0 && <View className="c2 mt12">{say.none}</View>}
      {found.length > 0 && (
        <Card flush>
          {found.map((one, place) => (
            <Row
              key={one.id}
              id={`choose-${one.id}`}
              first={place === 0}
              bold
              title={one.name}
              sub={[one.grade, one.spec, say.countedIn(one.measure)].filter(Boolean).join('，')}
              onPress={() => onChoose(one)}
            />
          ))}
        </Card>
      )}
    </>
  )
}
