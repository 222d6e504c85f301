import { View } from '@tarojs/components'
import { Button, Card, ElderTitle, ErrorState, Notice, Page, Skeleton, TextField } from '../../ui'
import { words } from '../../words'
import { Genuine } from './Genuine'
import { GiftPaper } from './GiftPaper'
import { useVerifyPage, type VerifyPage } from './useVerifyPage'

const text = words.certificate

function Ask({ page: { typed, type, check, scan } }: { page: VerifyPage }) {
  return (
    <Card>
      <TextField
        id="certificate-code"
        label={text.ask}
        hint={text.example}
        value={typed}
        max={200}
        onChange={type}
      />
      <View className="sub mt4">{text.askHint}</View>
      <View className="mt12">
        <Button id="verify" text={text.check} off={typed.trim() === ''} onPress={check} />
      </View>
      {scan && (
        <View className="mt8">
          <Button id="scan" kind="s" icon="scan" text={text.scan} onPress={scan} />
        </View>
      )}
    </Card>
  )
}

function Answer({ page: { verified, isNoCode } }: { page: VerifyPage }) {
  if (isNoCode)
    return <Notice look="warn" icon="edit" urgent title={text.notACode} text={text.notACodeHint} />
  switch (verified.state) {
    case 'none':
      return null
    case 'checking':
      return <Skeleton cards={1} />
    case 'genuine':
      return <Genuine certificate={verified.certificate} />
    case 'gift':
      return <GiftPaper {...verified} />
    case 'unknown':
      return <Notice look="warn" icon="warn" urgent title={text.unknown} text={text.unknownHint} />
    case 'offline':
      return <Notice look="warn" icon="offline" urgent title={text.notChecked} text={text.notCheckedHint} />
    case 'failed':
      return <ErrorState onRetry={verified.again} />
  }
}

/** Whether a certificate of service is genuine, and what it says: for anybody, without signing in. */
export default function CertificatePage() {
  const page = useVerifyPage()
  const { verified } = page
  const isGenuine = verified.state === 'genuine' || verified.state === 'gift'
  return (
    <Page title={text.verify}>
      <ElderTitle text={text.verify} />
      {!isGenuine && <Ask page={page} />}
      <Answer page={page} />
      {isGenuine && (
        <View className="mt16">
          <Button id="verify-another" kind="s" text={text.again} onPress={page.restart} />
        </View>
      )}
    </Page>
  )
}
