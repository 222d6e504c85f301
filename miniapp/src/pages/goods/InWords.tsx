import { measures } from '@muster/shared'
import { View } from '@tarojs/components'
import { Chip, landmark, TextField } from '../../ui'
import { goods as say } from '../../words/zh/goods'

/** What tells goods from others of their name, in one's own words. */
export interface InWordsOnly {
  grade: string
  measure: string
}

/** Grade and measure as they are written, where the catalogue does not have the goods. */
export function InWords({
  goods: { grade, measure },
  onChange,
}: {
  goods: InWordsOnly
  onChange: (goods: InWordsOnly) => void
}) {
  return (
    <>
      <TextField
        id="grade"
        label={say.grade}
        hint={say.gradeHint}
        value={grade}
        max={40}
        onChange={(text) => onChange({ grade: text, measure })}
      />
      <View className="label">{say.measure}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.measure)}>
        {measures.map((one) => (
          <Chip
            key={one}
            id={`measure-${one}`}
            text={one}
            on={one === measure}
            onPress={() => onChange({ grade, measure: one })}
          />
        ))}
      </View>
    </>
  )
}
