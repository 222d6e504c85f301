import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Row, Sheet, TextField } from '../../../ui'
import { words } from '../../../words'
import type { ThanksOnPage } from './useThanks'

// As many as the contract takes.
const MOST = 200

/** A few words to those who come; a new note takes the place of the one before. */
export function ThanksSheet({ thanks }: { thanks: ThanksOnPage }) {
  const [text, setText] = useState(thanks.mine?.text ?? '')
  const [anonymous, setAnonymous] = useState(thanks.mine !== undefined && thanks.mine.from === null)
  const [bad, setBad] = useState<string>()
  const submit = () =>
    setBad(text.trim() === '' ? words.thanks.empty : thanks.send({ text: text.trim(), anonymous }))
  return (
    <Sheet title={words.thanks.say} hint={words.thanks.sayHint} onClose={thanks.stopWriting}>
      <TextField
        id="thanks"
        label={words.thanks.ask}
        hint={words.thanks.askHint}
        tall
        value={text}
        max={MOST}
        bad={bad}
        onChange={setText}
      />
      <View className="sub">{words.thanks.length(text.length, MOST)}</View>
      <Row
        first
        title={words.thanks.anonymous}
        sub={words.thanks.anonymousHint}
        toggle={{ on: anonymous, onChange: setAnonymous }}
      />
      <View className="mt8">
        <Button id="send-thanks" text={words.thanks.send} onPress={submit} />
      </View>
    </Sheet>
  )
}
