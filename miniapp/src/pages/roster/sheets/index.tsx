import type { RosterPage } from '../useRosterPage'
import { AbsentSheet } from './AbsentSheet'
import { AddSheet } from './AddSheet'
import { CallsSheet } from './CallsSheet'
import { ExportSheet } from './ExportSheet'
import { OutSheet } from './OutSheet'
import { PersonSheet } from './PersonSheet'
import { RemoveSheet } from './RemoveSheet'
import { ScanSheet } from './ScanSheet'

/** What lies over the roster. */
export function RosterSheets({ page }: { page: RosterPage }) {
  const { sheet, entries } = page
  if (sheet === undefined) return null
  if ('personId' in sheet) {
    const entry = entries.find((one) => one.personId === sheet.personId)
    if (entry === undefined) return null
    if (sheet.kind === 'absent') return <AbsentSheet page={page} entry={entry} />
    if (sheet.kind === 'remove') return <RemoveSheet page={page} entry={entry} />
    return <PersonSheet page={page} entry={entry} />
  }
  if (sheet.kind === 'scan') return <ScanSheet page={page} />
  if (sheet.kind === 'calls') return <CallsSheet page={page} />
  if (sheet.kind === 'export') return <ExportSheet page={page} />
  return sheet.kind === 'add' ? <AddSheet page={page} /> : <OutSheet page={page} />
}
