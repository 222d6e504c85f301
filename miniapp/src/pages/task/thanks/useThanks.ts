import { type TaskView, type ThankInput, type Thanks, thankInput } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { ensureSignedIn, settleThanks, submit, tell, useThanksUnder } from '../../../data'
import { refusalText } from '../../../data/refusals'
import { words } from '../../../words'

const toast = (title: string) => Taro.showToast({ title, icon: 'none' })

/** The thanks under a task: read, written, and, by the secretary, shown or not. */
export function useThanks(task: TaskView | undefined, moderates: boolean) {
  const loaded = useThanksUnder(task?.id ?? '')
  const [writing, setWriting] = useState(false)
  const [deciding, setDeciding] = useState<string>()
  const notes = loaded.state === 'ready' ? loaded.data : []

  async function write() {
    const here = await ensureSignedIn().catch(() => false)
    if (here) setWriting(true)
  }

  /** Why it cannot be sent as it is; undefined once it is on its way. */
  function send(note: ThankInput): string | undefined {
    const checked = v.safeParse(thankInput, note)
    if (!checked.success) return checked.issues[0].message
    setWriting(false)
    if (task) submit({ op: 'thank', taskId: task.id, body: checked.output }, words.thanks.queued)
    return undefined
  }

  async function decide(note: Thanks, show: boolean) {
    if (!task || deciding !== undefined) return
    setDeciding(note.id)
    const told = await tell('moderateThanks', {
      params: { id: task.id, thanksId: note.id },
      body: { show, at: note.at },
    })
    setDeciding(undefined)
    if (told.state === 'done') return settleThanks(task.id, told.answer.thanks)
    if (told.state === 'unreachable') return toast(words.common.offline.notSent)
    if (loaded.state === 'ready') await loaded.refresh()
    toast(told.refusal.code === 'CHANGED_MEANWHILE' ? words.thanks.rewritten : refusalText(told.refusal))
  }

  return {
    mine: notes.find((note) => note.mine),
    others: notes.filter((note) => !note.mine),
    moderates,
    writing,
    deciding,
    write,
    send,
    decide,
    refresh: async () => {
      if (loaded.state !== 'loading') await loaded.refresh()
    },
    stopWriting: () => setWriting(false),
  }
}

export type ThanksOnPage = ReturnType<typeof useThanks>
