import type { RosterAddition } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Card, Notice, PickField, Row, Sheet, TextField } from '../../../ui'
import { words } from '../../../words'
import { useAdding } from '../useAdding'
import type { RosterPage } from '../useRosterPage'

const say = words.roster.add
// A post is chosen among few; this one lets the server choose.
const ANY = 'any'
const isPhone = (text: string) => /^1\d{10}$/.test(text)

/** Signs somebody up who cannot do so: a name, a number if there is one, a post, and their consent. */
export function AddSheet({ page }: { page: RosterPage }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [postId, setPostId] = useState(ANY)
  const [consent, setConsent] = useState(false)
  const [tried, setTried] = useState(false)
  const { result, busy, add, clear } = useAdding(page)
  if (page.roster.state !== 'ready') return null
  const { posts } = page.roster.data.shift
  const number = phone.replace(/[\s-]/g, '')
  const bad = {
    name: name.trim() === '' ? say.nameNeeded : undefined,
    phone: number !== '' && !isPhone(number) ? say.phoneBad : undefined,
    consent: consent ? undefined : say.consentNeeded,
  }
  const sound = !bad.name && !bad.phone && !bad.consent
  const submit = (wait = false) => {
    setTried(true)
    const entry: RosterAddition = {
      name: name.trim(),
      ...(number === '' ? {} : { phone: number }),
      ...(postId === ANY ? {} : { postId }),
    }
    if (sound) add(entry, wait)
  }
  const another = () => {
    setName('')
    setPhone('')
    setConsent(false)
    setTried(false)
    clear()
  }
  if (result?.kind === 'done')
    return (
      <Sheet title={say.title} onClose={page.closeSheet}>
        <Notice look="ok" icon="done" title={result.text} urgent />
        <View className="mt16">
          <Button id="another" kind="s" text={say.another} onPress={another} />
        </View>
      </Sheet>
    )
  return (
    <Sheet title={say.title} hint={say.hint} onClose={page.closeSheet}>
      <TextField
        id="add-name"
        label={say.name}
        value={name}
        max={40}
        bad={tried ? bad.name : undefined}
        onChange={setName}
      />
      <TextField
        id="add-phone"
        label={say.phone}
        hint={say.phoneHint}
        kind="number"
        value={phone}
        max={13}
        bad={tried ? bad.phone : undefined}
        onChange={setPhone}
      />
      {posts.length > 1 && (
        <>
          <View className="label">{say.post}</View>
          <PickField
            id="add-post"
            label={say.post}
            hint={say.anyPost}
            value={postId}
            options={[
              { value: ANY, text: say.anyPost },
              ...posts.map((post) => ({ value: post.id, text: post.name })),
            ]}
            onChange={setPostId}
          />
        </>
      )}
      <Card look="flat" flush>
        <Row first bold title={say.consent} toggle={{ on: consent, onChange: setConsent }} />
        {tried && bad.consent && <View className="sub cr">{bad.consent}</View>}
      </Card>
      {result && (
        <Notice look="warn" icon="warn" title={result.text} urgent>
          {result.kind === 'full' && (
            <Button id="add-wait" small kind="s" text={say.wait} onPress={() => submit(true)} />
          )}
        </Notice>
      )}
      <View className="mt16">
        <Button
          id="add-submit"
          text={say.submit}
          busy={busy ? say.submitting : undefined}
          onPress={() => submit()}
        />
      </View>
    </Sheet>
  )
}
