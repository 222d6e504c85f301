import { Refused, Unreachable } from '@muster/shared'
import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { ask } from './api'
import { useSession } from './session'

/** The data is from before, `at` epoch ms: it could not be read anew. */
export interface Behind {
  at: number
  why: 'offline' | 'error'
}

/** What a page can be in: each of them is drawn. `at`: when the data was read, epoch ms. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; why: 'offline' | 'gone' | 'notAllowed' | 'error'; refresh: () => Promise<unknown> }
  | {
      state: 'ready'
      data: T
      at: number
      behind: Behind | undefined
      updating: boolean
      refresh: () => Promise<unknown>
    }

function failure(error: unknown): 'offline' | 'gone' | 'notAllowed' | 'error' {
  if (error instanceof Unreachable) return 'offline'
  if (!(error instanceof Refused)) return 'error'
  const { code } = error.refusal
  if (code === 'NOT_ALLOWED' || code === 'SIGN_IN_NEEDED') return 'notAllowed'
  return code === 'NOT_FOUND' ? 'gone' : 'error'
}

const behind = ({ error, dataUpdatedAt: at }: UseQueryResult): Behind | undefined =>
  error ? { at, why: error instanceof Unreachable ? 'offline' : 'error' } : undefined

/** What a page shows that was opened without saying of what. */
export const nothingAsked = { state: 'failed', why: 'gone', refresh: async () => undefined } as const

/** A query as a page draws it. */
export function useLoaded<T>(query: UseQueryResult<T>): Loaded<T> {
  // A query without data forgets its error while it tries again; the page must not flicker meanwhile.
  const lastError = useRef<unknown>(null)
  lastError.current = query.data === undefined ? (query.error ?? lastError.current) : null
  const refresh = () => query.refetch()
  if (query.data !== undefined)
    return {
      state: 'ready',
      data: query.data,
      at: query.dataUpdatedAt,
      behind: behind(query),
      updating: query.isFetching,
      refresh,
    }
  if (lastError.current === null) return { state: 'loading' }
  return { state: 'failed', why: failure(lastError.current), refresh }
}

export const keys = {
  board: (communityId: string) => ['board', communityId] as const,
  task: (taskId: string) => ['task', taskId] as const,
  need: (needId: string) => ['need', needId] as const,
  roster: (shiftId: string) => ['roster', shiftId] as const,
  visits: (shiftId: string) => ['visits', shiftId] as const,
  templates: (communityId: string) => ['templates', communityId] as const,
  thanks: (taskId: string) => ['thanks', taskId] as const,
  answer: (call: string) => ['me', 'answer', call] as const,
  attendance: ['attendance'] as const,
  shiftRecords: (shiftId: string) => ['shift-records', shiftId] as const,
  callUp: (shiftId: string) => ['call-up', shiftId] as const,
  communities: ['communities'] as const,
  goods: ['goods'] as const,
  underWay: (receiverId: string) => ['under-way', receiverId] as const,
  stock: (receiverId: string) => ['stock', receiverId] as const,
  drives: (communityId: string) => ['drives', communityId] as const,
  me: ['me'] as const,
  duties: ['me', 'duties'] as const,
  pledges: ['me', 'pledges'] as const,
  notices: ['me', 'notices'] as const,
  records: ['me', 'records'] as const,
  month: (month: string) => ['me', 'records', month] as const,
  certificates: ['me', 'certificates'] as const,
  qualifications: ['me', 'qualifications'] as const,
  openings: (communityId: string) => ['me', 'openings', communityId] as const,
}

export const useBoard = (id: string) =>
  useLoaded(useQuery({ queryKey: keys.board(id), queryFn: () => ask('getBoard', { params: { id } }) }))

export const useTask = (id: string) =>
  useLoaded(
    useQuery({
      queryKey: keys.task(id),
      queryFn: async () => (await ask('getTask', { params: { id } })).task,
      enabled: id !== '',
    }),
  )

export const useNeed = (id: string) =>
  useLoaded(
    useQuery({
      queryKey: keys.need(id),
      queryFn: () => ask('getNeed', { params: { id } }),
      enabled: id !== '',
    }),
  )

// 15 s: a secretary watches the names come in; a roster is one small item to read.
const ROSTER_EVERY = 15_000

/** Only for who is signed in, as what is mine. */
export function useRoster(shiftId: string) {
  const enabled = useSession() !== null && shiftId !== ''
  return useLoaded(
    useQuery({
      queryKey: keys.roster(shiftId),
      queryFn: () => ask('getRoster', { params: { id: shiftId } }),
      enabled,
      refetchInterval: ROSTER_EVERY,
    }),
  )
}

// 10 s: two people at one site, one gives the numbers and one takes the steps.
const VISITS_EVERY = 10_000

/** The visitors at a site; only for who runs it. */
export function useVisits(shiftId: string) {
  const enabled = useSession() !== null && shiftId !== ''
  return useLoaded(
    useQuery({
      queryKey: keys.visits(shiftId),
      queryFn: () => ask('listVisits', { params: { id: shiftId } }),
      enabled,
      refetchInterval: VISITS_EVERY,
    }),
  )
}

/** A community's own templates; only its secretary may read them. */
export const useTemplates = (communityId: string) =>
  useLoaded(
    useQuery({
      queryKey: keys.templates(communityId),
      queryFn: async () => (await ask('listTemplates', { params: { id: communityId } })).templates,
      enabled: communityId !== '',
    }),
  )

export const useThanksUnder = (taskId: string) =>
  useLoaded(
    useQuery({
      queryKey: keys.thanks(taskId),
      queryFn: async () => (await ask('listThanks', { params: { id: taskId } })).thanks,
      enabled: taskId !== '',
    }),
  )

/** What I said on this phone to a call, by its notice: that I come, or cannot; undefined when nothing. The server tells only the leader. */
export const useMyAnswer = (call: string) =>
  useQuery<boolean>({ queryKey: keys.answer(call), queryFn: skipToken }).data

export const useCommunities = () =>
  useLoaded(
    useQuery({
      queryKey: keys.communities,
      queryFn: async () => (await ask('listCommunities', {})).communities,
      staleTime: 3_600_000,
    }),
  )

/** Mine only exists for who is signed in; until then these stay `loading`. */
export function useMe() {
  const enabled = useSession() !== null
  return useLoaded(useQuery({ queryKey: keys.me, queryFn: () => ask('getMe', {}), enabled }))
}

/** Read anew by every page that opens: whether one has a place, or is checked in, may just have changed. */
export function useDuties(wanted = true) {
  const enabled = useSession() !== null && wanted
  return useLoaded(
    useQuery({
      queryKey: keys.duties,
      queryFn: () => ask('myDuties', {}),
      enabled,
      refetchOnMount: 'always',
    }),
  )
}

export function usePledges() {
  const enabled = useSession() !== null
  return useLoaded(useQuery({ queryKey: keys.pledges, queryFn: () => ask('myPledges', {}), enabled }))
}

export function useNotices() {
  const enabled = useSession() !== null
  return useLoaded(useQuery({ queryKey: keys.notices, queryFn: () => ask('myNotices', {}), enabled }))
}
