import { View } from '@tarojs/components'
import { Card, Chip, landmark, PickField, Section } from '../../ui'
import { monthText, words } from '../../words'
import type { MyCertificatePage, Period } from './useMyCertificate'

const text = words.certificate
const periods: Period[] = ['all', 'year', 'month', 'other']

// Ten years back: nobody's record here is older.
const MONTHS = 120

function monthsUntil(now: number) {
  const at = new Date(now + 8 * 3_600_000)
  return [...Array(MONTHS).keys()].map((back) => {
    const count = at.getUTCFullYear() * 12 + at.getUTCMonth() - back
    const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
    return { value: month, text: monthText(month) }
  })
}

/** Which months the certificate speaks of. */
export function PeriodChoice({ page }: { page: MyCertificatePage }) {
  const { period, choose, from, to, setFrom, setTo, now } = page
  return (
    <>
      <Section title={text.period} />
      <Card>
        <View className="wrap chips" {...landmark('radiogroup', text.period)}>
          {periods.map((one) => (
            <Chip
              key={one}
              id={`period-${one}`}
              text={text.periods[one]}
              on={one === period}
              onPress={() => choose(one)}
            />
          ))}
        </View>
        {period === 'other' && (
          <View className="row mt12">
            <View className="grow">
              <View className="label">{text.from}</View>
              <PickField
                id="from"
                label={text.from}
                hint={text.from}
                value={from}
                options={monthsUntil(now)}
                onChange={setFrom}
              />
            </View>
            <View className="grow ml8">
              <View className="label">{text.to}</View>
              <PickField
                id="to"
                label={text.to}
                hint={text.to}
                value={to}
                options={monthsUntil(now)}
                onChange={setTo}
              />
            </View>
          </View>
        )}
      </Card>
    </>
  )
}
