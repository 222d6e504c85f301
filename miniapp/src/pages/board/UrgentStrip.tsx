import { View } from '@tarojs/components'
import { Card, Gap, Icon, open, Tag } from '../../ui'
import { words } from '../../words'
import type { Urgent } from './board-view'

export function UrgentStrip({ urgent }: { urgent: Urgent }) {
  const { title, sub, missing, hot, shift } = urgent
  return (
    <Card
      id="urgent"
      look="hot"
      label={`${words.common.hot}，${title}，${sub}，${words.common.peopleShort(missing)}`}
      onPress={() => open('task', { id: shift.taskId, shift: shift.id })}
    >
      <View className="row row--between">
        <View className="grow">
          <View className="row row--top">
            <Tag inline look="hot" text={words.common.hot} />
            <View className="h2 grow">{title}</View>
          </View>
          <View className="sub mt4">{sub}</View>
        </View>
        <View className="row fix ml8">
          <Gap
            before={words.common.short}
            figure={String(missing)}
            unit={words.common.people}
            look={{ hot }}
          />
          <View className="ml4 c2">
            <Icon name="next" size="small" />
          </View>
        </View>
      </View>
    </Card>
  )
}
