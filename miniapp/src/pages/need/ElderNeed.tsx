import { View } from '@tarojs/components'
import { aboutLine, BigRow, call, heading, OfflineBar, open, Queue } from '../../ui'
import { words } from '../../words'
import { spokenDue } from '../../words/due'
import { Grades, NotWanted, Standing } from './Care'
import { Elsewhere } from './Elsewhere'
import { Mine } from './Mine'
import { type ContentProps, Finished, stillShort } from './NormalNeed'
import { Refusal } from './Refusal'
import { Stale } from './Stale'

/** One row for each thing that is short: a tap gives it. */
export function ElderNeed({ page, behind, now, onRetry }: ContentProps) {
  const { need, short, mayChange } = page
  const { phone } = need.community
  return (
    <>
      {behind && <OfflineBar behind={behind} now={now} onRetry={onRetry} />}
      <Queue phone={null} />
      <Mine page={page} elder />
      <Refusal page={page} />
      <View className="h1" {...heading(1)}>
        {need.title}
      </View>
      <Finished page={page} />
      <Stale page={page} elder />
      {short.length > 0 && <View className="c2">{stillShort(page, spokenDue)}</View>}
      {short.map((line) => (
        <BigRow
          key={line.id}
          id={`line-${line.id}`}
          icon="box"
          title={words.need.giveThis(line.item)}
          sub={[words.common.amountShort(line.open, line.measure), aboutLine(line)]
            .filter(Boolean)
            .join('，')}
          onPress={() => page.give(line.id)}
        />
      ))}
      <Elsewhere page={page} elder />
      {need.delivery && (
        <View className="mt16">
          <View className="b">{words.need.deliverTo(need.delivery.place)}</View>
          <View className="c2">{need.delivery.hours}</View>
        </View>
      )}
      <NotWanted page={page} />
      <Grades page={page} />
      <Standing page={page} />
      {phone !== null && (
        <BigRow
          icon="phone"
          title={words.common.callCommunity}
          sub={words.common.callHint}
          onPress={() => call(phone)}
        />
      )}
      {short.length > 1 && need.receiver.verified && (
        <BigRow
          id="give-list"
          icon="paste"
          title={words.need.list}
          onPress={() => open('pledge-list', { id: need.id })}
        />
      )}
      {page.mayRegister && (
        <BigRow
          id="register"
          icon="shield"
          title={words.need.register}
          sub={words.need.registerHint}
          onPress={() => open('receiver', { at: need.community.id })}
        />
      )}
      {mayChange && (
        <BigRow
          id="change-need"
          icon="edit"
          title={words.need.change}
          onPress={() => open('post-need', { id: need.id })}
        />
      )}
    </>
  )
}
