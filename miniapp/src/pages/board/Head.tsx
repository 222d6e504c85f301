import { View } from '@tarojs/components'
import { Button, Icon, Press } from '../../ui'
import { clock, words } from '../../words'
import type { BoardPage } from './useBoardPage'

function Asof({ page: { board } }: { page: BoardPage }) {
  if (board.state !== 'ready') return <View className="sub">{words.common.updating}</View>
  const at = clock(board.data.asOf)
  const age = board.behind ? words.common.contentOf(at) : words.common.updatedAt(at)
  return <View className="sub">{`${board.data.community.street} · ${age}`}</View>
}

/** Which community, of what time, and the way to the elder look. */
export function Head({ page }: { page: BoardPage }) {
  const { board, communities } = page
  const known = board.state === 'ready' ? board.data.community.name : undefined
  const several = communities.length > 1
  const name = (
    <>
      <View className="row">
        <View className="h1">{known ?? words.common.loading}</View>
        {several && (
          <View className="ml4 fix">
            <Icon name="down" />
          </View>
        )}
      </View>
      <Asof page={page} />
    </>
  )
  return (
    <View className="row row--between head">
      {several && known ? (
        <Press
          id="switch-community"
          className="grow"
          label={words.board.switchCommunity(known)}
          onPress={() => page.setChoosing(true)}
        >
          {name}
        </Press>
      ) : (
        <View className="grow">{name}</View>
      )}
      <View className="fix ml8">
        <Button
          id="elder-on"
          small
          pill
          kind="s"
          icon="letters"
          text={words.common.elder}
          onPress={() => page.setElder(true)}
        />
      </View>
    </View>
  )
}
