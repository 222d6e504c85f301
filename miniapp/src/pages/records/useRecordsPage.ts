import { useRouter } from '@tarojs/taro'
import { useElder, useMonth, useNow, useRecords, useRefresh, useSession } from '../../data'

export type RecordsPage = ReturnType<typeof useRecordsPage>

/** `month`: the records of one month, `2021-10`; without it the newest, and what all come to. */
export function useRecordsPage() {
  const { params } = useRouter()
  const session = useSession()
  const now = useNow()
  const elder = useElder()
  const all = useRecords()
  const inMonth = useMonth(params.month ?? '')
  const shown = params.month === undefined ? all : inMonth
  useRefresh(async () => {
    if (shown.state !== 'loading') await shown.refresh()
  })
  return { month: params.month, session, now, elder, all, inMonth, shown }
}
