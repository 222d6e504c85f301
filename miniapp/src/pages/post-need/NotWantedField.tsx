import { oftenNotWanted } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Chip, TextField } from '../../ui'
import { words } from '../../words'
import type { PostNeedOnPage } from './usePostNeed'

/** What not to send: the usual things to mark, and one's own. */
export function NotWantedField({ page: { draft, mark } }: { page: PostNeedOnPage }) {
  const [own, setOwn] = useState('')
  const things = [...new Set([...oftenNotWanted, ...draft.notWanted])]
  const add = () => {
    const thing = own.trim()
    if (thing !== '' && !draft.notWanted.includes(thing)) mark(thing)
    setOwn('')
  }
  return (
    <>
      <View className="label">{words.post.notWanted}</View>
      <View className="sub">{words.post.notWantedHint}</View>
      <View className="wrap">
        {things.map((thing) => (
          <Chip key={thing} text={thing} on={draft.notWanted.includes(thing)} onPress={() => mark(thing)} />
        ))}
      </View>
      <View className="row mt8 split">
        <View className="grow split__text">
          <TextField
            id="not-wanted"
            bare
            label={words.post.addNotWanted}
            hint={words.post.addNotWanted}
            value={own}
            max={30}
            onChange={setOwn}
          />
        </View>
        <View className="ml8">
          <Button id="add-not-wanted" kind="s" text={words.post.add} off={own.trim() === ''} onPress={add} />
        </View>
      </View>
    </>
  )
}
