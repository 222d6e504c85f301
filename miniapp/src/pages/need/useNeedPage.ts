import type { NeedView, Role } from '@muster/shared'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ensureSignedIn, useElder, useMembership, useNeed, useNow, useRefresh } from '../../data'
import { words } from '../../words'
import { useConfirming } from './useConfirming'
import { usePledging } from './usePledging'

export type NeedOnPage = NonNullable<ReturnType<typeof useNeedPage>['open']>

const keeps: readonly (Role | undefined)[] = ['keeper', 'secretary']

const openLines = ({ lines, state }: NeedView) =>
  state === 'open' ? lines.filter((line) => line.open > 0) : []

/** `id`: the need; `line`: the line to begin with. */
export function useNeedPage() {
  const { params } = useRouter()
  const loaded = useNeed(params.id ?? '')
  const now = useNow()
  const elder = useElder()
  const [lineId, setLineId] = useState(params.line)
  const [giving, setGiving] = useState(false)
  const refresh = async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  }
  useRefresh(refresh)

  const need = loaded.state === 'ready' ? loaded.data.need : undefined
  const membership = useMembership(need?.community.id ?? '')
  const short = need ? openLines(need) : []
  const line = short.find(({ id }) => id === lineId) ?? short[0]
  const confirming = useConfirming(params.id ?? '', refresh)
  const pledging = usePledging({ refresh, close: () => setGiving(false) })

  async function give(id: string) {
    setLineId(id)
    pledging.forgetRefusal()
    try {
      setGiving(await ensureSignedIn())
    } catch {
      Taro.showToast({ title: words.common.signIn.failed, icon: 'none' })
    }
  }

  const ready = (shown: NeedView, asOf: string) => ({
    ...pledging,
    need: shown,
    asOf,
    short,
    line,
    now,
    mayChange: membership?.role === 'secretary' && shown.state === 'open',
    /** Who takes goods in for this community may ask its neighbours. */
    mayMatch: keeps.includes(membership?.role) && shown.state === 'open',
    mayRegister: membership?.role === 'secretary' || membership?.role === 'street',
    confirming,
    choose: (id: string) => {
      pledging.forgetRefusal()
      setLineId(id)
    },
    give,
    // Gone from under the sheet when others have filled it meanwhile.
    giving: giving ? short.find(({ id }) => id === lineId) : undefined,
    closeSheet: () => setGiving(false),
  })

  const open = loaded.state === 'ready' && need ? ready(need, loaded.data.asOf) : undefined
  return { loaded, now, elder, refresh, open }
}
