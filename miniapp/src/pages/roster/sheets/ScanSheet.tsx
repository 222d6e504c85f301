import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Notice, Sheet, scan, TextField } from '../../../ui'
import { clock, words } from '../../../words'
import { nameOf } from '../about'
import { type Seen, whoseCode } from '../roll-view'
import type { RosterPage } from '../useRosterPage'

type Result = { done: string } | { said: string } | { choose: Extract<Seen, { kind: 'several' }> }

/** Checks in by a volunteer's own code: by the camera where there is one, or by the four digits; without a network too. */
export function ScanSheet({ page }: { page: RosterPage }) {
  const { shiftId, entries, roll } = page
  const [digits, setDigits] = useState('')
  const [result, setResult] = useState<Result>()

  const see = (text: string) => {
    const seen = whoseCode(text, shiftId, entries)
    if (seen.kind === 'several') return setResult({ choose: seen })
    if (seen.kind !== 'person') return setResult({ said: words.roster.seen[seen.kind] })
    setDigits('')
    const { checkedInAt } = seen.entry
    const name = nameOf(seen.entry)
    if (checkedInAt !== undefined) return setResult({ said: words.roster.already(name, clock(checkedInAt)) })
    roll.checkIn(seen.entry, text)
    setResult({ done: words.roster.done.checkIn(name) })
  }
  const type = (value: string) => {
    const four = value.replace(/\D/g, '').slice(0, 4)
    setDigits(four)
    setResult(undefined)
    if (four.length === 4) see(four)
  }
  const read = async () => {
    const text = await scan?.()
    if (text !== undefined) see(text)
  }

  return (
    <Sheet title={words.roster.scanTitle} hint={words.roster.scanHint} onClose={page.closeSheet}>
      {scan && (
        <View className="mt16">
          <Button id="camera" icon="scan" text={words.roster.camera} onPress={read} />
        </View>
      )}
      <TextField
        id="digits"
        label={words.roster.digits}
        hint={words.roster.digitsHint}
        value={digits}
        kind="number"
        max={4}
        onChange={type}
      />
      {result && 'done' in result && <Notice look="ok" icon="done" title={result.done} urgent />}
      {result && 'said' in result && <Notice look="warn" icon="warn" title={result.said} urgent />}
      {result && 'choose' in result && (
        <Notice look="warn" icon="warn" title={words.roster.seen.several}>
          {result.choose.entries.map((entry) => (
            <View key={entry.personId} className="mt8">
              <Button
                kind="s"
                text={`${nameOf(entry)} ${page.postOf(entry)}`}
                onPress={() => {
                  roll.checkIn(entry)
                  setDigits('')
                  setResult({ done: words.roster.done.checkIn(nameOf(entry)) })
                }}
              />
            </View>
          ))}
        </Notice>
      )}
    </Sheet>
  )
}
