import { View } from '@tarojs/components'
import { refusalText } from '../../../data/refusals'
import { Button, EmptyState, FootBar, Notice } from '../../../ui'
import { clock } from '../../../words'
import { keeping } from '../../../words/zh/keeping'
import { matching as say } from '../../../words/zh/matching'
import { Done } from '../parts/Done'
import { KeepingPage } from '../parts/KeepingPage'
import { ForUs } from './ForUs'
import { SendSheet, ToOthers } from './ToOthers'
import { useMatchPage } from './useMatchPage'

/** What is above the needs of one community goes where it is short. */
export default function Match() {
  const page = useMatchPage()
  const { done, opened, refused } = page
  return (
    <KeepingPage
      title={say.title}
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
            {proposals.length + wanted.length === 0 && (
              <EmptyState icon="box" title={say.empty} text={say.emptyHint} />
            )}
            <ToOthers page={page} proposals={proposals} />
            <ForUs page={page} wanted={wanted} />
          </>
        )
      }
    </KeepingPage>
  )
}
