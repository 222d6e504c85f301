import { View } from '@tarojs/components'
import { Gap, Tag } from '../../ui'
import { words } from '../../words'
import type { Face } from './face'

/** The card as it lies in the chat. */
export function SharedCard({ face: { text, urgent, community, people, lines, when } }: { face: Face }) {
  return (
    <View className="chat">
      <View className="chat__card">
        <View className="row">
          <View className="chat__logo">{[...words.common.app][0]}</View>
          <View className="sub">{words.common.app}</View>
        </View>
        <View className="mt4">{text}</View>
        <View className="chat__face">
          <View className="row">
            {urgent && <Tag inline look="hot" text={words.common.hot} />}
            <View className="b grow">{community}</View>
          </View>
          {people !== undefined && (
            <Gap
              before={words.post.want}
              figure={String(people)}
              unit={words.common.people}
              look={{ hero: true, hot: true }}
            />
          )}
          {when !== '' && <View className="b mt4">{when}</View>}
          <View className="sub mt2">
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        </View>
      </View>
    </View>
  )
}
