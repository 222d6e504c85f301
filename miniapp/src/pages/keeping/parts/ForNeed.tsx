import { View } from '@tarojs/components'
import { Chip, landmark } from '../../../ui'
import { receiving as say } from '../../../words/zh/receiving'
import type { OpenLine } from '../open-lines'

/** Which open line of ours goods fill that nobody had pledged here, where there is one for the same goods. */
export function ForNeed({
  lines,
  chosen,
  onChoose,
}: {
  lines: readonly OpenLine[]
  chosen: Pick<OpenLine, 'needId' | 'lineId'> | undefined
  onChoose: (line: OpenLine | undefined) => void
}) {
  if (lines.length === 0) return null
  return (
    <>
      <View className="label">{say.forNeed}</View>
      <View className="wrap chips" {...landmark('radiogroup', say.forNeed)}>
        <Chip
          id="for-none"
          text={say.forNone}
          on={chosen === undefined}
          onPress={() => onChoose(undefined)}
        />
        {lines.map((line) => (
          <Chip
            key={`${line.needId}-${line.lineId}`}
            id={`for-${line.needId}-${line.lineId}`}
            text={say.forLine(line.title, line.open, line.measure)}
            on={chosen?.needId === line.needId && chosen.lineId === line.lineId}
            onPress={() => onChoose(line)}
          />
        ))}
      </View>
    </>
  )
}
