import { ANONYMOUS, type Input, writeChain } from '@muster/shared'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newKey, tell } from '../../../data'
import { refusalText } from '../../../data/refusals'
import { BigRow, Card, type IconName, Notice, Row, Sheet } from '../../../ui'
import { saveFile } from '../../../ui/save-file'
import { words } from '../../../words'
import type { RosterPage } from '../useRosterPage'

const say = words.roster.out

type Export = Input<'exportShift'>

interface Way {
  id: string
  icon: IconName
  title: string
  sub: string
  go: () => void
}

/** Takes a table of the shift out as a file; says what kept it from being made. */
function useExport(shiftId: string) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const take = async (body: Export) => {
    if (busy) return
    setBusy(true)
    setWrong(undefined)
    const told = await tell('exportShift', { params: { id: shiftId }, body, key: newKey() })
    setBusy(false)
    if (told.state === 'refused') return setWrong(refusalText(told.refusal))
    if (told.state === 'unreachable') return setWrong(words.common.offline.notSentHint)
    await saveFile(told.answer.file).catch(() => setWrong(say.noRoom))
  }
  return { busy, wrong, take }
}

/** The roster as a chain for the group; who wishes not to be named is not. */
async function copyChain({ roster }: RosterPage): Promise<void> {
  if (roster.state !== 'ready') return
  const entries = roster.data.entries.map((entry) =>
    entry.anonymous ? { ...entry, name: ANONYMOUS } : entry,
  )
  await Taro.setClipboardData({ data: writeChain({ ...roster.data.shift, entries }) })
  Taro.showToast({ title: words.roster.copied, icon: 'none' })
}

/** The list out of the app: back into the chat, or as a table. */
export function ExportSheet({ page }: { page: RosterPage }) {
  const { busy, wrong, take } = useExport(page.shiftId)
  const ways: Way[] = [
    {
      id: 'copy-chain',
      icon: 'paste',
      title: words.roster.tools.copy,
      sub: say.chain,
      go: () => copyChain(page),
    },
    {
      id: 'export-roster',
      icon: 'list',
      title: say.roster,
      sub: say.rosterHint,
      go: () => take({ what: 'roster', format: 'xlsx' }),
    },
    {
      id: 'export-records',
      icon: 'clock',
      title: say.records,
      sub: say.recordsHint,
      go: () => take({ what: 'records', format: 'xlsx' }),
    },
    {
      id: 'export-csv',
      icon: 'export',
      title: say.fields,
      sub: say.fieldsHint,
      go: () => take({ what: 'records', format: 'csv' }),
    },
  ]
  return (
    <Sheet title={say.title} hint={busy ? say.making : say.hint} onClose={page.closeSheet}>
      {wrong && <Notice look="warn" icon="warn" title={wrong} urgent />}
      {page.elder ? (
        ways.map((way) => <BigRow key={way.id} {...way} onPress={way.go} />)
      ) : (
        <Card flush>
          {ways.map(({ go, ...way }, place) => (
            <Row key={way.id} first={place === 0} {...way} onPress={go} />
          ))}
        </Card>
      )}
      <View className="mt8" />
    </Sheet>
  )
}
