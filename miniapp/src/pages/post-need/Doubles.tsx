import { View } from '@tarojs/components'
import { Button, Notice, open } from '../../ui'
import { goods as say } from '../../words/zh/goods'
import type { PostNeedOnPage } from './usePostNeed'

/** What the community asks for already: two lists for one thing split the gifts. */
export function Doubles({ page: { doubles } }: { page: PostNeedOnPage }) {
  return (
    <>
      {doubles.map(({ needId, title, items }) => (
        <Notice
          key={needId}
          look="warn"
          icon="warn"
          title={say.double(title)}
          text={[
            ...items.map(({ item, open: left, measure }) => say.stillOpen(item, left, measure)),
            say.doubleHint,
          ].join('\n')}
        >
          <View className="mt12">
            <Button
              id={`double-${needId}`}
              kind="s"
              text={say.see(title)}
              onPress={() => open('need', { id: needId })}
            />
          </View>
        </Notice>
      ))}
    </>
  )
}
