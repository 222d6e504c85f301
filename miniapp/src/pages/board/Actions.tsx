import { View } from '@tarojs/components'
import { Icon, type IconName, open, Press, scrollTo } from '../../ui'
import { words } from '../../words'
import type { BoardPage } from './useBoardPage'

interface ActProps {
  id: string
  icon: IconName
  text: string
  sub?: string
  /** The red one, and the first. */
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

function RosterAct({ roster, main }: { roster: NonNullable<BoardPage['roster']>; main?: boolean }) {
  const onPress = () => open('roster', { task: roster.taskId })
  return (
    <Act
      id="roster"
      icon="people"
      text={words.board.roster}
      sub={roster.text}
      main={main ?? false}
      onPress={onPress}
    />
  )
}

function SignUpAct({ page: { board, missing }, main }: { page: BoardPage; main?: boolean }) {
  const people = missing > 0 ? words.board.shiftsShort(missing) : words.board.enough
  return (
    <Act
      id="go-shifts"
      icon="vest"
      text={words.board.signUp}
      {...(board.state === 'ready' ? { sub: people } : {})}
      main={main ?? false}
      onPress={() => scrollTo('#shifts')}
    />
  )
}

function ReceiveAct({ page: { communityId }, main }: { page: BoardPage; main?: boolean }) {
  return (
    <Act
      id="receive"
      icon="receive"
      text={words.board.receive}
      sub={words.board.receiveHint}
      main={main ?? false}
      onPress={() => open('keeping/receive', { at: communityId })}
    />
  )
}

function KeeperActions({ page }: { page: BoardPage }) {
  return (
    <View className="row row--stretch mt12">
      <ReceiveAct page={page} main />
      <Act
        id="stock"
        icon="box"
        text={words.board.stock}
        sub={words.board.stockHint}
        onPress={() => open('keeping/stock', { at: page.communityId })}
      />
    </View>
  )
}

function SecretaryActions({ page }: { page: BoardPage }) {
  const { roster } = page
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
      {roster && <RosterAct roster={roster} />}
      <ReceiveAct page={page} />
    </View>
  )
}

function LeaderActions({ page, roster }: { page: BoardPage; roster: NonNullable<BoardPage['roster']> }) {
  return (
    <View className="row row--stretch mt12">
      <RosterAct roster={roster} main />
      <SignUpAct page={page} />
    </View>
  )
}

function ResidentActions({ page }: { page: BoardPage }) {
  const { board, goods } = page
  const loaded = board.state === 'ready'
  const things = goods.length > 0 ? words.board.itemsShort(goods.length) : words.board.enoughGoods
  return (
    <View className="row row--stretch mt12">
      <SignUpAct page={page} main />
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
  if (page.isSecretary) return <SecretaryActions page={page} />
  if (page.isLeader && page.roster) return <LeaderActions page={page} roster={page.roster} />
  return page.isKeeper ? <KeeperActions page={page} /> : <ResidentActions page={page} />
}
