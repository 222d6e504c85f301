import type { ChangePledgeInput, PledgeView, Refusal } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import {
  type Deed,
  submit,
  useElder,
  useNeed,
  useNow,
  usePledges,
  useQueued,
  useRefresh,
  useSession,
} from '../../data'
import { scrollToTop } from '../../ui'
import { words } from '../../words'

export type PledgeOnPage = NonNullable<ReturnType<typeof usePledgePage>['open']>

/** `id`: one of my pledges; `fresh`: it was made a moment ago. */
export function usePledgePage() {
  const { params } = useRouter()
  const session = useSession()
  const loaded = usePledges()
  const now = useNow()
  const elder = useElder()
  const pledges = loaded.state === 'ready' ? loaded.data.pledges : []
  const pledge = pledges.find(({ id }) => id === params.id)
  const need = useNeed(pledge?.needId ?? '')
  const queued = useQueued()
  const [sheet, setSheet] = useState<'change' | 'withdraw'>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const [changed, setChanged] = useState(false)
  const refresh = async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  }
  useRefresh(refresh)

  async function run(deed: Deed, label: string) {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    const sent = await submit(deed, label)
    if (sent.state === 'refused') {
      setRefused(sent.refusal)
      await refresh()
    }
    setChanged(sent.state === 'done')
    setBusy(false)
    setSheet(undefined)
    scrollToTop()
  }

  const ready = (mine: PledgeView) => {
    const { id, needId, lineId, item, quantity, measure } = mine
    const line = need.state === 'ready' ? need.data.need.lines.find((one) => one.id === lineId) : undefined
    return {
      pledge: mine,
      now,
      busy,
      refused,
      fresh: params.fresh !== undefined && !changed,
      /** How much it could be: what is open beside what is mine already. */
      most: quantity + (need.state === 'ready' && need.data.need.state === 'open' ? (line?.open ?? 0) : 0),
      /** Its need asks for no more; what was promised is still welcome. */
      needClosed: need.state === 'ready' && need.data.need.state === 'closed',
      neededBy: need.state === 'ready' ? need.data.need.neededBy : undefined,
      phone: need.state === 'ready' ? need.data.need.community.phone : null,
      /** A change of it waits for the network; another one would not know what it builds on. */
      waiting: queued.some(({ deed }) => 'pledgeId' in deed && deed.pledgeId === id),
      sheet,
      openSheet: setSheet,
      closeSheet: () => setSheet(undefined),
      change: (body: ChangePledgeInput) =>
        run(
          { op: 'changePledge', pledgeId: id, needId, body },
          words.pledge.queuedChange(item, body.quantity ?? quantity, measure),
        ),
      withdraw: () =>
        run(
          { op: 'withdrawPledge', pledgeId: id, needId },
          words.pledge.queuedWithdraw(item, quantity, measure),
        ),
    }
  }

  return { loaded, signedIn: session !== null, elder, now, refresh, open: pledge && ready(pledge) }
}
