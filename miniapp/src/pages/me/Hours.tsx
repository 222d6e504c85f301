import { chinaDay } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, Gap, open, Row } from '../../ui'
import { date, words, worked, workedText } from '../../words'
import type { MePage } from './useMePage'

const text = words.records

/** What this month's work comes to; nothing is said of a month without any. */
export function thisMonth({ records, now }: Pick<MePage, 'records' | 'now'>): string | undefined {
  if (records.state !== 'ready') return undefined
  const present = chinaDay(now).slice(0, 7)
  const sum = records.data.months.find(({ month }) => month === present)
  return sum && sum.minutes > 0 ? text.thisMonth(workedText(sum.minutes)) : undefined
}

/** My hours, and the way to the duties that they come from. */
export function Hours({ page }: { page: MePage }) {
  const { records } = page
  if (records.state !== 'ready') return null
  const { total, asOf, records: newest } = records.data
  const [last] = newest
  if (!last) return null
  const { figure, unit } = worked(total.minutes)
  const month = thisMonth(page)
  return (
    <>
      <Card>
        <View className="row">
          <View className="grow">
            <View className="sub">{text.total}</View>
            <Gap figure={figure} unit={unit} look={{ hero: true }} />
          </View>
          <View className="fix ml8">
            <Button
              id="certificate"
              small
              kind="s"
              icon="done"
              text={words.certificate.mineShort}
              onPress={() => open('my-certificate')}
            />
          </View>
        </View>
        <View className="cap">
          {[text.duties(total.duties), text.asOf(date(asOf)), month].filter(Boolean).join('，')}
        </View>
        {total.pendingMinutes > 0 && (
          <View className="cap ca">{text.pending(workedText(total.pendingMinutes))}</View>
        )}
      </Card>
      <Card flush>
        <Row
          id="records"
          first
          icon="list"
          title={text.row}
          sub={text.last(date(last.checkedInAt), text[last.state])}
          onPress={() => open('records')}
        />
      </Card>
    </>
  )
}
