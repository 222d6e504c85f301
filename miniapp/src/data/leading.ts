import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { keys, nothingAsked, useLoaded } from './queries'
import { useSession } from './session'

/** What a leader reads of a shift beside its roster; only for who is signed in. */
const useMayAsk = (id: string) => useSession() !== null && id !== ''

export function useShiftRecords(shiftId: string) {
  const enabled = useMayAsk(shiftId)
  const loaded = useLoaded(
    useQuery({
      queryKey: keys.shiftRecords(shiftId),
      queryFn: () => ask('getShiftRecords', { params: { id: shiftId } }),
      enabled,
    }),
  )
  return shiftId === '' ? nothingAsked : loaded
}

// 15 s, as the roster.
const EVERY = 15_000

/** Who is missing, at each site of a task. */
export function useAttendance(taskId: string) {
  const enabled = useMayAsk(taskId)
  const loaded = useLoaded(
    useQuery({
      queryKey: [...keys.attendance, taskId],
      queryFn: () => ask('getAttendance', { params: { id: taskId } }),
      enabled,
      refetchInterval: EVERY,
    }),
  )
  return taskId === '' ? nothingAsked : loaded
}

/** The call-up of a shift, if somebody has been called. */
export function useCallUp(shiftId: string) {
  const enabled = useMayAsk(shiftId)
  return useLoaded(
    useQuery({
      queryKey: keys.callUp(shiftId),
      queryFn: () => ask('getCallUp', { params: { id: shiftId } }),
      enabled,
      refetchInterval: (query) => (query.state.data?.callUp === undefined ? false : EVERY),
    }),
  )
}

/** The codes to be scanned; the one that changes is fetched anew whenever the next is there. */
export function useCheckInCode(shiftId: string) {
  const enabled = useMayAsk(shiftId)
  return useLoaded(
    useQuery({
      queryKey: ['check-in-code', shiftId],
      queryFn: () => ask('getCheckInCode', { params: { id: shiftId } }),
      enabled,
      gcTime: 0,
      refetchInterval: (query) => (query.state.data?.rotating.seconds ?? 5) * 1000 + 500,
    }),
  )
}
