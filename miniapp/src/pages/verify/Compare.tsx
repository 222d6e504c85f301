import { View } from '@tarojs/components'
import { Button, Card, Notice, Section, TextField } from '../../ui'
import { readClipboard } from '../../ui/clipboard'
import { verifying as text } from '../../words/zh/verifying'
import type { VerifyLedgerPage } from './useVerifyLedgerPage'

function Answer({ page: { compared, isNoFingerprint } }: { page: VerifyLedgerPage }) {
  if (isNoFingerprint)
    return <Notice look="warn" icon="edit" urgent title={text.notOne} text={text.notOneHint} />
  switch (compared?.state) {
    case undefined:
      return null
    case 'same':
      return <Notice look="ok" icon="done" urgent title={text.same(compared.n)} text={text.sameHint} />
    case 'other':
      return <Notice look="warn" icon="warn" urgent title={text.other(compared.n)} text={text.otherHint} />
    case 'notThere':
      return (
        <Notice look="warn" icon="warn" urgent title={text.notThere(compared.n)} text={text.unknownHint} />
      )
    case 'unknown':
      return <Notice look="warn" icon="warn" urgent title={text.unknown} text={text.unknownHint} />
  }
}

/** What was posted in the group against what this phone has reckoned: only that tells a ledger that was written anew as a whole. */
export function Compare({ page }: { page: VerifyLedgerPage }) {
  const { message, write, compare } = page
  const paste =
    readClipboard &&
    (async () => {
      const copied = await readClipboard?.()
      if (copied) write(copied)
    })
  return (
    <>
      <Section title={text.paste} />
      <Card>
        <View className="sub">{text.pasteHint}</View>
        <TextField
          id="posted"
          label={text.pasteField}
          hint={text.example}
          value={message}
          max={500}
          tall
          onChange={write}
        />
        {paste && (
          <View className="mt8">
            <Button id="paste" kind="q" icon="paste" text={text.fromClipboard} onPress={paste} />
          </View>
        )}
        <View className="mt8">
          <Button id="compare" kind="s" text={text.compare} off={message.trim() === ''} onPress={compare} />
        </View>
      </Card>
      <Answer page={page} />
    </>
  )
}
