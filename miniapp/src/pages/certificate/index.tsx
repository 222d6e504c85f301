import { View } from '@tarojs/components'
import { Button, ElderTitle, ErrorState, Notice, Page, Skeleton } from '../../ui'
import { AskCode } from '../../ui/AskCode'
import { words } from '../../words'
import { Genuine } from './Genuine'
import { GiftPaper } from './GiftPaper'
import { useVerifyPage, type VerifyPage } from './useVerifyPage'

const text = words.certificate

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
      {!isGenuine && (
        <AskCode
          id="certificate-code"
          label={text.ask}
          example={text.example}
          hint={text.askHint}
          max={200}
          look={{ id: 'verify', text: text.check }}
          scanText={text.scan}
          code={page}
        />
      )}
      <Answer page={page} />
      {isGenuine && (
        <View className="mt16">
          <Button id="verify-another" kind="s" text={text.again} onPress={page.restart} />
        </View>
      )}
    </Page>
  )
}
