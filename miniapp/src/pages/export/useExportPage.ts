import { chinaDay, Unreachable } from '@muster/shared'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCommunities, useElder } from '../../data'
import { csvOf, fetchLedger, jsonOf, tableOf, type WholeLedger } from '../../data/ledger-export'
import { ledgerLink } from '../../data/ledger-link'
import { workbookOf } from '../../data/workbook'
import { saveBytes } from '../../ui/save-bytes'
import { saveText } from '../../ui/save-text'
import { taking } from '../../words/zh/taking'

const text = taking.export
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Format = 'xlsx' | 'csv' | 'json'
type Said = { kind: 'saved'; unread: number } | { kind: 'failed' } | { kind: 'offline' }

/** `receiver`: whose ledger is taken away. It is fetched once, and each file is made of it on this phone. */
export function useExportPage() {
  const { params } = useRouter()
  const { receiver = '' } = params
  const communities = useCommunities()
  const elder = useElder()
  const [busy, setBusy] = useState<Format>()
  const [count, setCount] = useState(0)
  const [said, setSaid] = useState<Said>()
  const [fetched, setFetched] = useState<WholeLedger>()
  const own = communities.state === 'ready' ? communities.data.find(({ id }) => id === receiver) : undefined

  async function save(whole: WholeLedger, format: Format): Promise<number> {
    const name = text.file(whole.receiver.name, chinaDay(Date.parse(whole.asOf)), format)
    if (format === 'json') {
      saveText?.(name, jsonOf(whole))
      return 0
    }
    const { columns, rows, unread } = tableOf(whole)
    if (format === 'csv') saveText?.(name, csvOf(whole), 'text/csv;charset=utf-8')
    else await saveBytes(name, workbookOf(text.sheet, columns, rows), XLSX)
    return unread
  }

  return {
    receiver,
    elder,
    name: fetched?.receiver.name ?? own?.receiver.name ?? '',
    busy,
    count,
    said,
    /** Where there is a place for files of every kind. */
    formats: saveText ? (['xlsx', 'csv', 'json'] as const) : (['xlsx'] as const),
    async take(format: Format) {
      if (busy) return
      setBusy(format)
      setSaid(undefined)
      try {
        const whole = fetched ?? (await fetchLedger(receiver, setCount))
        setFetched(whole)
        setSaid({ kind: 'saved', unread: await save(whole, format) })
      } catch (error) {
        setSaid({ kind: error instanceof Unreachable ? 'offline' : 'failed' })
      }
      setBusy(undefined)
    },
    async copyLink() {
      await Taro.setClipboardData({ data: ledgerLink(receiver) })
      Taro.showToast({ title: text.linkCopied, icon: 'none' })
    },
  }
}
