import type { NeedLine } from '@muster/shared'
import { View } from '@tarojs/components'
import { isLineHot } from '../../data'
import { aboutLine, Card, Gap, landmark, Press, Progress, Tag } from '../../ui'
import { figure, words } from '../../words'
import type { NeedOnPage } from './useNeedPage'

function Content({ page: { need, now, line: chosen }, line }: { page: NeedOnPage; line: NeedLine }) {
  const { item, measure, wanted, open } = line
  const hot = isLineHot(line, need, now)
  return (
    <View className="grow">
      <View className="row row--base row--between wrap">
        <View className="h2 need-line__item">{item}</View>
        {open > 0 ? (
          <Gap
            before={words.common.short}
            figure={figure(open)}
            unit={measure}
            look={{ hot, large: chosen?.id === line.id }}
          />
        ) : (
          <Tag look="ok" text={words.need.enough} />
        )}
      </View>
      <View className="row row--between mt2 wrap">
        <View className="sub">{aboutLine(line)}</View>
        <View className="sub nowrap">{words.common.pledgedOf(wanted - open, wanted)}</View>
      </View>
      <View className="row mt8">
        <Progress taken={wanted - open} of={wanted} hot={hot} />
      </View>
    </View>
  )
}

/** What is short, line by line; one of them is chosen to give. */
export function Lines({ page }: { page: NeedOnPage }) {
  const { need, line: chosen, choose } = page
  const closed = need.state === 'closed'
  return (
    <Card flush>
      <View {...(closed ? {} : landmark('radiogroup', words.need.title))}>
        {need.lines.map((line, place) => {
          const className = place === 0 ? 'li li--first need-line' : 'li need-line'
          if (closed)
            return (
              <View key={line.id} className={className}>
                <Content page={page} line={line} />
              </View>
            )
          const on = line.id === chosen?.id
          return (
            <Press
              key={line.id}
              id={`line-${line.id}`}
              className={className}
              role="radio"
              checked={on}
              off={line.open === 0}
              onPress={() => choose(line.id)}
            >
              <Content page={page} line={line} />
              {line.open > 0 && <View className={on ? 'radio is-on' : 'radio'} />}
            </Press>
          )
        })}
      </View>
    </Card>
  )
}
