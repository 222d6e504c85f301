import type { ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Skeleton } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import { correcting as say } from '../../../words/zh/stocktaking'
import { ReasonChoice } from '../parts/ReasonChoice'
import { Remark } from '../parts/Remark'
import { Tally } from '../parts/Tally'
import { reasonsToCorrect } from './draft'
import type { CorrectPage } from './useCorrectPage'
import { useIssued } from './useIssued'

/** An issue said another number than was handed out. */
export function Issued({ page, shown }: { page: CorrectPage; shown: ShownEntry }) {
  const issued = useIssued(page, shown)
  const { portions, reason, tried, unchanged } = issued
  if (!issued.ready) return <Skeleton cards={1} />
  return (
    <>
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
      <Remark page={page} />
      {tried && unchanged && <View className="sub cr mt8">{say.none}</View>}
      <View className="mt20">
        <Button
          id="correct"
          text={say.correct}
          busy={page.busy ? say.correcting : undefined}
          onPress={issued.correct}
        />
      </View>
    </>
  )
}
