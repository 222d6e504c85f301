import type { KeepingAnswer } from '../../data/keeping-deeds'
import type { Sent } from '../../data/outbox'

type Entered = Extract<KeepingAnswer, { kind: 'entry' }>

/** The entry that a tap has become; undefined while it waits for the network, or where it became none. */
export function enteredAs(sent: Sent): Entered | undefined {
  if (sent.state !== 'done' || sent.outcome.kind !== 'keeping') return undefined
  const { answer } = sent.outcome
  return answer.kind === 'entry' ? answer : undefined
}
