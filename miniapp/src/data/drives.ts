import { useQuery } from '@tanstack/react-query'
import { ask } from './api'
import { readAnew } from './cache'
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

export const readDrivesAnew = (communityId: string) => readAnew(keys.drives(communityId))
