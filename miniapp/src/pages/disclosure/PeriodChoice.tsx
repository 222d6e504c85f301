import type { Period } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Chip, landmark, PickField, Section } from '../../ui'
import { date, dates } from '../../words'
import { taking } from '../../words/zh/taking'
import type { DisclosurePage } from './useDisclosurePage'

const text = taking.disclosure
// The present one and the one that is due; older ones are in the list.
const SHOWN = 2

const noon = (day: string) => `${day}T12:00:00+08:00`
const dayText = (day: string) => date(noon(day))
export const periodText = ({ from, to }: Period) => dates(noon(from), noon(to))

/** Which days: periods of five, one after another since the first entry, or any. */
export function PeriodChoice({ page }: { page: DisclosurePage }) {
  const { periods, asked, isOther, choose, other, setOther, days, now } = page
  const options = days.map((day) => ({ value: day, text: dayText(day) }))
  const isOver = (to: string) => Date.parse(`${to}T24:00:00+08:00`) <= now
  const shown = periods.slice(0, SHOWN)
  const earlier = periods.slice(SHOWN)
  const isAsked = (from: string) => !isOther && asked?.from === from
  return (
    <>
      <Section title={text.which} />
      <Card>
        <View className="wrap chips" {...landmark('radiogroup', text.which)}>
          {shown.map((period) => (
            <Chip
              key={period.from}
              id={`period-${period.from}`}
              text={periodText(period)}
              on={isAsked(period.from)}
              onPress={() => choose(period)}
            />
          ))}
          {earlier.length > 0 && (
            <PickField
              id="earlier"
              look="chip"
              label={text.earlier}
              hint={text.earlier}
              value={isOther ? '' : (asked?.from ?? '')}
              options={earlier.map((period) => ({ value: period.from, text: periodText(period) }))}
              onChange={(from) => {
                const found = earlier.find((period) => period.from === from)
                if (found) choose(found)
              }}
            />
          )}
          <Chip id="period-other" text={text.other} on={isOther} onPress={() => choose('other')} />
        </View>
        {asked && !isOver(asked.to) && <View className="sub mt8">{text.current}</View>}
        {isOther && (
          <View className="row mt12">
            {(['from', 'to'] as const).map((end, place) => (
              <View key={end} className={place === 0 ? 'grow' : 'grow ml8'}>
                <View className="label">{text[end]}</View>
                <PickField
                  id={end}
                  label={text[end]}
                  value={other[end]}
                  options={options}
                  onChange={(day) => setOther({ ...other, [end]: day })}
                />
              </View>
            ))}
          </View>
        )}
      </Card>
    </>
  )
}
