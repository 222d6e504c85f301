import { View } from '@tarojs/components'
import { Card, EmptyState, Section } from '../../ui'
import { words } from '../../words'
import type { RosterPage } from './useRosterPage'

type Entry = RosterPage['holders'][number]

function Person({ entry, post, first }: { entry: Entry; post: string; first: boolean }) {
  return (
    <View id={`person-${entry.personId}`} className={first ? 'li li--first' : 'li'}>
      <View className="grow">
        <View className={entry.name === null ? 'c2' : 'b'}>{entry.name ?? words.roster.nameless}</View>
        <View className="sub">{post}</View>
      </View>
      {entry.position !== undefined && (
        <View className="sub nowrap ml8">{words.roster.position(entry.position)}</View>
      )}
    </View>
  )
}

/** Who holds a place and who waits, each with their post, first come first. */
export function Names({ page: { holders, waiters, roster } }: { page: RosterPage }) {
  const posts = roster.state === 'ready' ? roster.data.shift.posts : []
  const nameOfPost = new Map(posts.map(({ id, name }) => [id, name]))
  const list = (entries: Entry[]) => (
    <Card flush>
      {entries.map((entry, place) => (
        <Person
          key={entry.personId}
          entry={entry}
          post={nameOfPost.get(entry.postId) ?? ''}
          first={place === 0}
        />
      ))}
    </Card>
  )
  if (holders.length + waiters.length === 0)
    return <EmptyState icon="people" title={words.roster.empty} text={words.roster.emptyHint} />
  return (
    <>
      {holders.length > 0 && (
        <>
          <Section title={words.roster.holders(holders.length)} end={words.roster.inOrder} />
          {list(holders)}
        </>
      )}
      {waiters.length > 0 && (
        <>
          <Section title={words.roster.waiters(waiters.length)} end={words.roster.movesUp} />
          {list(waiters)}
        </>
      )}
    </>
  )
}
