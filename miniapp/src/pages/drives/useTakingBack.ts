import type { OrderDrive } from '@muster/shared'
import { useState } from 'react'
import { tell } from '../../data'
import { readDrivesAnew } from '../../data/drives'
import { notSent, type Problem, problemFrom } from '../post/problem'

export type TakingBack = ReturnType<typeof useTakingBack>

/** A drive that was entered wrongly, asked about and taken back. A second tap is answered as the first: no key is needed. */
export function useTakingBack(communityId: string) {
  const [drive, setDrive] = useState<OrderDrive>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  function ask(about: OrderDrive | undefined) {
    setProblem(undefined)
    setDrive(about)
  }

  async function take({ id }: OrderDrive, reason: string) {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const told = await tell('takeBackDrive', {
      params: { id: communityId, driveId: id },
      body: { reason: reason.trim() },
    })
    setBusy(false)
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    ask(undefined)
    await readDrivesAnew(communityId)
  }

  return { drive, problem, busy, ask, take, close: () => ask(undefined) }
}
