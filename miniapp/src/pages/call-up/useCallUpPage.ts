import type { CallUpInput, Reach, Refusal } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cache, keys, newKey, tell, useCallUp, useElder, useNow, useRefresh, useRoster } from '../../data'

export interface Wish {
  skills: string
  teams: string
  served: boolean
  widest: Reach
}

const wordsIn = (text: string) => text.split(/[\s、，,]+/).filter((word) => word !== '')

function inputOf({ skills, teams, served, widest }: Wish): CallUpInput {
  const [can, stand] = [wordsIn(skills).slice(0, 6), wordsIn(teams).slice(0, 6)]
  return {
    widest,
    ...(can.length > 0 ? { skills: can } : {}),
    ...(stand.length > 0 ? { teams: stand } : {}),
    ...(served ? { served } : {}),
  }
}

export type CallUpPage = ReturnType<typeof useCallUpPage>

/** `shift`: which misses people. */
export function useCallUpPage() {
  const { params } = useRouter()
  const shiftId = params.shift ?? ''
  const now = useNow()
  const elder = useElder()
  const roster = useRoster(shiftId)
  const call = useCallUp(shiftId)
  const [wish, setWish] = useState<Wish>({ skills: '', teams: '', served: true, widest: 'members' })
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Refusal | 'offline'>()
  const [again, setAgain] = useState(false)
  const [key, setKey] = useState(newKey)
  useRefresh(() =>
    Promise.all([roster, call].map((one) => (one.state === 'loading' ? undefined : one.refresh()))),
  )

  const entries = roster.state === 'ready' ? roster.data.entries : []
  const places =
    roster.state === 'ready' ? roster.data.shift.posts.reduce((sum, post) => sum + post.places, 0) : 0
  return {
    now,
    elder,
    roster,
    call,
    missing: Math.max(0, places - entries.filter(({ state }) => state === 'held').length),
    wish,
    setWish: (next: Partial<Wish>) => setWish({ ...wish, ...next }),
    busy,
    wrong,
    /** The form is shown: nobody was called, or it is to be done once more. */
    asking: again || (call.state === 'ready' && call.data.callUp === undefined),
    /** It went as far as it was to go; until then another would be the same one. */
    isDone:
      call.state === 'ready' &&
      call.data.callUp?.steps.every(({ invited }) => invited !== undefined) === true,
    askAgain: () => setAgain(true),
    async send() {
      setBusy(true)
      setWrong(undefined)
      const told = await tell('callUp', { params: { id: shiftId }, body: inputOf(wish), key })
      setBusy(false)
      if (told.state !== 'done') return setWrong(told.state === 'refused' ? told.refusal : 'offline')
      cache.setQueryData(keys.callUp(shiftId), told.answer)
      setKey(newKey())
      setAgain(false)
    },
  }
}
