import { View } from '@tarojs/components'

/** One thing that stands on the paper, to be held beside it. */
export function Fact({
  first = false,
  what,
  says,
  more,
}: {
  first?: boolean
  what: string
  says: string
  more?: string
}) {
  return (
    <View className={first ? 'li li--first' : 'li'}>
      <View className="grow">
        <View className="sub">{what}</View>
        <View className="b">{says}</View>
        {more && <View className="sub">{more}</View>}
      </View>
    </View>
  )
}
