import { View } from '@tarojs/components'
import { words } from '../words'
import { Press } from './Press'
import { Dots } from './Progress'

interface PostRowProps {
  id?: string
  first?: boolean
  name: string
  note?: string | undefined
  places: number
  left: number
  /** What one must bring, and what of it I do not have yet. */
  asks?: string | undefined
  lacks?: string | undefined
  /** Where my own place is. */
  mine?: boolean
  /** Absent: only to be read. Chosen or not: can be chosen unless it is full. */
  chosen?: boolean
  onChoose?: () => void
}

/** A post of a shift: what one does, how many are there, how many are missing. */
export function PostRow({
  id,
  first = false,
  name,
  note,
  places,
  left,
  asks,
  lacks,
  mine = false,
  chosen,
  onChoose,
}: PostRowProps) {
  const taken = places - left
  const full = left === 0
  const content = (
    <>
      <View className="grow">
        <View className="row row--base wrap">
          <View className="b">{name}</View>
          {note && <View className="sub ml8">{note}</View>}
          {mine && <View className="sub cg b ml8">{words.task.yours}</View>}
        </View>
        {asks && <View className="sub">{asks}</View>}
        {lacks && <View className="sub ca">{lacks}</View>}
        <Dots taken={taken} of={places} />
      </View>
      <View className="col nowrap post__count">
        <View className="post__n">{`${taken}/${places}`}</View>
        <View className={taken === 0 ? 'sub cr b' : 'sub'}>
          {full ? words.task.postFull : words.task.postShort(left)}
        </View>
      </View>
      {onChoose && <View className={chosen ? 'radio is-on' : 'radio'} />}
    </>
  )
  const className = first ? 'li li--first' : 'li'
  if (!onChoose)
    return (
      <View id={id} className={className}>
        {content}
      </View>
    )
  return (
    <Press
      id={id}
      className={className}
      role="radio"
      checked={chosen ?? false}
      off={full && !mine}
      onPress={onChoose}
    >
      {content}
    </Press>
  )
}
