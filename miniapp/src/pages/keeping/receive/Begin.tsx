import { View } from '@tarojs/components'
import { refusalText } from '../../../data/refusals'
import { BigRow, Button, Card, Notice, Row, Section, scan, TextField } from '../../../ui'
import { clock } from '../../../words'
import { keeping } from '../../../words/zh/keeping'
import { receiving as say } from '../../../words/zh/receiving'
import { Coming } from '../parts/Coming'
import { type Finding, useFinding } from './useFinding'
import type { ReceivePage } from './useReceivePage'

/** Why nothing was found, and what to do then. */
function NotFound({ page, said }: { page: ReceivePage; said: NonNullable<Finding['said']> }) {
  if (said.kind === 'settled')
    return (
      <Notice look="flat" icon="done" title={say.allSettled} urgent>
        {said.pledges.map(({ id, item, n }) => (
          <View key={id} className="sub c1 mt4">{`${item}，${say.settled(n)}`}</View>
        ))}
      </Notice>
    )
  if (said.kind === 'refused')
    return <Notice look="warn" icon="warn" title={refusalText(said.refusal)} urgent />
  if (said.kind === 'offline')
    return <Notice look="warn" icon="offline" title={say.findOffline} text={say.findOfflineHint} urgent />
  return (
    <Notice look="warn" icon="warn" title={say.notFound} text={say.notFoundHint} urgent>
      <View className="mt8">
        <Button small kind="s" text={say.takeAnyway} onPress={page.walkIn} />
      </View>
    </Notice>
  )
}

/** The donor's code, typed or scanned. */
function ByCode({ page }: { page: ReceivePage }) {
  const { text, type, bad, said, busy, find } = useFinding(page)
  const look = async () => {
    const seen = await scan?.()
    if (seen !== undefined) find(seen)
  }
  return (
    <>
      <View className="h2 mt8">{say.ask}</View>
      <View className="sub">{say.askHint}</View>
      <View className="gift-code">
        <TextField
          id="code"
          bare
          label={say.code}
          hint={say.codeExample}
          value={text}
          max={12}
          bad={bad ? say.notACode : undefined}
          onChange={type}
        />
      </View>
      {said && <NotFound page={page} said={said} />}
      <View className="mt12">
        <Button id="find" text={say.find} busy={busy ? say.finding : undefined} onPress={() => find(text)} />
      </View>
      {scan && (
        <View className="mt8">
          <Button id="scan" kind="s" icon="scan" text={say.scan} onPress={look} />
        </View>
      )}
    </>
  )
}

function Lately({ page: { receipts, show, elder } }: { page: ReceivePage }) {
  if (receipts.length === 0) return null
  const rows = receipts.map((receipt) => ({
    id: `receipt-${receipt.n}`,
    title: receipt.lines.map(({ item, quantity, measure }) => say.line(item, quantity, measure)).join('、'),
    sub: `${clock(receipt.at)}，${keeping.entered(receipt.n)}`,
    onPress: () => show(receipt),
  }))
  return (
    <>
      <Section title={say.lately} sub={elder ? '' : say.latelyHint} />
      {elder ? (
        rows.map((row) => <BigRow key={row.id} icon="done" {...row} />)
      ) : (
        <Card flush>
          {rows.map((row, place) => (
            <Row key={row.id} first={place === 0} icon="done" {...row} />
          ))}
        </Card>
      )}
    </>
  )
}

/** Whether the goods were pledged under a code, or walk in. */
export function Begin({ page }: { page: ReceivePage }) {
  const way = {
    id: 'no-code',
    icon: 'receive' as const,
    title: say.noCode,
    sub: say.noCodeHint,
    onPress: page.walkIn,
  }
  return (
    <>
      <Coming page={page} />
      <ByCode page={page} />
      {page.elder ? (
        <BigRow {...way} />
      ) : (
        <View className="mt12">
          <Card flush>
            <Row first bold {...way} />
          </Card>
        </View>
      )}
      <Lately page={page} />
    </>
  )
}
