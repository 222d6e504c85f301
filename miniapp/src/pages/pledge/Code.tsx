import { View } from '@tarojs/components'
import { Card } from '../../ui'
import { figure, words } from '../../words'
import type { PledgeOnPage } from './usePledgePage'

/** Two groups of four, as one reads it out. */
const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** What was promised, and the code that the donor shows when bringing it. */
export function Code({ page: { pledge } }: { page: PledgeOnPage }) {
  const { item, quantity, measure, code, grade } = pledge
  return (
    <Card>
      <View className="col center code">
        <View className="row row--base wrap center">
          <View className="h2">{item}</View>
          <View className="code__n">{figure(quantity)}</View>
          <View className="h2">{measure}</View>
        </View>
        {grade && <View className="sub">{grade}</View>}
        <View className="sub mt16">{words.pledge.code}</View>
        <View id="code" className="code__letters">
          {grouped(code)}
        </View>
        <View className="sub mt4">{words.pledge.codeHint}</View>
      </View>
    </Card>
  )
}
