import type { LineWithOffers, ProposedTransfer } from '@muster/shared'
import { View } from '@tarojs/components'
import { refusalText } from '../../../data/refusals'
import { Button, EmptyState, FootBar, Notice } from '../../../ui'
import { clock, words } from '../../../words'
import { keeping } from '../../../words/zh/keeping'
import { matching as say } from '../../../words/zh/matching'
import { Done } from '../parts/Done'
import { KeepingPage } from '../parts/KeepingPage'
import { ForUs } from './ForUs'
import { SendSheet, ToOthers } from './ToOthers'
import { type MatchPage, useMatchPage } from './useMatchPage'

type Wanted = readonly LineWithOffers[]

function Both({
  page,
  proposals,
  wanted,
}: {
  page: MatchPage
  proposals: readonly ProposedTransfer[]
  wanted: Wanted
}) {
  if (proposals.length + wanted.length === 0)
    return <EmptyState icon="box" title={say.empty} text={say.emptyHint} />
  return (
    <>
      <ToOthers page={page} proposals={proposals} />
      <ForUs page={page} wanted={wanted} />
    </>
  )
}

/** Who comes from a need asks what others have for it, not what can be sent to them. */
function ForNeed({ page, wanted }: { page: MatchPage; wanted: Wanted }) {
  if (wanted.length === 0) return <EmptyState icon="box" title={say.noneNear} text={say.noneNearHint} />
  return <ForUs page={page} wanted={wanted} />
}

/** What is above the needs of one community goes where it is short. */
export default function Match() {
  const page = useMatchPage()
  const { done, opened, refused, need } = page
  return (
    <KeepingPage
      title={need === undefined ? say.title : words.need.near}
      loaded={page.proposals}
      now={page.now}
      foot={done && <FootBar right={<Button id="again" kind="s" text={say.again} onPress={page.again} />} />}
      sheet={opened && <SendSheet page={page} proposal={opened} />}
    >
      {({ proposals, wanted, asOf }) =>
        done ? (
          <Done page={page} done={done} title={say.sent}>
            <View className="sub">{say.sentHint}</View>
          </Done>
        ) : (
          <>
            <View className="sub mt4">
              {[say.asOf(clock(asOf)), !page.keeps && keeping.onlyLook].filter(Boolean).join('，')}
            </View>
            {refused && (
              <Notice look="warn" icon="warn" urgent title={refusalText(refused)} text={say.stands} />
            )}
            {need === undefined ? (
              <Both page={page} proposals={proposals} wanted={wanted} />
            ) : (
              <ForNeed page={page} wanted={wanted.filter(({ line }) => line.needId === need)} />
            )}
          </>
        )
      }
    </KeepingPage>
  )
}
