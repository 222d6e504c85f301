import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, PickField, Sheet, Stepper, TextField } from '../../ui'
import { words } from '../../words'
import { namesIn } from './draft'
import type { ChainPage, MendTarget } from './useChainPage'

const say = words.chain.mend
const ANY = 'any'
const MOST_PEOPLE = 20

/** One line, put right: who, how many, which post; or not at all. */
export function MendSheet({ page, target }: { page: ChainPage; target: MendTarget }) {
  const { key, ask } = target
  const row = page.rows.find((one) => one.key === key)
  const question = page.questions.find((one) => one.key === key)
  const mended = page.mendedOf(key)
  const [name, setName] = useState(ask === 'along' ? (mended.along ?? []).join('、') : (row?.name ?? ''))
  const [count, setCount] = useState(row?.count ?? 1)
  const [postId, setPostId] = useState(row?.postId ?? ANY)
  const names = namesIn(name)
  const keep = () => {
    if (ask === 'along') return page.answer(key, { along: names, count: 1 })
    page.answer(key, {
      name: name.trim(),
      ...(ask === 'row' ? { count } : {}),
      ...(postId === ANY ? {} : { postId }),
    })
  }
  const about = row?.name ?? question?.written ?? ''
  return (
    <Sheet
      title={question?.kind === 'along' ? say.along(question.name) : say.title(about)}
      onClose={() => page.mend(undefined)}
    >
      {question && <View className="sub mt4">{words.chain.written(question.written)}</View>}
      <TextField
        id="mend-name"
        label={ask === 'along' ? say.names : say.name}
        value={name}
        max={ask === 'along' ? 200 : 40}
        onChange={setName}
      />
      {ask === 'row' && (
        <View className="row row--between mt16">
          <View className="b grow">{say.count}</View>
          <Stepper value={count} min={1} max={MOST_PEOPLE} what={say.count} onChange={setCount} />
        </View>
      )}
      {ask !== 'along' && page.posts.length > 1 && (
        <>
          <View className="label">{say.post}</View>
          <PickField
            id="mend-post"
            label={say.post}
            hint={say.anyPost}
            value={postId}
            options={[
              { value: ANY, text: say.anyPost },
              ...page.posts.map((post) => ({ value: post.id, text: post.name })),
            ]}
            onChange={setPostId}
          />
        </>
      )}
      <View className="mt16">
        <Button id="mend-keep" kind="d" text={say.keep} off={name.trim() === ''} onPress={keep} />
      </View>
      {ask === 'row' && (
        <Button id="mend-drop" kind="link" text={say.drop} onPress={() => page.answer(key, { drop: true })} />
      )}
    </Sheet>
  )
}
