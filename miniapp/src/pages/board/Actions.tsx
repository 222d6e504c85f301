import { View } from '@tarojs/components'
import { Icon, type IconName, open, Press, scrollTo } from '../../ui'
import { words } from '../../words'
import type { BoardPage } from './useBoardPage'

interface ActProps {
  id: string
  icon: IconName
  text: string
  sub?: string
  main?: boolean
  onPress: () => void
}

function Act({ id, icon, text, sub, main = false, onPress }: ActProps) {
  return (
    <Press id={id} className={main ? 'act act--first act--p' : 'act'} onPress={onPress}>
      <Icon name={icon} />
      <View className="mt4">{text}</View>
      {sub && <View className="act__s">{sub}</View>}
    </Press>
  )
}

function SecretaryActions({ page: { roster } }: { page: BoardPage }) {
  return (
    <View className="row row--stretch mt12">
      <Act
        id="post"
        icon="flag"
        text={words.board.postTask}
        sub={words.board.postTaskHint}
        main
        onPress={() => open('post')}
      />
      {roster && (
        <Act
          id="roster"
          icon="people"
          text={words.board.roster}
          sub={roster.text}
          onPress={() => open('roster', { task: roster.taskId })}
        />
      )}
    </View>
  )
}

function ResidentActions({ page: { board, missing, goods } }: { page: BoardPage }) {
  const loaded = board.state === 'ready'
  const people = missing > 0 ? words.board.shiftsShort(missing) : words.board.enough
  const things = goods.length > 0 ? words.board.itemsShort(goods.length) : words.board.enoughGoods
  return (
    <View className="row row--stretch mt12">
      <Act
        id="go-shifts"
        icon="vest"
        text={words.board.signUp}
        {...(loaded ? { sub: people } : {})}
        main
        onPress={() => scrollTo('#shifts')}
      />
      <Act
        id="go-goods"
        icon="box"
        text={words.board.donate}
        {...(loaded ? { sub: things } : {})}
        onPress={() => scrollTo('#goods')}
      />
    </View>
  )
}

/** What one comes for, by who one is. */
export function Actions({ page }: { page: BoardPage }) {
  return page.isSecretary ? <SecretaryActions page={page} /> : <ResidentActions page={page} />
}
