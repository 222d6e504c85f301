import { FootBar, ShareButton, useShared } from '../../ui'
import { sharedShift } from '../task/task-view'
import { CheckInButton } from './Ahead'
import { CheckOutButton } from './OnDuty'
import type { DutyOnPage } from './useDutyPage'

/** The one thing to do now: call others, check in, check out. */
export function DutyFoot({ page }: { page: DutyOnPage }) {
  const { task, shift, duty, record, scanned, elder } = page
  const shared = task && shift && sharedShift(task, shift)
  useShared(shared ?? { text: page.title, path: '/pages/board/index' })
  const share = shared && !elder ? <ShareButton shared={shared} /> : undefined
  if (record || duty?.checkedOutAt !== undefined) return null
  if (duty?.checkedInAt !== undefined) return <FootBar right={<CheckOutButton page={page} />} />
  if (scanned !== undefined) return <FootBar left={share} right={<CheckInButton page={page} />} />
  return share ? <FootBar right={share} /> : null
}
