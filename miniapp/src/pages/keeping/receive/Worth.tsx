import { View } from '@tarojs/components'
import { Chip, landmark, TextField } from '../../../ui'
import { figure } from '../../../words'
import { receiving as say } from '../../../words/zh/receiving'
import { type LineDraft, problemsIn, referenceCents } from './draft'
import type { ReceivePage } from './useReceivePage'

const yuan = (cents: number) =>
  `${figure(Math.floor(cents / 100))}${cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`}`

/** What it is worth, if somebody knows: by an invoice, or by the catalogue. */
export function Worth({ page, line, tried }: { page: ReceivePage; line: LineDraft; tried: boolean }) {
  const edit = (change: Partial<LineDraft>) => page.openLine({ ...line, ...change })
  const reference = referenceCents(line)
  const ways = [
    ['none', say.noWorth],
    ['invoice', say.invoice],
    ...(reference === undefined ? [] : [['reference', say.reference] as const]),
  ] as const
  return (
    <>
      <View className="label">{say.worth}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.worth)}>
        {ways.map(([worth, text]) => (
          <Chip
            key={worth}
            id={`worth-${worth}`}
            text={text}
            on={line.worth === worth}
            onPress={() => edit({ worth })}
          />
        ))}
      </View>
      {line.worth === 'invoice' && (
        <TextField
          id="yuan"
          kind="decimal"
          label={say.yuan}
          value={line.yuan}
          max={12}
          bad={tried && problemsIn(line).yuan ? say.yuanBad : undefined}
          onChange={(value) => edit({ yuan: value })}
        />
      )}
      {line.worth === 'reference' && reference !== undefined && (
        <View className="sub mt4">{say.yuanIs(yuan(reference))}</View>
      )}
    </>
  )
}
