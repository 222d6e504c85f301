import type { Goods } from '@muster/shared'
import { View } from '@tarojs/components'
import { useElder } from '../../../data'
import { Card, QuietPress } from '../../../ui'

/** Goods as they were chosen from the catalogue, and a way to choose others. */
export function ChosenGoods({
  id,
  goods: { name, grade, spec },
  change,
  onChange,
}: {
  id: string
  goods: Goods
  change: string
  onChange: () => void
}) {
  const elder = useElder()
  return (
    <Card>
      <View className={elder ? 'col' : 'row row--between'}>
        <View className="grow">
          <View className="b">{name}</View>
          <View className="sub">{[grade, spec].filter(Boolean).join('，')}</View>
        </View>
        <View className="fix">
          <QuietPress id={id} icon="again" text={change} onPress={onChange} />
        </View>
      </View>
    </Card>
  )
}
