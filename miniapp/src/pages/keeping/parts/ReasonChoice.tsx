import type { Reason } from '@muster/shared'
import { View } from '@tarojs/components'
import { Chip, landmark } from '../../../ui'
import { keeping as say } from '../../../words/zh/keeping'
import { reasons } from '../../../words/zh/reasons'

/** Why two figures differ: one of a few, since what is under a hash is never written freely. */
export function ReasonChoice({
  label = say.why,
  among,
  reason,
  bad = false,
  onChange,
}: {
  label?: string
  among: readonly Reason[]
  reason: Reason | undefined
  bad?: boolean
  onChange: (reason: Reason) => void
}) {
  return (
    <>
      <View className="label">{label}</View>
      <View className="wrap chips" {...landmark('radiogroup', label)}>
        {among.map((one) => (
          <Chip
            key={one}
            id={`reason-${one.replace(/ /g, '-')}`}
            text={reasons[one]}
            on={one === reason}
            onPress={() => onChange(one)}
          />
        ))}
      </View>
      {bad && (
        <View className="sub cr mt4" {...landmark('alert')}>
          {say.whyNeeded}
        </View>
      )}
    </>
  )
}
