import { type CallUp, reaches } from '@muster/shared'
import { View } from '@tarojs/components'
import { refusalText } from '../../data/refusals'
import {
  Button,
  Card,
  Chip,
  ElderTitle,
  EmptyState,
  FootBar,
  LeadersOnly,
  landmark,
  Notice,
  Page,
  Row,
  Section,
  Skeleton,
  TextField,
} from '../../ui'
import { clock, dayAndSpan, words } from '../../words'
import { type CallUpPage, useCallUpPage } from './useCallUpPage'

const say = words.leading.call

const WIDEN_AFTER = 10

/** Whom first, and how far. */
function Asking({ page }: { page: CallUpPage }) {
  const { wish, setWish, wrong } = page
  return (
    <>
      <Section title={say.ask} />
      <TextField
        id="skills"
        label={say.skills}
        hint={say.skillsHint}
        value={wish.skills}
        max={60}
        onChange={(skills) => setWish({ skills })}
      />
      <TextField
        id="teams"
        label={say.teams}
        hint={say.teamsHint}
        value={wish.teams}
        max={60}
        onChange={(teams) => setWish({ teams })}
      />
      <Card flush>
        <Row
          first
          bold
          title={say.served}
          toggle={{ on: wish.served, onChange: (served) => setWish({ served }) }}
        />
      </Card>
      <View className="label">{say.widest}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.widest)}>
        {reaches
          .filter((reach) => reach !== 'matching')
          .map((reach) => (
            <Chip
              key={reach}
              id={`reach-${reach}`}
              text={say.reach(reach)}
              on={wish.widest === reach}
              onPress={() => setWish({ widest: reach })}
            />
          ))}
      </View>
      <View className="sub mt12">{say.how(WIDEN_AFTER)}</View>
      <View className="sub">{say.quiet}</View>
      {wrong && (
        <Notice
          look="warn"
          icon="warn"
          title={wrong === 'offline' ? words.common.offline.notSent : refusalText(wrong)}
          text={wrong === 'offline' ? words.common.offline.notSentHint : undefined}
          urgent
        />
      )}
    </>
  )
}

function Count({ figure, text }: { figure: number; text: string }) {
  return (
    <View className="count">
      <View className="count__n">{figure}</View>
      <View className="sub">{text}</View>
    </View>
  )
}

/** Who was called, who comes, what is still missing. */
function Standing({ call }: { call: CallUp }) {
  return (
    <>
      <View className="row row--stretch mt12 counts">
        <Count figure={call.coming} text={say.coming} />
        <Count figure={call.notComing} text={say.notComing} />
        <Count figure={call.silent} text={say.silent} />
      </View>
      <View className="cap mt6">{say.invited(call.invited, clock(call.asOf))}</View>
      <Section title={say.posts} />
      {call.missing.length === 0 ? (
        <Notice look="ok" icon="done" title={say.allFilled} />
      ) : (
        <Card flush>
          {call.missing.map(({ id, name, left }, place) => (
            <Row
              key={id}
              first={place === 0}
              title={name}
              end={<View className="b cr">{say.post(left)}</View>}
            />
          ))}
        </Card>
      )}
      <Section title={say.steps} />
      <Card flush>
        {call.steps.map(({ reach, at, invited }, place) => (
          <Row
            key={reach}
            first={place === 0}
            icon={invited === undefined ? 'clock' : 'done'}
            title={say.reach(reach)}
            sub={
              invited !== undefined
                ? say.step(clock(at), invited)
                : at > call.asOf
                  ? say.later(clock(at))
                  : say.sending
            }
          />
        ))}
      </Card>
    </>
  )
}

function Foot({ page }: { page: CallUpPage }) {
  const { asking, missing, busy, send, askAgain, isDone } = page
  if (!asking)
    return isDone && missing > 0 ? (
      <FootBar right={<Button id="call-again" kind="s" text={say.again} onPress={askAgain} />} />
    ) : null
  if (missing === 0) return null
  return (
    <FootBar
      right={
        <Button
          id="send-call"
          icon="bell"
          text={say.send(missing)}
          busy={busy ? say.sending : undefined}
          onPress={send}
        />
      }
    />
  )
}

/** A call for people, step by step further, and how it stands. */
export default function CallUpOfShift() {
  const page = useCallUpPage()
  const { roster, call, asking, missing, now } = page
  return (
    <Page title={say.title} foot={roster.state === 'ready' && <Foot page={page} />}>
      <ElderTitle text={say.title} />
      <LeadersOnly loaded={roster} now={now}>
        {({ shift }) => (
          <>
            <View className="h2 mt4">
              {missing > 0 ? `${shift.title} ${say.missing(missing)}` : shift.title}
            </View>
            <View className="sub">{say.to(shift.place, dayAndSpan(shift.startsAt, shift.endsAt, now))}</View>
            {asking && missing > 0 && <Asking page={page} />}
            {asking && missing === 0 && <EmptyState icon="done" title={say.full} />}
            {!asking && call.state === 'ready' && call.data.callUp && <Standing call={call.data.callUp} />}
            {!asking && call.state === 'loading' && <Skeleton cards={1} />}
          </>
        )}
      </LeadersOnly>
    </Page>
  )
}
