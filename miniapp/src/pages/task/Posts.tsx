import { View } from '@tarojs/components'
import { Card, landmark, PostRow, Section } from '../../ui'
import { words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

/** The posts of the shift: to choose from, or only to read when there is nothing to choose. */
export function Posts({ page }: { page: TaskOnPage }) {
  const { shift, post, over, left } = page
  const waiting = shift.mine?.state === 'waiting'
  const choosable = !over && !waiting && (left > 0 || shift.mine !== undefined) && shift.posts.length > 0
  // Where something is asked for, it is not so that everything is taught on site.
  const taught = choosable && !shift.mine && shift.posts.every(({ asks }) => asks === undefined)
  const title = choosable && !shift.mine ? words.task.choosePost : words.task.posts
  return (
    <>
      <Section title={title} {...(taught ? { end: words.task.choosePostHint } : {})} />
      <Card flush>
        <View {...(choosable ? landmark('radiogroup', title) : {})}>
          {shift.posts.map(({ id, name, note, places, left: open, asks, fits }, place) => (
            <PostRow
              key={id}
              id={`post-${id}`}
              first={place === 0}
              name={name}
              note={note}
              places={places}
              left={open}
              asks={asks && words.gates.asks(asks)}
              lacks={
                asks && typeof fits === 'string' && !shift.mine ? words.gates.lacks(fits, asks) : undefined
              }
              mine={shift.mine?.postId === id}
              {...(choosable ? { chosen: post?.id === id, onChoose: () => page.choosePost(id) } : {})}
            />
          ))}
        </View>
      </Card>
    </>
  )
}
