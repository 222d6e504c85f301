import type { Refusal } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { submit } from '../../../data'
import { refusalText } from '../../../data/refusals'
import { Button, Notice, TextField } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import type { InStock } from '../articles'
import type { StockPage } from './useStockPage'

const say = keeping.stock

/** Below how many an article is short; nothing written is no mark. */
export function Mark({ page, article }: { page: StockPage; article: InStock }) {
  const before = article.atLeast === undefined ? '' : String(article.atLeast)
  const [text, setText] = useState(before)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: string } | { refused: Refusal }>()
  const save = async () => {
    if (busy) return
    setBusy(true)
    const body = { goodsId: article.goods, atLeast: Number(text) }
    const label = say.queuedMark(article.item)
    const sent = await submit({ op: 'markLow', receiverId: page.receiverId, body }, label)
    setBusy(false)
    if (sent.state === 'refused') setSaid({ refused: sent.refusal })
    else setSaid({ ok: sent.state === 'done' ? say.marked : keeping.kept })
  }
  return (
    <>
      <TextField
        id="mark"
        kind="number"
        label={say.mark(article.measure)}
        hint={say.markHint}
        value={text}
        max={6}
        onChange={(typed) => {
          setText(typed.replace(/\D/g, ''))
          setSaid(undefined)
        }}
      />
      {said && 'ok' in said && <Notice look="ok" icon="done" title={said.ok} urgent />}
      {said && 'refused' in said && (
        <Notice look="warn" icon="warn" title={refusalText(said.refused)} urgent />
      )}
      {text !== before && !(said && 'ok' in said) && (
        <View className="mt12">
          <Button
            id="mark-save"
            kind="d"
            text={say.markSave}
            busy={busy ? say.markSaving : undefined}
            onPress={save}
          />
        </View>
      )}
    </>
  )
}
