import { ask } from '../../data'
import { Card } from '../../ui'
import { PaperRow } from '../../ui/PaperRow'
import { words } from '../../words'

const text = words.certificate

/** My records of this year as a table to keep. */
export function Export({ elder }: { elder: boolean }) {
  const row = (
    <PaperRow
      id="export"
      icon="receive"
      title={text.exportRow}
      sub={text.exportHint}
      making={text.exporting}
      elder={elder}
      make={() => ask('exportMyRecords', { body: { format: 'xlsx' } })}
    />
  )
  return elder ? row : <Card flush>{row}</Card>
}
