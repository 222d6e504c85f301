import { View } from '@tarojs/components'
import type { Behind } from '../../data'
import { Card, heading, Notice, OfflineBar, open, Queue, Row, Tag } from '../../ui'
import { clock, words } from '../../words'
import { headlineDue } from '../../words/due'
import { Grades, NotWanted, Receiver } from './Care'
import { Elsewhere } from './Elsewhere'
import { Lines } from './Lines'
import { Mine } from './Mine'
import { Refusal } from './Refusal'
import { Stale } from './Stale'
import type { NeedOnPage } from './useNeedPage'

export interface ContentProps {
  page: NeedOnPage
  behind: Behind | undefined
  now: number
  onRetry: () => void
}

/** When it is needed and how many things are short; `say` writes the hour. */
export function stillShort({ need, short, now }: NeedOnPage, say = headlineDue): string {
  const { neededBy } = need
  const past = neededBy !== undefined && Date.parse(neededBy) <= now
  const when = neededBy === undefined ? undefined : say(neededBy, now)
  const needed = when && (past ? words.need.wasNeededBy(when) : words.need.neededBy(when))
  return [needed, words.need.stillShort(short.length)].filter(Boolean).join('，')
}

function Head({ page }: { page: NeedOnPage }) {
  const { need, asOf, short } = page
  return (
    <>
      <View className="row row--top mt4">
        {need.urgent && short.length > 0 && (
          <View className="need-hot">
            <Tag inline look="hot" text={words.common.hot} />
          </View>
        )}
        <View className="h1 grow" {...heading(2)}>
          {need.title}
        </View>
      </View>
      <View className="row row--between mt4 wrap">
        <View className="sub">{short.length > 0 && stillShort(page)}</View>
        <View className="sub">{words.need.asOf(clock(asOf))}</View>
      </View>
    </>
  )
}

export function Finished({ page: { need, short } }: { page: NeedOnPage }) {
  if (need.state === 'closed')
    return <Notice look="ok" icon="done" title={words.need.closed} text={words.need.closedHint} />
  if (short.length > 0) return null
  return <Notice look="ok" icon="done" title={words.need.allMet} text={words.need.allMetHint} />
}

export function NormalNeed({ page, behind, now, onRetry }: ContentProps) {
  const { need, short, mayChange } = page
  return (
    <>
      {behind && <OfflineBar behind={behind} now={now} onRetry={onRetry} />}
      <Queue phone={need.community.phone} />
      <Mine page={page} elder={false} />
      <Refusal page={page} />
      <Finished page={page} />
      <Head page={page} />
      <Stale page={page} elder={false} />
      <Lines page={page} />
      <Elsewhere page={page} elder={false} />
      <NotWanted page={page} />
      <Grades page={page} />
      {need.note && (
        <Card>
          <View className="pre">{need.note}</View>
        </Card>
      )}
      <Receiver page={page} />
      {short.length > 1 && need.receiver.verified && (
        <Card flush>
          <Row
            id="give-list"
            first
            icon="paste"
            title={words.need.list}
            sub={words.need.listHint}
            onPress={() => open('pledge-list', { id: need.id })}
          />
        </Card>
      )}
      {mayChange && (
        <Card flush>
          <Row
            id="change-need"
            first
            icon="edit"
            title={words.need.change}
            sub={words.need.changeHint}
            onPress={() => open('post-need', { id: need.id })}
          />
        </Card>
      )}
    </>
  )
}
