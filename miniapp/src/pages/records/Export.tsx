import { Refused } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ask } from '../../data'
import { refusalText } from '../../data/refusals'
import { BigRow, Card, Row, saveFile } from '../../ui'
import { words } from '../../words'

const text = words.certificate
const inWeapp = process.env.TARO_ENV === 'weapp'

/** My records of this year as a table to keep. */
export function Export({ elder }: { elder: boolean }) {
  const [busy, setBusy] = useState(false)
  async function take() {
    if (busy) return
    setBusy(true)
    try {
      const { file } = await ask('exportMyRecords', { body: { format: 'xlsx' } })
      await saveFile(file)
      if (!inWeapp) Taro.showToast({ title: text.saved, icon: 'none' })
    } catch (error) {
      const title = error instanceof Refused ? refusalText(error.refusal) : text.notSaved
      Taro.showToast({ title, icon: 'none' })
    }
    setBusy(false)
  }
  const title = busy ? text.exporting : text.exportRow
  if (elder) return <BigRow id="export" icon="receive" title={title} onPress={take} />
  return (
    <Card flush>
      <Row id="export" first icon="receive" title={title} sub={text.exportHint} onPress={take} />
    </Card>
  )
}
