import { findGoods, type Goods } from '@muster/shared'
import { View } from '@tarojs/components'
import { useGoods } from '../../data/goods'
import { Card, Row, TextField } from '../../ui'
import { goods as say } from '../../words/zh/goods'

// 6: as many as stand over the keyboard.
const SHOWN = 6

/**
 * Finds goods of the catalogue by what people call them, the likeliest first. `likely`: what is shown before anything is written; `among`: of
 * which goods, of all if not given; `none`: what is said where none is found.
 */
export function GoodsSearch({
  text,
  onText,
  likely = [],
  likelyLabel = say.likely,
  among = () => true,
  none,
  onChoose,
}: {
  text: string
  onText: (text: string) => void
  likely?: readonly Goods[]
  likelyLabel?: string
  among?: (goods: Goods) => boolean
  none?: string
  onChoose: (goods: Goods) => void
}) {
  const catalogue = useGoods()
  const list = catalogue.state === 'ready' ? catalogue.data : []
  const asked = text.trim() !== ''
  const found = (asked ? findGoods(text, list).filter(among) : likely).slice(0, SHOWN)
  return (
    <>
      <TextField
        id="goods-search"
        label={say.what}
        hint={say.example}
        value={text}
        max={30}
        onChange={onText}
      />
      {asked && found.length === 0 && none && <View className="sub mt8">{none}</View>}
      {found.length > 0 && (
        <>
          <View className="label">{asked ? say.found : likelyLabel}</View>
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
        </>
      )}
    </>
  )
}
