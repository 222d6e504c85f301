import type { PledgeView } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, heading, OfflineBar, open, Queue, Row, Section } from '../../ui'
import { words } from '../../words'
import { giftWay } from '../../words/zh/gift-way'
import { Duties } from './Duties'
import { Hours } from './Hours'
import { Known } from './Known'
import { Notices } from './Notices'
import { Service } from './Service'
import { SignedOut } from './SignedOut'
import type { MePage } from './useMePage'

function Who({ page: { person, membership } }: { page: MePage }) {
  const name = person?.name ?? words.me.nameless
  const letter = [...name].at(-1)
  return (
    <View className="row head">
      <View className="avatar">{letter}</View>
      <View className="grow ml12">
        <View className="h2" {...heading(2)}>
          {name}
        </View>
        <View className="sub">
          {membership ? `${membership.name} · ${words.me.roles[membership.role]}` : words.me.newHere}
        </View>
      </View>
    </View>
  )
}

const pledgeLines = {
  pledged: words.me.pledgeWaits,
  received: words.me.pledgeReceived,
  withdrawn: words.me.pledgeWithdrawn,
  lapsed: words.me.pledgeLapsed,
}

export const pledgeLine = ({ item, quantity, received, measure, state }: PledgeView) =>
  pledgeLines[state](item, received ?? quantity, measure)

function Pledges({ page: { pledges } }: { page: MePage }) {
  if (pledges.length === 0) return null
  return (
    <>
      <Section title={words.me.pledges} end={words.me.pledgesCount(pledges.length)} />
      <Card flush>
        {pledges.map((pledge, place) => (
          <Row
            key={pledge.id}
            id={`pledge-${pledge.id}`}
            first={place === 0}
            icon="box"
            title={pledge.title}
            sub={pledgeLine(pledge)}
            onPress={() => open('pledge', { id: pledge.id })}
          />
        ))}
      </Card>
    </>
  )
}

function Settings({ page: { elder, setElder, switchPerson, person } }: { page: MePage }) {
  return (
    <>
      <Section title={words.me.settings} />
      <Card flush>
        <Row
          first
          icon="letters"
          title={words.common.elder}
          sub={words.me.elderHint}
          toggle={{ on: elder, onChange: setElder }}
        />
        <Row
          id="verify-certificate"
          icon="shield"
          title={words.certificate.verifyRow}
          sub={words.certificate.verifyRowHint}
          onPress={() => open('certificate')}
        />
        <Row
          id="find-gift"
          icon="box"
          title={giftWay.find}
          sub={giftWay.rowHint}
          onPress={() => open('gift')}
        />
        {switchPerson && (
          <Row
            id="switch-person"
            icon="people"
            title={words.me.persona}
            sub={words.me.personaNow(person?.name ?? words.me.nameless)}
            onPress={switchPerson}
          />
        )}
      </Card>
    </>
  )
}

export function NormalMe({ page }: { page: MePage }) {
  const { session, duties, now } = page
  return (
    <>
      {session ? (
        <>
          <Who page={page} />
          {duties.state === 'ready' && duties.behind && (
            <OfflineBar behind={duties.behind} now={now} onRetry={duties.refresh} />
          )}
          <Queue phone={null} />
          <Duties page={page} />
          <Hours page={page} />
          <Service page={page} />
          <Notices page={page} />
          <Pledges page={page} />
          <Known page={page} />
        </>
      ) : (
        <SignedOut />
      )}
      <Settings page={page} />
    </>
  )
}
