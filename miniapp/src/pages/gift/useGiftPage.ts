import { giftCode } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { useCommunityId, useElder, useRefresh } from '../../data'
import { useGift } from '../../data/gift'
import { scan } from '../../ui'

export type GiftPageState = ReturnType<typeof useGiftPage>

/** `receiver`: whom it was given to; `code`: from a link. */
export function useGiftPage() {
  const { params } = useRouter()
  const communityId = useCommunityId()
  const receiver = params.receiver ?? communityId
  const [typed, setTyped] = useState(params.code ?? '')
  const [asked, setAsked] = useState(typed)
  const parsed = v.safeParse(giftCode, asked)
  const code = parsed.success ? parsed.output : undefined
  const loaded = useGift(receiver, code)
  useRefresh(async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  })
  const ask = (what: string) => {
    setTyped(what)
    setAsked(what)
  }
  return {
    receiver,
    elder: useElder(),
    typed,
    type: setTyped,
    code,
    isNoCode: asked.trim() !== '' && code === undefined,
    loaded,
    look() {
      if (typed === asked && loaded.state !== 'loading') loaded.refresh()
      setAsked(typed)
    },
    restart: () => ask(''),
    /** Absent where there is no scanner. */
    scan:
      scan &&
      (async () => {
        const scanned = await scan?.()
        if (scanned !== undefined) ask(scanned)
      }),
  }
}
