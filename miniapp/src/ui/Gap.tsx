import { View } from '@tarojs/components'

/** 还差 6 人: small words, big figure, small unit. */
export function Gap({
  before,
  figure,
  unit,
  look,
}: {
  before?: string
  figure: string
  unit: string
  look?: { hot?: boolean; hero?: boolean; large?: boolean }
}) {
  return (
    <View
      className={`gap${look?.hot ? ' gap--hot' : ''}${look?.hero ? ' gap--hero' : ''}${look?.large ? ' gap--large' : ''}`}
    >
      {before && <View className="gap__w">{before}</View>}
      <View className={before ? 'gap__n' : 'gap__n gap__n--first'}>{figure}</View>
      <View className="gap__w">{unit}</View>
    </View>
  )
}
