import { View } from '@tarojs/components'
import { Button, FootBar, open, ShareButton, useShared } from '../../ui'
import { words } from '../../words'
import { sharedTask } from '../share/face'
import { stillHere } from './roll-view'
import type { RosterPage } from './useRosterPage'

/** What was tapped last, for as long as it can be taken back. */
function Last({ page: { roll } }: { page: RosterPage }) {
  const { last } = roll
  if (!last) return null
  return (
    <View className="row row--between">
      <View className="b c1 grow">{last.text}</View>
      <Button
        id="undo"
        small
        kind="q"
        text={words.common.undo}
        label={`${words.common.undo}：${last.text}`}
        onPress={() => roll.undo(last.keys)}
      />
    </View>
  )
}

function RollFoot({ page }: { page: RosterPage }) {
  const { groups, openSheet, roll } = page
  const line = roll.last && <Last page={page} />
  const callAll = groups.missing.length > 0 && (
    <Button
      id="call-all"
      kind="s"
      icon="phone"
      text={words.roster.callAll}
      onPress={() => openSheet({ kind: 'calls' })}
    />
  )
  return (
    <FootBar
      line={line}
      left={callAll}
      right={
        <Button id="scan" icon="scan" text={words.roster.scan} onPress={() => openSheet({ kind: 'scan' })} />
      }
    />
  )
}

/** One main action, by what the list is for at this hour. */
export function Foot({ page }: { page: RosterPage }) {
  const { task, phase, entries, roll, openSheet, shiftId, mayAdd, missing } = page
  const shared = task.state === 'ready' ? sharedTask(task.data) : { text: '', path: '' }
  useShared(shared)
  if (task.state !== 'ready') return null
  if (phase === 'roll') return <RollFoot page={page} />
  const where = { task: task.data.id, shift: shiftId }
  if (phase === 'plan') {
    const callUp = mayAdd && missing > 0 && (
      <Button
        id="call-up"
        kind="s"
        icon="bell"
        text={words.roster.ways.callUp}
        onPress={() => open('call-up', where)}
      />
    )
    return <FootBar left={callUp} right={<ShareButton shared={shared} />} />
  }
  const here = stillHere(entries)
  if (here.length === 0)
    return (
      <FootBar
        line={roll.last && <Last page={page} />}
        right={
          <Button
            id="hours"
            icon="clock"
            text={words.roster.ways.hours}
            onPress={() => open('hours', where)}
          />
        }
      />
    )
  return (
    <FootBar
      line={roll.last && <Last page={page} />}
      right={
        <Button
          id="out"
          icon="door"
          text={words.roster.outSubmit(here.length)}
          onPress={() => openSheet({ kind: 'out' })}
        />
      }
    />
  )
}
