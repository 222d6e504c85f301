import { giftCode } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import * as v from 'valibot'
import { useCommunities, useCommunityId, useElder, useRefresh } from '../../data'
import { useGift } from '../../data/gift'
import { useTypedCode } from '../../ui/useTypedCode'

export type GiftPageState = ReturnType<typeof useGiftPage>

/** `receiver`: whom it was given to; `code`: from a link. */
export function useGiftPage() {
  const { params } = useRouter()
  const communityId = useCommunityId()
  const receiver = params.receiver ?? communityId
  const communities = useCommunities()
  const known = communities.state === 'ready' ? communities.data : []
  const entry = useTypedCode(params.code ?? '', () => {
    if (loaded.state !== 'loading') loaded.refresh()
  })
  const { asked } = entry
  const parsed = v.safeParse(giftCode, asked)
  const code = parsed.success ? parsed.output : undefined
  const loaded = useGift(receiver, code)
  useRefresh(async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  })
  return {
    ...entry,
    receiver,
    receiverName: known.find(({ id }) => id === receiver)?.receiver.name,
    /** Another code is being written than the one that was asked for. */
    isRetyped: entry.typed.trim() !== asked.trim(),
    elder: useElder(),
    code,
    isNoCode: asked.trim() !== '' && code === undefined,
    loaded,
  }
}
