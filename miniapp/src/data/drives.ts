import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { cache } from './cache'
import { keys, useLoaded } from './queries'

/** A community's order drives, for anybody. */
export const useDrives = (communityId: string) =>
  useLoaded(
    useQuery({
      queryKey: keys.drives(communityId),
      queryFn: () => ask('listDrives', { params: { id: communityId } }),
      enabled: communityId !== '',
    }),
  )

export const readDrivesAnew = (communityId: string) =>
  cache.invalidateQueries({ queryKey: keys.drives(communityId) })
