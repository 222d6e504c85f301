import { driveRefusal, type OrderDriveInput, orderDriveInput } from '@muster/shared'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { newKey, tell, useCommunityId, useElder, useMembership, useNow } from '../../data'
import { readDrivesAnew, useDrives } from '../../data/drives'
import { notSent, type Problem, problemFrom } from '../post/problem'
import { useTakingBack } from './useTakingBack'

export type DrivesPage = ReturnType<typeof useDrivesPage>

export interface DriveDraft {
  parcel: string
  parcels: string
  price: string
  sum: string
  orders: string
}
const blank: DriveDraft = { parcel: '', parcels: '', price: '', sum: '', orders: '' }

/** 200, 200.5 and 36,400 as cents; NaN for what is no sum of money. */
export function centsOf(text: string): number {
  const plain = text.replace(/[,，\s]/g, '')
  return /^\d{1,10}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN
}

/** What was written, once all of it is there. */
export function driveOf({ parcel, parcels, price, sum, orders }: DriveDraft): OrderDriveInput | undefined {
  const read = v.safeParse(orderDriveInput, {
    parcel,
    parcels: Number(parcels),
    priceCents: centsOf(price),
    sumCents: centsOf(sum),
    ...(orders === '' ? {} : { orders: Number(orders) }),
  })
  return read.success ? read.output : undefined
}

/** `community`: whose drives; the one that is looked at, if not given. Its secretary counts, everybody reads. */
export function useDrivesPage() {
  const { params } = useRouter()
  const here = useCommunityId()
  const communityId = params.community ?? here
  const loaded = useDrives(communityId)
  const mayCount = useMembership(communityId)?.role === 'secretary'
  const [draft, setDraft] = useState(blank)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const key = useRef(newKey())
  const drive = driveOf(draft)
  const differs = drive !== undefined && driveRefusal(drive) !== null

  async function count() {
    if (!drive || busy || differs) return
    setBusy(true)
    setProblem(undefined)
    const told = await tell('countDrive', { params: { id: communityId }, body: drive, key: key.current })
    setBusy(false)
    if (told.state === 'unreachable') return setProblem(notSent)
    key.current = newKey()
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    setDraft(blank)
    await readDrivesAnew(communityId)
  }

  return {
    loaded,
    now: useNow(),
    elder: useElder(),
    mayCount,
    draft,
    drive,
    differs,
    edit: (change: Partial<DriveDraft>) => {
      setProblem(undefined)
      setDraft({ ...draft, ...change })
    },
    problem,
    busy,
    count,
    taking: useTakingBack(communityId),
  }
}
