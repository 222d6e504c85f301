import { View } from '@tarojs/components'
import { Card, Chip, landmark, PickField, Section } from '../../ui'
import { date } from '../../words'
import { taking } from '../../words/zh/taking'
import type { DisclosurePage } from './useDisclosurePage'

const text = taking.disclosure
// The present one and the one that is due; older ones are in the list.
const SHOWN = 2

export const dayText = (day: string) => date(`${day}T12:00:00+08:00`)

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
              text={(isOver(period.to) ? text.past : text.current)(dayText(period.from), dayText(period.to))}
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
              options={earlier.map(({ from, to }) => ({
                value: from,
                text: text.past(dayText(from), dayText(to)),
              }))}
              onChange={(from) => {
                const found = earlier.find((period) => period.from === from)
                if (found) choose(found)
              }}
            />
          )}
          <Chip id="period-other" text={text.other} on={isOther} onPress={() => choose('other')} />
        </View>
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
