import type { ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { refusalText } from '../../../data/refusals'
import { Button, Notice, Skeleton } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import { correcting as say } from '../../../words/zh/stocktaking'
import { Done } from '../parts/Done'
import { ReasonChoice } from '../parts/ReasonChoice'
import { Tally } from '../parts/Tally'
import type { useKeeper } from '../useKeeper'
import { reasonsToCorrect } from './draft'
import { useIssued } from './useIssued'

/** An issue said another number than was handed out. */
export function Issued({ page, shown }: { page: ReturnType<typeof useKeeper>; shown: ShownEntry }) {
  const issued = useIssued(page.receiverId, shown)
  const { portions, reason, tried, unchanged, refused, done, busy } = issued
  if (done)
    return (
      <Done page={page} done={done} title={say.done}>
        <Notice look="flat" icon="people" title={say.toCheck} text={say.doneHint} />
      </Done>
    )
  if (!issued.ready) return <Skeleton cards={1} />
  return (
    <>
      {refused && <Notice look="warn" icon="warn" urgent title={refusalText(refused)} text={say.stands} />}
      <View className="sub mt4">{say.hint}</View>
      {portions.map((portion) => (
        <View key={portion.lot}>
          <View className="label">{`${portion.item}，${keeping.lot(portion.lot.split('.')[0] ?? '')}`}</View>
          <View className="sub">{`${say.was} ${keeping.amount(portion.was, portion.measure)}`}</View>
          <Tally
            id={`issued-${portion.lot}`}
            what={`${portion.item}，${say.issuedHowMany}`}
            value={issued.isOf(portion)}
            about={portion.was}
            measure={portion.measure}
            onChange={(n) => issued.set(portion, n)}
          />
        </View>
      ))}
      <ReasonChoice
        label={say.why}
        among={reasonsToCorrect}
        reason={reason}
        bad={tried && reason === undefined}
        onChange={issued.setReason}
      />
      {tried && unchanged && <View className="sub cr mt8">{say.none}</View>}
      <View className="mt20">
        <Button
          id="correct"
          text={say.correct}
          busy={busy ? say.correcting : undefined}
          onPress={issued.correct}
        />
      </View>
    </>
  )
}
