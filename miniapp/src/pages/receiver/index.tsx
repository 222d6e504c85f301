import { View } from '@tarojs/components'
import { Button, ElderTitle, FootBar, heading, LeadersOnly, Notice, Page, TextField } from '../../ui'
import { receiver as say } from '../../words/zh/receiver'
import { type ReceiverPage, useReceiverPage } from './useReceiverPage'

function Stands({ page: { receiver, isStreet, told } }: { page: ReceiverPage }) {
  if (told)
    return (
      <Notice look={told.ok ? 'ok' : 'warn'} icon={told.ok ? 'done' : 'warn'} urgent title={told.title} />
    )
  if (receiver.verified)
    return (
      <Notice
        look="ok"
        icon="done"
        title={say.verified}
        text={isStreet ? say.verifiedStreet : say.verifiedHint}
      />
    )
  if (receiver.registered)
    return <Notice look="warn" icon="clock" title={say.waiting} text={say.waitingHint} />
  return <Notice look="warn" icon="warn" title={say.none} text={say.waitingHint} />
}

function Content({ page }: { page: ReceiverPage }) {
  const { receiver, name, code, mayWrite, badName, badCode, edit } = page
  return (
    <>
      <View className="h1 mt4" {...heading(2)}>
        {receiver.name}
      </View>
      <Stands page={page} />
      {mayWrite ? (
        <>
          <View className="sub mt12">{say.hint}</View>
          <TextField
            id="registered-name"
            label={say.name}
            hint={say.nameHint}
            value={name}
            max={60}
            bad={badName}
            onChange={(next) => edit({ name: next })}
          />
          <TextField
            id="credit-code"
            label={say.code}
            hint={say.codeHint}
            value={code}
            max={30}
            bad={badCode}
            onChange={(next) => edit({ code: next })}
          />
        </>
      ) : (
        <>
          <View className="label">{say.name}</View>
          <View className="b">{receiver.registered?.name}</View>
          <View className="label">{say.code}</View>
          <View className="b">{receiver.registered?.creditCode}</View>
        </>
      )}
    </>
  )
}

function Foot({ page: { mayWrite, isStreet, busy, save } }: { page: ReceiverPage }) {
  if (!mayWrite) return null
  const [text, doing] = isStreet ? [say.verify, say.verifying] : [say.save, say.saving]
  return <FootBar right={<Button id="save" text={text} busy={busy ? doing : undefined} onPress={save} />} />
}

/** Who takes goods in for a community: the secretary writes it, the street has seen the certificate. */
export default function Receiver() {
  const { loaded, now, page } = useReceiverPage()
  return (
    <Page title={say.title} foot={page && <Foot page={page} />}>
      <ElderTitle text={say.title} />
      <LeadersOnly loaded={loaded} now={now} who={say.onlyStaff}>
        {() => page && <Content page={page} />}
      </LeadersOnly>
    </Page>
  )
}
