import * as v from 'valibot'
import { stored, useStored } from './stored'

const elder = stored('elder', v.boolean(), false)
const community = stored('community', v.pipe(v.string(), v.nonEmpty()), 'yangjiayuan')

/** Whether the reader has chosen the elder look; never switched by itself. */
export const useElder = () => useStored(elder)
export const setElder = elder.set

/** The id of the community that the board shows. */
export const useCommunityId = () => useStored(community)
export const setCommunityId = community.set
