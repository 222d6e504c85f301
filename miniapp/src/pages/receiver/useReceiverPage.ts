import { type Community, registration } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import {
  keys,
  newKey,
  nothingAsked,
  readAnew,
  tell,
  useCommunities,
  useCommunityId,
  useElder,
  useMembership,
  useNow,
} from '../../data'
import { issuesIn } from '../../data/refusal-details'
import { refusalText } from '../../data/refusals'
import { scrollToTop } from '../../ui'
import { receiver as say } from '../../words/zh/receiver'

export type ReceiverPage = NonNullable<ReturnType<typeof useReceiverPage>['page']>

interface Told {
  ok: boolean
  title: string
}

/** `at`: the community; that of the board if not given. */
export function useReceiverPage() {
  const { params } = useRouter()
  const chosen = useCommunityId()
  const communityId = params.at ?? chosen
  const communities = useCommunities()
  const role = useMembership(communityId)?.role
  const now = useNow()
  const elder = useElder()
  const [written, setWritten] = useState<{ name?: string; code?: string }>({})
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>()

  const community =
    communities.state === 'ready' ? communities.data.find(({ id }) => id === communityId) : undefined

  const ready = ({ receiver }: Community) => {
    const { registered, verified } = receiver
    const name = written.name ?? registered?.name ?? ''
    const code = written.code ?? registered?.creditCode ?? ''
    const parsed = v.safeParse(registration, { name, creditCode: code })
    const wrong = (field: 'name' | 'creditCode') =>
      parsed.issues?.find(({ path }) => path?.[0].key === field)?.message
    const edit = (change: typeof written) => {
      setWritten({ ...written, ...change })
      setTold(undefined)
    }

    async function save() {
      setTried(true)
      if (busy || !parsed.success) return
      setBusy(true)
      const answer = await tell('setReceiver', {
        params: { id: communityId },
        body: { registered: parsed.output },
        key: newKey(),
      })
      setBusy(false)
      scrollToTop()
      if (answer.state === 'unreachable') return setTold({ ok: false, title: say.notSent })
      await readAnew(keys.communities)
      readAnew(['need'])
      if (answer.state === 'refused') {
        const [issue] = issuesIn(answer.refusal)
        return setTold({ ok: false, title: issue?.message ?? refusalText(answer.refusal) })
      }
      setWritten({})
      setTried(false)
      const { verified: isVerified } = answer.answer.community.receiver
      setTold({ ok: true, title: isVerified ? say.savedVerified : say.saved })
    }

    return {
      receiver,
      isStreet: role === 'street',
      /** What the street has seen is the street's to change. */
      mayWrite: role === 'street' || (role === 'secretary' && !verified),
      name,
      code,
      badName: tried && wrong('name') !== undefined ? say.nameBad : undefined,
      // As soon as there are as many letters as there have to be, it can be told whether they fit.
      badCode: tried || code.replace(/[\s-]/g, '').length >= 18 ? wrong('creditCode') : undefined,
      edit,
      busy,
      told,
      save,
    }
  }

  const isStaff = role === 'street' || role === 'secretary'
  const loaded =
    communities.state !== 'ready'
      ? communities
      : community === undefined
        ? nothingAsked
        : isStaff
          ? { ...communities, data: community }
          : ({ ...nothingAsked, why: 'notAllowed' } as const)
  return { loaded, now, elder, page: community && isStaff ? ready(community) : undefined }
}
