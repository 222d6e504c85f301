import type { GiftWay } from '@muster/shared'
import { View } from '@tarojs/components'
import { clock, date } from '../words'
import { ledger } from '../words/zh/ledger'
import { Icon } from './Icon'
import { open } from './navigation'
import { Press } from './Press'

const text = ledger.gift

type Line = GiftWay['lines'][number]

interface Step {
  state: 'done' | 'now' | 'later'
  title: string
  text: string
  /** Further things that happened at this step. */
  more?: { says: string; n: number }[] | undefined
  /** The entry of the ledger that says so. */
  n?: number | undefined
}

const when = (at: string) => `${date(at)} ${clock(at)}`

/** The four steps of a line of a gift: pledged, received, in the ledger, handed over. */
export function stepsOf({ pledged, received, steps, left, state, measure }: Line): Step[] {
  const isIn = received !== undefined
  const differs = received?.reason !== undefined && pledged !== undefined
  const handed = steps.map(({ n, at, kind, quantity, to }) => {
    const where =
      kind === 'count'
        ? text.lost
        : kind === 'correction'
          ? text.corrected
          : to === undefined
            ? undefined
            : ledger.to(to)
    return { n, says: text.handedOf(when(at), quantity, measure, where) }
  })
  const isOut = handed.length > 0
  return [
    ...(pledged
      ? [
          {
            state: 'done' as const,
            title: text.pledged,
            text: text.pledgedOf(when(pledged.at), pledged.quantity, measure),
          },
        ]
      : []),
    {
      state: isIn ? 'done' : state === 'pledged' ? 'now' : 'later',
      title: isIn ? text.received : text.bring,
      text: received
        ? text.receivedOf(when(received.at), received.quantity, measure) +
          (differs ? `，${reasonOf(received.reason)}` : '')
        : text.bringHint,
    },
    {
      state: isIn ? 'done' : 'later',
      title: text.shown,
      text: received ? text.shownAs(received.n) : text.shownHint,
      n: received?.n,
    },
    {
      state: isOut ? 'done' : isIn ? 'now' : 'later',
      title: text.handed,
      text: !isIn
        ? text.handedHint
        : left === undefined
          ? ''
          : left > 0
            ? text.left(left, measure)
            : text.allOut,
      more: handed,
    },
  ]
}

const reasonOf = (reason: string | undefined) =>
  Object.entries(ledger.reasons).find(([name]) => name === reason)?.[1] ?? ''

function Mark({ state, nth }: { state: Step['state']; nth: number }) {
  const look = state === 'done' ? ' way__step--done' : state === 'now' ? ' way__step--now' : ''
  return (
    <View className={`way__step${look}`}>
      {state === 'done' ? <Icon name="check" size="tiny" /> : <View>{nth}</View>}
    </View>
  )
}

/** Where a line of a gift is, step by step; what the ledger says of it is one tap away. */
export function GiftSteps({ receiver, line }: { receiver: string; line: Line }) {
  const steps = stepsOf(line)
  const see = (n: number) => open('entry', { receiver, n: String(n) })
  return (
    <>
      {steps.map(({ state, title, text: says, n, more = [] }, place) => (
        <View key={title} className="way">
          <View className="way__line">
            <Mark state={state} nth={place + 1} />
            {place < steps.length - 1 && <View className="way__on" />}
          </View>
          <View className="way__text ml12">
            <View className={state === 'later' ? 'b c2' : 'b'}>{title}</View>
            {more.map((one) => (
              <Press key={`${one.n} ${one.says}`} className="way__link" onPress={() => see(one.n)}>
                {one.says}
              </Press>
            ))}
            {n === undefined ? (
              <View className="sub">{says}</View>
            ) : (
              <Press className="way__link" onPress={() => see(n)}>
                {says}
              </Press>
            )}
          </View>
        </View>
      ))}
    </>
  )
}
