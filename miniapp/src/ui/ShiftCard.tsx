import type { ShiftCard as ShiftCardData } from '@muster/shared'
import { View } from '@tarojs/components'
import { isLive, isShiftHot } from '../data/heat'
import { span, words } from '../words'
import { Card } from './Card'
import { Gap } from './Gap'
import { Meta } from './Meta'
import { Progress } from './Progress'
import { Tag } from './Tag'

/** A shift on a list: what, how many are missing, when, where. The whole card is the tap. */
export function ShiftCard({
  shift,
  now,
  onPress,
}: {
  shift: ShiftCardData
  now: number
  onPress: () => void
}) {
  const { id, title, place, startsAt, endsAt, places, left, tags } = shift
  const hot = isShiftHot(shift, now)
  const live = isLive(shift, now)
  // That one may come in the middle is said with its being under way.
  const others = live ? tags.filter((tag) => !words.board.live.includes(tag)) : tags
  const missing = left > 0 ? words.common.peopleShort(left) : words.common.full
  return (
    <Card
      id={`shift-${id}`}
      label={`${title}，${span(startsAt, endsAt)}，${place}，${missing}`}
      onPress={onPress}
    >
      <View className="row row--top">
        <View className="grow h2">{title}</View>
        {left > 0 && (
          <Gap before={words.common.short} figure={String(left)} unit={words.common.people} look={{ hot }} />
        )}
      </View>
      <View className="row wrap">
        <Meta icon="clock" text={span(startsAt, endsAt)} />
        <Meta icon="place" text={place} />
      </View>
      <View className="row mt12">
        <Progress taken={places - left} of={places} hot={hot} />
        <View className="sub ml12 nowrap">{words.common.signedUp(places - left, places)}</View>
      </View>
      {(live || left === 0 || others.length > 0) && (
        <View className="wrap mt4">
          {left === 0 && <Tag look="ok" text={words.common.full} />}
          {live && <Tag look="warn" text={left > 0 ? words.board.live : words.roster.live} />}
          {others.map((tag) => (
            <Tag key={tag} text={tag} />
          ))}
        </View>
      )}
    </Card>
  )
}
