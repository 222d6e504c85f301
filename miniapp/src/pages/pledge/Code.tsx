import { View } from '@tarojs/components'
import { GiftCode } from '../../ui/GiftCode'
import { figure, words } from '../../words'
import type { PledgeOnPage } from './usePledgePage'

/** What was promised, and the code that the donor shows when bringing it. */
export function Code({ page: { pledge } }: { page: PledgeOnPage }) {
  const { item, quantity, measure, code, grade } = pledge
  return (
    <GiftCode code={code} label={words.pledge.code} hint={words.pledge.codeHint}>
      <View className="row row--base wrap center">
        <View className="h2">{item}</View>
        <View className="code__n">{figure(quantity)}</View>
        <View className="h2">{measure}</View>
      </View>
      {grade && <View className="sub">{grade}</View>}
    </GiftCode>
  )
}
