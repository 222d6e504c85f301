import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { keys, useLoaded } from './queries'
import { useSession } from './session'

/** My hours: what they come to, by month and in all, and the newest records. */
export function useRecords() {
  const enabled = useSession() !== null
  return useLoaded(useQuery({ queryKey: keys.records, queryFn: () => ask('myRecords', {}), enabled }))
}

/** My records of one month, `2021-10`; nothing for no month. */
export function useMonth(month: string) {
  const enabled = useSession() !== null && month !== ''
  return useLoaded(
    useQuery({ queryKey: keys.month(month), queryFn: () => ask('myMonth', { params: { month } }), enabled }),
  )
}

/** The certificates that I had made, newest first. */
export function useMyCertificates() {
  const enabled = useSession() !== null
  return useLoaded(
    useQuery({ queryKey: keys.certificates, queryFn: () => ask('myCertificates', {}), enabled }),
  )
}

export function useQualifications() {
  const enabled = useSession() !== null
  return useLoaded(
    useQuery({ queryKey: keys.qualifications, queryFn: () => ask('myQualifications', {}), enabled }),
  )
}

/** The shifts of a community that have a place for me. */
export function useOpenings(communityId: string) {
  const enabled = useSession() !== null
  return useLoaded(
    useQuery({
      queryKey: keys.openings(communityId),
      queryFn: () => ask('whatCanIJoin', { params: { id: communityId } }),
      enabled,
    }),
  )
}
