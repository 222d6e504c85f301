import type { WorkSum } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Gap } from '../../ui'
import { date, words, worked, workedText } from '../../words'

/** What duties come to. Unlike things are said one by one, never added up; standing by is said apart. */
export function Sum({ title, sum, asOf }: { title: string; sum: WorkSum; asOf: string }) {
  const { figure, unit } = worked(sum.minutes)
  return (
    <Card>
      <View className="sub">{title}</View>
      <Gap figure={figure} unit={unit} look={{ hero: true }} />
      <View className="cap">
        {[words.records.duties(sum.duties), words.records.asOf(date(asOf))].join('，')}
      </View>
      {sum.standbyMinutes > 0 && (
        <View className="sub mt4">{words.records.standby(workedText(sum.standbyMinutes))}</View>
      )}
      {sum.pendingMinutes > 0 && (
        <View className="sub ca mt4">{words.records.pending(workedText(sum.pendingMinutes))}</View>
      )}
      {sum.outputs.length > 0 && (
        <View className="sub mt4">
          {sum.outputs.map(({ unit: measure, amount }) => words.units.amount(measure, amount)).join('、')}
        </View>
      )}
    </Card>
  )
}
