import { drop, isRollDeed, type Queued, useQueued } from '../data'
import { refusalText } from '../data/refusals'
import { words } from '../words'
import { Button } from './Button'
import { Notice } from './Notice'
import { call } from './navigation'
import { QueuedCard } from './QueuedCard'

// The roster shows a roll-call's taps as done while they wait; here only what became of them matters.
const isSeenHere = ({ deed, refusal }: Queued) => refusal !== undefined || !isRollDeed(deed)

const signsUp = ({ deed }: Queued) => deed.op === 'claimShift'

/** The taps that wait for the network, and those that were refused when they were sent. */
export function Queue({ phone }: { phone: string | null }) {
  const queued = useQueued().filter(isSeenHere)
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
            <Button kind="q" small text={words.common.queued.seen} onPress={() => drop(one)} />
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
