import { View } from '@tarojs/components'
import { drop, isRollDeed, type Queued, useQueued } from '../data'
import { refusalText } from '../data/refusals'
import { words } from '../words'
import { Button } from './Button'
import { Notice } from './Notice'
import { call, openPath } from './navigation'
import { QueuedCard } from './QueuedCard'

// The roster shows a roll-call's taps as done while they wait; here only what became of them matters.
const isSeenHere = ({ deed, refusal }: Queued) => refusal !== undefined || !isRollDeed(deed)

const signsUp = ({ deed }: Queued) => deed.op === 'claimShift'

/** What was written is mended where it was written, or not wanted any more. */
function Ways({ one }: { one: Queued }) {
  const { key, again } = one
  const { mend, dropOther, seen } = words.common.queued
  return (
    <View className="row mt8">
      {again && <Button kind="s" small text={mend} onPress={() => openPath(`${again.path}&again=${key}`)} />}
      <View className={again && 'ml8'}>
        <Button kind="q" small text={again ? dropOther : seen} onPress={() => drop(one)} />
      </View>
    </View>
  )
}

/** The taps that wait for the network, and those that were refused when they were sent. `but`: the one that the page is mending. */
export function Queue({ phone, but }: { phone: string | null; but?: string | undefined }) {
  const queued = useQueued().filter((one) => one.key !== but && isSeenHere(one))
  return (
    <>
      {queued.map((one) =>
        one.refusal ? (
          <Notice
            key={one.key}
            look="warn"
            icon="warn"
            urgent
            title={refusalText(one.refusal)}
            text={words.common.queued.refused(one.label)}
          >
            <Ways one={one} />
          </Notice>
        ) : (
          <QueuedCard
            key={one.key}
            label={one.label}
            tappedAt={one.tappedAt}
            sending={one.state === 'sending'}
            dropText={signsUp(one) ? words.common.queued.drop : words.common.queued.dropOther}
            onDrop={() => drop(one)}
            onCall={phone === null ? undefined : () => call(phone)}
          />
        ),
      )}
    </>
  )
}
