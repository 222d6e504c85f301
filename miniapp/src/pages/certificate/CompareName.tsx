import { personName, Refused } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { client } from '../../data/client'
import { refusalText } from '../../data/refusals'
import { Button, Card, Notice, Section, TextField } from '../../ui'
import { words } from '../../words'

const text = words.certificate

type Compared = 'same' | 'other' | 'offline' | { refused: string }

/** The name is masked here; who holds the paper can ask whether theirs is the same. */
export function CompareName({ code }: { code: string }) {
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [compared, setCompared] = useState<Compared>()
  const parsed = v.safeParse(personName, name)

  async function compare() {
    if (!parsed.success || busy) return
    setBusy(true)
    const said = await client
      .call('compareName', { params: { id: code }, body: { name: parsed.output } })
      .then(({ same }): Compared => (same ? 'same' : 'other'))
      .catch(
        (error): Compared => (error instanceof Refused ? { refused: refusalText(error.refusal) } : 'offline'),
      )
    setCompared(said)
    setBusy(false)
  }

  return (
    <>
      <Section title={text.compare} />
      <Card>
        <View className="sub">{text.compareHint}</View>
        <TextField
          id="compare-name"
          label={text.compareName}
          value={name}
          max={40}
          onChange={(typed) => {
            setName(typed)
            setCompared(undefined)
          }}
        />
        <View className="mt12">
          <Button
            id="compare"
            kind="s"
            text={text.compareButton}
            busy={busy ? text.comparing : undefined}
            off={!parsed.success}
            onPress={compare}
          />
        </View>
      </Card>
      {compared === 'same' && <Notice look="ok" icon="done" urgent title={text.same} />}
      {compared === 'other' && (
        <Notice look="warn" icon="warn" urgent title={text.notSame} text={text.notSameHint} />
      )}
      {compared === 'offline' && (
        <Notice look="warn" icon="offline" urgent title={words.common.offline.notSent} />
      )}
      {typeof compared === 'object' && <Notice look="warn" icon="warn" urgent title={compared.refused} />}
    </>
  )
}
