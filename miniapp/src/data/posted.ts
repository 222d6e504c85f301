import * as v from 'valibot'
import { session } from './session'
import { stored, useStored } from './stored'

const entry = v.object({
  personId: v.string(),
  communityId: v.string(),
  taskId: v.string(),
  at: v.number(),
})

/** The task that was last posted from this phone, so that it can be posted again. */
const posted = stored('posted', v.nullable(entry), null)

export function rememberPosted(communityId: string, taskId: string) {
  const personId = session.get()?.person.id
  if (personId !== undefined) posted.set({ personId, communityId, taskId, at: Date.now() })
}

/** What I posted last in this community, and when (epoch ms). */
export function useLastPosted(communityId: string) {
  const last = useStored(posted)
  const mine = last?.personId === session.get()?.person.id && last?.communityId === communityId
  return mine && last ? last : undefined
}
