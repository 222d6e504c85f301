import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCheckInCode, useNow, useRoster, useTask } from '../../data'

export type SiteCodePage = ReturnType<typeof useSiteCode>

/** `shift`: whose volunteers scan here; `task`: its task, for what the printed sheet says beside the code. */
export function useSiteCode() {
  const { params } = useRouter()
  const shiftId = params.shift ?? ''
  const now = useNow()
  const codes = useCheckInCode(shiftId)
  const roster = useRoster(shiftId)
  const task = useTask(params.task ?? '')
  const [poster, setPoster] = useState(false)
  return {
    now,
    codes,
    shift: roster.state === 'ready' ? roster.data.shift : undefined,
    task: task.state === 'ready' ? task.data : undefined,
    poster,
    showPoster: () => setPoster(true),
    hidePoster: () => setPoster(false),
  }
}
