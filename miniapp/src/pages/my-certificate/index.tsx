import { View } from '@tarojs/components'
import { refusalText } from '../../data/refusals'
import {
  Button,
  ElderTitle,
  ErrorState,
  FootBar,
  NothingOffline,
  Notice,
  Page,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { Sum } from '../records/Sum'
import { Issued } from './Issued'
import { Made } from './Made'
import { PeriodChoice } from './PeriodChoice'
import { type MyCertificatePage, useMyCertificate } from './useMyCertificate'

const text = words.certificate

function Content({ page }: { page: MyCertificatePage }) {
  const { session, records, refused } = page
  if (!session) return <SignInFirst icon="done" title={text.signIn} text={text.signInHint} />
  if (records.state === 'loading') return <Skeleton cards={1} />
  if (records.state === 'failed')
    return records.why === 'offline' ? (
      <NothingOffline onRetry={records.refresh} />
    ) : (
      <ErrorState onRetry={records.refresh} />
    )
  return (
    <>
      <Sum title={words.records.total} sum={records.data.total} asOf={records.data.asOf} />
      {refused === 'offline' && (
        <Notice look="warn" icon="offline" urgent title={text.offline} text={text.offlineHint} />
      )}
      {refused && refused !== 'offline' && (
        <Notice look="warn" icon="warn" urgent title={refusalText(refused)} text={text.makeHint} />
      )}
      <PeriodChoice page={page} />
      <View className="sub mt8">{text.makeHint}</View>
      <Made page={page} />
      <Issued page={page} />
    </>
  )
}

/** A certificate of my hours, for the time that I choose. */
export default function MyCertificate() {
  const page = useMyCertificate()
  const { session, made, make, busy } = page
  const foot = session && !made && (
    <FootBar
      right={<Button id="make" text={text.make} busy={busy ? text.making : undefined} onPress={make} />}
    />
  )
  return (
    <Page title={text.mine} foot={foot}>
      <ElderTitle text={text.mine} />
      <Content page={page} />
    </Page>
  )
}
