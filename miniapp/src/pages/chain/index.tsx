import { View } from '@tarojs/components'
import {
  Button,
  ElderTitle,
  EmptyState,
  ErrorState,
  FootBar,
  goHome,
  NothingOffline,
  OfflineBar,
  Page,
  SignInFirst,
  Skeleton,
} from '../../ui'
import { words } from '../../words'
import { MendSheet } from './MendSheet'
import { Outcome, OutcomeFoot, Stopped } from './Outcome'
import { Paste, PasteFoot } from './Paste'
import { Questions } from './Questions'
import { LeftOut, Rows } from './Rows'
import { type ChainPage, useChainPage } from './useChainPage'

function Head({ page: { people, questions } }: { page: ChainPage }) {
  return (
    <View className="row row--between mt4 wrap">
      <View className="row row--base">
        <View className="h2">{words.chain.recognised}</View>
        <View className="found__n">{people}</View>
        <View className="h2">{words.chain.people}</View>
      </View>
      {questions.length > 0 && (
        <View className="row row--base">
          <View className="h2">{words.chain.toSee}</View>
          <View className="found__n ca">{questions.length}</View>
          <View className="h2">{words.chain.lines}</View>
        </View>
      )}
    </View>
  )
}

function Result({ page }: { page: ChainPage }) {
  return (
    <>
      <ElderTitle text={words.chain.result} />
      <Head page={page} />
      {page.offline && (
        <OfflineBar behind={{ at: page.now, why: 'offline' }} now={page.now} onRetry={page.see} />
      )}
      <Stopped page={page} />
      <Questions page={page} />
      <Rows page={page} />
      <LeftOut page={page} />
    </>
  )
}

function ResultFoot({ page }: { page: ChainPage }) {
  const { questions, people, progress } = page
  return (
    <FootBar
      line={questions.length > 0 ? words.chain.rest(questions.length) : words.chain.allSeen}
      left={<Button id="back-to-text" kind="s" text={words.chain.backToText} onPress={page.backToText} />}
      right={
        <Button
          id="add-all"
          text={people > 0 ? words.chain.add(people) : words.chain.nobodyToAdd}
          off={people === 0}
          busy={progress ? words.chain.adding(progress.done, progress.all) : undefined}
          onPress={page.addAll}
        />
      }
    />
  )
}

function Failed({ roster }: Pick<ChainPage, 'roster'>) {
  if (roster.state !== 'failed') return <Skeleton />
  if (roster.why === 'offline') return <NothingOffline onRetry={roster.refresh} />
  if (roster.why === 'error') return <ErrorState onRetry={roster.refresh} />
  return (
    <EmptyState icon="lock" title={words.roster.onlyStaff} text={words.roster.onlyStaffHint}>
      <Button kind="s" text={words.common.error.toBoard} onPress={() => goHome()} />
    </EmptyState>
  )
}

const steps = {
  paste: { title: words.chain.paste, Body: Paste, Foot: PasteFoot },
  result: { title: words.chain.result, Body: Result, Foot: ResultFoot },
  done: { title: words.chain.done, Body: Outcome, Foot: OutcomeFoot },
} as const

/** A 接龙 from the chat becomes a roster: pasted, looked at, added. */
export default function ChainOnRoster() {
  const page = useChainPage()
  const { title, Body, Foot } = steps[page.step]
  const ready = page.signedIn && page.roster.state === 'ready'
  return (
    <Page
      title={title}
      foot={ready && <Foot page={page} />}
      sheet={ready && page.mending && <MendSheet page={page} target={page.mending} />}
    >
      {!page.signedIn && (
        <SignInFirst icon="lock" title={words.roster.signIn} text={words.roster.onlyStaffHint} />
      )}
      {page.signedIn && (ready ? <Body page={page} /> : <Failed roster={page.roster} />)}
    </Page>
  )
}
