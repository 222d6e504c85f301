import type { NeedLine } from '@muster/shared'
import { View } from '@tarojs/components'
import { figure, words } from '../words'
import { Gap } from './Gap'
import { Press } from './Press'
import { Progress } from './Progress'
import { Tag } from './Tag'

/** What else is said of a line: the grade first, since a wrong one cannot be used. */
export const aboutLine = ({ grade, note }: Pick<NeedLine, 'grade' | 'note'>) =>
  [grade, note].filter(Boolean).join('，')

/** A line of goods: what, of which grade, how many are still open. */
export function NeedLineRow({
  id,
  line,
  hot,
  first,
  stale,
  onPress,
}: {
  id: string
  line: NeedLine
  hot: boolean
  first: boolean
  /** Since when nobody has said that it is still short of this, where that is long ago. */
  stale?: string | undefined
  onPress: () => void
}) {
  const { item, measure, wanted, open } = line
  const about = aboutLine(line)
  return (
    <Press
      id={id}
      className={first ? 'goods goods--first' : 'goods'}
      label={`${item}，${about}，${words.common.amountShort(open, measure)}`}
      onPress={onPress}
    >
      <View className="row row--base row--between">
        <View className="h2 grow">{item}</View>
        {open > 0 ? (
          <Gap before={words.common.short} figure={figure(open)} unit={measure} look={{ hot }} />
        ) : (
          <Tag look="ok" text={words.board.enoughGoods} />
        )}
      </View>
      <View className="row mt4">
        <View className="sub grow">{about}</View>
        <View className="sub nowrap ml8">{words.common.pledgedOf(wanted - open, wanted)}</View>
      </View>
      {stale && <View className="sub ca b">{stale}</View>}
      <View className="row mt8">
        <Progress taken={wanted - open} of={wanted} hot={hot} />
      </View>
    </Press>
  )
}
