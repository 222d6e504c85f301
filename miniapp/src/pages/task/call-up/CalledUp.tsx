import { Button, Notice } from '../../../ui'
import { words } from '../../../words'
import type { TaskOnPage } from '../useTaskPage'

const text = words.task.called

/** Somebody needs me here, now; or knows already that I cannot. */
export function CalledUp({ page: { call } }: { page: TaskOnPage }) {
  if (call === 'asked') return <Notice look="warn" icon="bell" urgent title={text.title} text={text.hint} />
  if (call === 'declined')
    return <Notice look="flat" icon="done" urgent title={text.said} text={text.saidHint} />
  return null
}

export function NotComing({ page: { decline } }: { page: TaskOnPage }) {
  return <Button id="not-coming" kind="s" text={text.notComing} onPress={decline} />
}
