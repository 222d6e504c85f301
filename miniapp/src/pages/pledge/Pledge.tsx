import { View } from '@tarojs/components'
import { needMetIn } from '../../data/refusal-details'
import { refusalText } from '../../data/refusals'
import { BigRow, Button, Card, call, heading, Icon, type IconName, Notice, open, Row } from '../../ui'
import { AcknowledgeGift } from '../../ui/AcknowledgeGift'
import { clock, dayName, words } from '../../words'
import { Code } from './Code'
import type { PledgeOnPage } from './usePledgePage'
import { Way } from './Way'
import { WhereTo } from './WhereTo'

function Refused({ page: { refused, pledge } }: { page: PledgeOnPage }) {
  if (!refused) return null
  const met = needMetIn(refused)
  const title = met ? words.need.met(met.open, pledge.measure) : refusalText(refused)
  return <Notice look="warn" icon="warn" urgent title={title} text={words.pledge.asBefore} />
}

function Where({ page: { pledge, now } }: { page: PledgeOnPage }) {
  const { donorName, pledgedAt } = pledge
  return (
    <Card flush>
      <WhereTo pledge={pledge} now={now} />
      <Row
        icon="person"
        title={words.pledge.named(donorName ?? words.pledge.resident)}
        sub={words.pledge.pledgedAt(`${dayName(pledgedAt, now)} ${clock(pledgedAt)}`)}
      />
    </Card>
  )
}

/** Rows that lead on; big ones, one below the other, in the elder look. */
function Ways({ page, elder }: { page: PledgeOnPage; elder: boolean }) {
  const { pledge, waiting, openSheet, phone } = page
  const seeNeed = () => open('need', { id: pledge.needId })
  const ways: { id: string; icon: IconName; title: string; sub?: string; onPress: () => void }[] = [
    ...(pledge.state !== 'pledged' || waiting
      ? []
      : [
          {
            id: 'change',
            icon: 'edit' as const,
            title: words.pledge.change,
            sub: words.pledge.changeHint,
            onPress: () => openSheet('change'),
          },
          {
            id: 'withdraw',
            icon: 'no' as const,
            title: words.pledge.withdraw,
            sub: words.pledge.withdrawHint,
            onPress: () => openSheet('withdraw'),
          },
        ]),
    { id: 'see-need', icon: 'box', title: words.pledge.seeNeed, onPress: seeNeed },
  ]
  if (elder)
    return (
      <>
        {ways.map((way) => (
          <BigRow key={way.id} {...way} />
        ))}
        {phone !== null && (
          <BigRow icon="phone" title={words.common.callCommunity} onPress={() => call(phone)} />
        )}
      </>
    )
  return (
    <>
      <Card flush>
        {ways.map((way, place) => (
          <Row key={way.id} first={place === 0} {...way} />
        ))}
      </Card>
      {phone !== null && (
        <View className="mt16">
          <Button kind="s" icon="phone" text={words.common.callCommunity} onPress={() => call(phone)} />
        </View>
      )}
    </>
  )
}

/** What became of a pledge that is waited for no more. */
function Settled({ pledge }: { pledge: PledgeOnPage['pledge'] }) {
  const { item, quantity, received = quantity, measure, state } = pledge
  const said = words.pledge
  if (state === 'received') {
    const text =
      received === quantity
        ? said.receivedHint(item, received, measure)
        : said.receivedOther(item, received, quantity, measure)
    return <Notice look="ok" icon="done" title={said.received} text={text} />
  }
  if (state === 'lapsed')
    return (
      <Notice look="warn" icon="clock" title={said.lapsed} text={said.lapsedHint(item, quantity, measure)} />
    )
  return (
    <Notice look="ok" icon="done" title={said.withdrawn} text={said.withdrawnHint(item, quantity, measure)} />
  )
}

/** One pledge of mine: its code, where to bring it, and how to change or take it back. */
export function Pledge({ page, elder }: { page: PledgeOnPage; elder: boolean }) {
  const { pledge, fresh } = page
  if (pledge.state !== 'pledged')
    return (
      <>
        <Settled pledge={pledge} />
        {pledge.state === 'lapsed' && <Code page={page} />}
        {pledge.state === 'received' && <Way pledge={pledge} />}
        {pledge.state === 'received' && (
          <AcknowledgeGift receiver={pledge.receiver.id} code={pledge.code} elder={elder} />
        )}
        <Ways page={page} elder={elder} />
      </>
    )
  return (
    <>
      <Refused page={page} />
      {page.needClosed && (
        <Notice look="flat" icon="box" title={words.pledge.needClosed} text={words.pledge.needClosedHint} />
      )}
      {fresh && (
        <View className="row mt4">
          <View className="cg fix">
            <Icon name="done" />
          </View>
          <View className="h1 ml8 grow" {...heading(2)}>
            {words.pledge.noted}
          </View>
        </View>
      )}
      <Code page={page} />
      <Where page={page} />
      <Way pledge={pledge} />
      <Ways page={page} elder={elder} />
    </>
  )
}
