import type { Refusal, Role, ShownEntry } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ask, submit, useMembership } from '../../data'
import { refusalText } from '../../data/refusals'
import { BigRow, Button, Card, Notice, open, Row } from '../../ui'
import { PaperRow } from '../../ui/PaperRow'
import { checking as say } from '../../words/zh/checking'
import { papers } from '../../words/zh/papers'
import type { EntryPageState } from './useEntryPage'

const keeps: readonly Role[] = ['keeper', 'secretary']
const checks: readonly Role[] = ['secretary', 'street']

/** Whether something came in by it, or was handed out: that is what can have been written wrongly. */
function isCorrectable({ entry }: ShownEntry): boolean {
  switch (entry.kind) {
    case 'receipt':
    case 'arrived':
    case 'issue':
      return true
    case 'count':
      return entry.lines.some((line) => 'found' in line)
    case 'correction':
      return entry.lines.some((line) => 'apart' in line)
    case 'sent':
      return false
  }
}

/** Says that a correction which somebody else made is right. What one has said stays when the entry says so too. */
function Check({ receiver, n, checked }: { receiver: string; n: number; checked: boolean }) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: string } | { refused: Refusal }>()
  const check = async () => {
    if (busy) return
    setBusy(true)
    const sent = await submit({ op: 'checkCorrection', receiverId: receiver, n }, say.queued(n))
    setBusy(false)
    if (sent.state === 'refused') return setSaid({ refused: sent.refusal })
    setSaid({ ok: sent.state === 'done' ? say.checked : say.kept })
  }
  if (said && 'ok' in said) return <Notice look="ok" icon="done" title={said.ok} urgent />
  if (checked) return null
  return (
    <Card>
      <View className="sub c1">{say.checkHint}</View>
      {said && <Notice look="warn" icon="warn" title={refusalText(said.refused)} urgent />}
      <View className="mt8">
        <Button id="check" kind="d" text={say.check} busy={busy ? say.checking : undefined} onPress={check} />
      </View>
    </Card>
  )
}

/** Where a keeper puts an entry right, and has it acknowledged. */
function Ways({ receiver, entry, elder }: { receiver: string; entry: ShownEntry['entry']; elder: boolean }) {
  const n = String(entry.n)
  const way = {
    id: 'correct',
    icon: 'edit' as const,
    title: say.correct,
    sub: say.correctHint,
    onPress: () => open('keeping/correct', { at: receiver, n }),
  }
  const paper = entry.kind === 'receipt' && (
    <PaperRow
      id="acknowledge"
      title={papers.acknowledgeFor}
      sub={papers.acknowledgeHint}
      elder={elder}
      first={false}
      make={() => ask('acknowledgeReceipt', { params: { id: receiver, n }, body: {} })}
    />
  )
  if (elder)
    return (
      <>
        <BigRow {...way} />
        {paper}
      </>
    )
  return (
    <Card flush>
      <Row first {...way} />
      {paper}
    </Card>
  )
}

/** What a keeper or who looks after them does with an entry; nothing for anybody else. */
export function StaffWays({ page: { receiver, elder }, shown }: { page: EntryPageState; shown: ShownEntry }) {
  const role = useMembership(receiver)?.role
  if (role === undefined) return null
  const { entry, checkedBy } = shown
  const checked = checkedBy !== undefined
  const mayCheck = entry.kind === 'correction' && checks.includes(role)
  const mayCorrect = isCorrectable(shown) && keeps.includes(role) && (checked || !mayCheck)
  return (
    <>
      {mayCheck && <Check receiver={receiver} n={entry.n} checked={checked} />}
      {mayCorrect && <Ways receiver={receiver} entry={entry} elder={elder} />}
    </>
  )
}
