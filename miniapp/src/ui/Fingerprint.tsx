import { View } from '@tarojs/components'
import { ledger } from '../words/zh/ledger'

/** Eight groups of four, in two lines, as one compares them with what stands in the group. */
export function Fingerprint({ of, quiet = false }: { of: string; quiet?: boolean }) {
  return (
    <View className={quiet ? 'mono c2' : 'mono b'}>
      {ledger.fingerprintLines(of).map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  )
}
