import { verifyChain } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useCommunities, useElder, useNow, useRefresh } from '../../data'
import { useEntry } from '../../data/ledger'

export type EntryPageState = ReturnType<typeof useEntryPage>

/** `receiver` and `n`: which entry of whose ledger. */
export function useEntryPage() {
  const { params } = useRouter()
  const { receiver = '', n = '' } = params
  const loaded = useEntry(receiver, n)
  const corrected = loaded.state === 'ready' && loaded.data.entry.entry.kind === 'correction'
  const of =
    corrected && loaded.data.entry.entry.kind === 'correction' ? loaded.data.entry.entry.of : undefined
  const earlier = useEntry(receiver, of === undefined ? '' : String(of))
  const sent =
    loaded.state === 'ready' && loaded.data.entry.entry.kind === 'sent' ? loaded.data.entry : undefined
  const there = sent?.entry.kind === 'sent' ? sent.entry.to.id : ''
  const arrived = useEntry(there, String(sent?.arrivedAs ?? ''))
  const communities = useCommunities()
  const refresh = async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  }
  useRefresh(refresh)

  const linked = loaded.state === 'ready' ? [loaded.data.before, loaded.data.entry, loaded.data.after] : []
  const three = linked.flatMap((one) => one ?? [])
  const [first] = three
  const verdict = first && verifyChain(three, { receiver, from: first.entry.n, prev: first.entry.prev })
  return {
    receiver,
    n,
    loaded,
    refresh,
    elder: useElder(),
    now: useNow(),
    /** The entry that this one corrects. */
    earlier: earlier.state === 'ready' ? earlier.data.entry : undefined,
    /** As which goods sent on came into the other receiver's ledger. */
    arrived: arrived.state === 'ready' ? arrived.data.entry : undefined,
    linked: three,
    /** Whether the neighbours hold together, reckoned here. */
    holds: verdict?.ok ?? false,
    phone:
      communities.state === 'ready'
        ? (communities.data.find(({ id }) => id === receiver)?.phone ?? null)
        : null,
  }
}
