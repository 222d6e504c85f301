import { maskName, personName } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { useElder } from '../../data'
import { Button, Card, Icon, Sheet, TextField } from '../../ui'
import { dayAndSpan, spokenEnd, spokenStart, words } from '../../words'
import type { TaskOnPage } from './useTaskPage'

/** Who comes for the first time gives a name, on the same screen, and has claimed. */
export function FirstTimeSheet({ page }: { page: TaskOnPage }) {
  const { shift, post, now, busy, left } = page
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const parsed = v.safeParse(personName, name)
  const wrong = parsed.success
    ? undefined
    : name.trim() === ''
      ? words.task.first.needed
      : parsed.issues[0].message
  const elder = useElder()
  // In the elder look the leader gives the posts, and hours are said as one speaks.
  const parts = elder
    ? [spokenStart(shift.startsAt, now), spokenEnd(shift.startsAt, shift.endsAt), shift.place]
    : [dayAndSpan(shift.startsAt, shift.endsAt, now), shift.place, ...(post ? [post.name] : [])]
  const submit = () => {
    setTried(true)
    if (parsed.success) page.claim({ name: parsed.output, wait: left === 0 })
  }
  return (
    <Sheet title={words.task.first.title} hint={words.task.first.hint} onClose={page.closeNameSheet}>
      <TextField
        id="name"
        label={words.task.first.name}
        value={name}
        max={40}
        bad={tried ? wrong : undefined}
        onChange={setName}
      />
      <Card look="flat">
        <View className="row row--top">
          <View className="c2 fix">
            <Icon name="lock" />
          </View>
          <View className="sub grow ml8 c1">
            {words.task.first.privacy(parsed.success ? maskName(parsed.output) : words.task.first.example)}
          </View>
        </View>
      </Card>
      <View className="sub mt12">{words.task.first.summary(parts)}</View>
      <View className="mt8">
        <Button
          id="claim-with-name"
          text={left === 0 ? words.task.wait : words.task.claim}
          busy={busy === 'claim' ? words.task.claiming : undefined}
          onPress={submit}
        />
      </View>
    </Sheet>
  )
}
