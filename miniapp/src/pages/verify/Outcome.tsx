import { View } from '@tarojs/components'
import type { Reckoned } from '../../data/reckoning'
import { Button, Card, call, Notice, open } from '../../ui'
import { Fingerprint } from '../../ui/Fingerprint'
import { clock } from '../../words'
import { ledger } from '../../words/zh/ledger'
import { verifying as text } from '../../words/zh/verifying'
import type { VerifyLedgerPage } from './useVerifyLedgerPage'

function Holds({ reckoned: { reckoning, count, at, sums, seenBefore } }: { reckoned: Reckoned }) {
  const told = [
    text.holdsText(count),
    ...(sums === 'agree' ? [text.sumsAgree] : []),
    ...(sums === 'unknown' && reckoning.state === undefined ? [text.sumsUnknown] : []),
    ...(seenBefore > 0 ? [text.sameAsSeen(seenBefore)] : []),
  ]
  const last = reckoning.fingerprintOf(count)
  return (
    <Notice look="ok" icon="shield" urgent title={text.holds} text={told.join('\n')}>
      <View className="own-line">
        <View className="sub c1">{text.reckonedAt(clock(at))}</View>
        {last && <Fingerprint of={last} />}
      </View>
    </Notice>
  )
}

function Broken({
  finding,
  phone,
  receiver,
}: {
  finding: NonNullable<Reckoned['finding']>
  phone: string | null
  receiver: string
}) {
  const { at, why, by } = finding
  const held = why === 'rewritten' ? [] : [at > 1 ? text.upTo(at - 1) : text.nothingHolds]
  const whose = by === 'seen' ? [text.seen] : by === 'days' ? [text.days] : []
  const isThere = why !== 'missing' && why !== 'cut off'
  return (
    <Notice
      look="warn"
      icon="warn"
      urgent
      title={ledger.faultTitle(why, at)}
      text={[ledger.faultText(why, at), ...whose, ...held, text.whatNow].join('\n')}
    >
      {isThere && (
        <View className="mt12">
          <Button
            id="look"
            kind="s"
            text={text.look(at)}
            onPress={() => open('entry', { receiver, n: String(at) })}
          />
        </View>
      )}
      {phone !== null && (
        <View className="mt8">
          <Button id="call" kind="s" icon="phone" text={ledger.entry.call} onPress={() => call(phone)} />
        </View>
      )}
    </Notice>
  )
}

/** That all of it holds, or where it breaks and how. */
export function Outcome({ page, reckoned }: { page: VerifyLedgerPage; reckoned: Reckoned }) {
  const { finding, count, sums } = reckoned
  const { phone, receiver, again } = page
  if (count === 0 && !finding)
    return (
      <Card>
        <View className="c2">{text.empty}</View>
      </Card>
    )
  return (
    <>
      {finding ? (
        <Broken finding={finding} phone={phone} receiver={receiver} />
      ) : (
        <Holds reckoned={reckoned} />
      )}
      {sums === 'differ' && (
        <Notice look="warn" icon="warn" urgent title={text.sumsDiffer} text={text.whatNow} />
      )}
      <View className="mt12">
        <Button id="again" kind="s" icon="again" text={text.again} onPress={again} />
      </View>
    </>
  )
}
