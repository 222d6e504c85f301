import type { LedgerPage } from '@muster/shared'
import { View } from '@tarojs/components'
import type { Standing } from '../../data/standing'
import { Button, Card, Icon, type IconName, landmark, open, Tag } from '../../ui'
import { Fingerprint } from '../../ui/Fingerprint'
import { clock, date } from '../../words'
import { ledger as text } from '../../words/zh/ledger'
import type { LedgerPageState } from './useLedgerPage'

interface Said {
  look: 'ok' | 'warn' | 'plain'
  icon: IconName
  tint: string
  title: string
  hint: string
}

function saidOf(standing: Standing | undefined, count: number): Said {
  switch (standing?.state) {
    case 'holds':
      return { look: 'ok', icon: 'shield', tint: 'cg', title: text.holds, hint: text.holdsHint(count) }
    case 'broken': {
      const { why, at } = standing.finding
      return { look: 'warn', icon: 'warn', tint: 'ca', title: text.broken, hint: text.faultTitle(why, at) }
    }
    case 'checking':
      return {
        look: 'plain',
        icon: 'shield',
        tint: 'c2',
        title: text.checking,
        hint: text.checkingHint(standing.done, standing.of),
      }
    case 'partly':
      return {
        look: 'plain',
        icon: 'shield',
        tint: 'c2',
        title: text.partly(standing.n),
        hint: text.partlyHint(standing.more),
      }
    default:
      return { look: 'plain', icon: 'shield', tint: 'c2', title: text.notYet, hint: text.notYetHint(count) }
  }
}

/** What this phone itself has found of the ledger, and the fingerprint that is posted. */
export function StandingCard({ page, ledger }: { page: LedgerPageState; ledger: LedgerPage }) {
  const { standing, id, elder } = page
  const { count, fingerprint, asOf } = ledger
  const { look, icon, tint, title, hint } = saidOf(standing, count)
  const verify = (
    <Button
      id="verify"
      small={!elder}
      kind="s"
      text={text.verify}
      onPress={() => open('verify', { receiver: id })}
    />
  )
  return (
    <Card look={look}>
      <View className="row" {...landmark('status')}>
        <View className={`fix ${tint}`}>
          <Icon name={icon} size="mid" />
        </View>
        <View className="grow ml12">
          <View className="row">
            <View className="h2">{title}</View>
            {standing?.state === 'holds' && !elder && (
              <View className="ml8">
                <Tag look="line" inline text={text.verified} />
              </View>
            )}
          </View>
          <View className="sub c1">{hint}</View>
        </View>
        {!elder && <View className="fix ml8">{verify}</View>}
      </View>
      {elder && <View className="mt12">{verify}</View>}
      {fingerprint && (
        <View className={look === 'ok' ? 'own-line' : 'own-line own-line--plain'}>
          <View className="sub">{text.fingerprintAt(date(asOf), clock(asOf))}</View>
          <Fingerprint of={fingerprint} />
        </View>
      )}
    </Card>
  )
}
