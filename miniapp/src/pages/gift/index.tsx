import type { GiftWay } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, ErrorState, heading, Notice, Page, Section, Skeleton } from '../../ui'
import { AcknowledgeGift } from '../../ui/AcknowledgeGift'
import { AskCode } from '../../ui/AskCode'
import { GiftSteps } from '../../ui/GiftSteps'
import { figure } from '../../words'
import { giftWay as text } from '../../words/zh/gift-way'
import { type GiftPageState, useGiftPage } from './useGiftPage'

function Way({
  way,
  receiver,
  code,
  elder,
}: {
  way: GiftWay
  receiver: string
  code: string
  elder: boolean
}) {
  return (
    <>
      <View className="c2 mt4">{text.to(way.receiver.name)}</View>
      {way.lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a gift stay as they are
        <View key={place}>
          <Section title={`${line.item} ${figure(quantityOf(line))} ${line.measure}`} />
          <Card>
            {line.state === 'withdrawn' || line.state === 'lapsed' ? (
              <View className="c2">{text[line.state]}</View>
            ) : (
              <GiftSteps receiver={receiver} line={line} />
            )}
          </Card>
        </View>
      ))}
      {way.lines.some(({ received }) => received !== undefined) && (
        <View className="mt16">
          <AcknowledgeGift receiver={receiver} code={code} elder={elder} />
        </View>
      )}
    </>
  )
}

const quantityOf = ({ pledged, received }: GiftWay['lines'][number]) =>
  pledged?.quantity ?? received?.quantity ?? 0

function Answer({ page }: { page: GiftPageState }) {
  const { loaded, isNoCode, code, receiver, elder, look, isRetyped } = page
  // What was said of another code.
  if (isRetyped) return null
  if (isNoCode)
    return <Notice look="warn" icon="edit" urgent title={text.notACode} text={text.notACodeHint} />
  if (code === undefined) return null
  if (loaded.state === 'loading') return <Skeleton cards={1} />
  if (loaded.state === 'failed')
    return loaded.why === 'offline' ? (
      <Notice look="warn" icon="offline" urgent title={text.offline} text={text.offlineHint} />
    ) : (
      <ErrorState onRetry={look} />
    )
  if (loaded.data === null)
    return (
      <Notice
        look="warn"
        icon="warn"
        urgent
        title={text.unknown}
        text={text.unknownHint(page.receiverName)}
      />
    )
  return <Way way={loaded.data} receiver={receiver} code={code} elder={elder} />
}

/** Where a gift is, for whoever holds its code: nobody need sign in. */
export default function GiftPage() {
  const page = useGiftPage()
  const isFound = page.loaded.state === 'ready' && page.loaded.data !== null
  return (
    <Page title={text.title}>
      <View className="h1 mt4" {...heading(page.elder ? 1 : 2)}>
        {text.row}
      </View>
      {!isFound && page.receiverName && <View className="c2 mt4">{text.whose(page.receiverName)}</View>}
      {!isFound && (
        <AskCode
          id="gift-code"
          label={text.code}
          example={text.example}
          hint={text.codeHint}
          max={40}
          look={{ id: 'look', text: text.look }}
          scanText={text.scan}
          code={page}
        />
      )}
      <Answer page={page} />
      {isFound && (
        <View className="mt16">
          <Button id="another" kind="s" text={text.another} onPress={page.restart} />
        </View>
      )}
    </Page>
  )
}
