import { View } from '@tarojs/components'
import { Card, Press, Stepper } from '../../ui'
import { figure, words } from '../../words'
import type { PostNeedOnPage } from './usePostNeed'

export const MOST_OF_A_LINE = 1_000_000

/** By how much one tap changes a quantity of this size. */
const stepOf = (wanted: number) => (wanted >= 1_000 ? 100 : wanted >= 100 ? 10 : wanted >= 20 ? 5 : 1)

/** What is short, with grade and quantity; a tap opens the rest. */
export function Lines({ page: { draft, openSheet, editLine } }: { page: PostNeedOnPage }) {
  if (draft.lines.length === 0) return null
  return (
    <Card flush>
      {draft.lines.map((line, place) => {
        const name = line.item.trim() || words.post.nameless
        const about = [line.grade, line.note].filter(Boolean).join('，')
        return (
          <View key={line.key} className={place === 0 ? 'li li--first split' : 'li split'}>
            <Press
              id={`line-${line.key}`}
              className="grow split__text"
              onPress={() => openSheet({ kind: 'line', key: line.key })}
            >
              <View className={line.item.trim() ? 'b' : 'b cr'}>{name}</View>
              {about && <View className="sub">{about}</View>}
              {line.pledged > 0 && (
                <View className="sub">{words.common.pledgedOf(line.pledged, line.wanted)}</View>
              )}
            </Press>
            <Stepper
              value={line.wanted}
              min={Math.max(1, line.pledged)}
              max={MOST_OF_A_LINE}
              by={stepOf(line.wanted)}
              what={words.post.wantedOf(name)}
              shown={`${figure(line.wanted)} ${line.measure}`}
              onChange={(wanted) => editLine({ ...line, wanted })}
            />
          </View>
        )
      })}
    </Card>
  )
}
