import type { TaskView } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { cache, keys, newKey, settleTask, tell } from '../../data'
import { rememberPosted } from '../../data/posted'
import { peopleAffected } from '../../data/refusal-details'
import { back, goHome, replaceBy } from '../../ui'
import { words } from '../../words'
import { notSent, type Problem, problemFrom } from '../post/problem'
import { changesIn } from './changes'
import { type TaskDraft, taskToPost } from './draft'

interface Sending {
  communityId: string
  /** Who leads where the draft says "I". */
  personId: string | undefined
  /** The task that is changed; absent for a new one. */
  standing: TaskView | undefined
  refresh: () => Promise<unknown>
  /** Forgets what was written, for the latest of the server. */
  startOver: () => void
  setProblem: (problem: Problem | undefined) => void
}

/** Posts, changes and closes a task, and tells how it went. */
export function useSending({ communityId, personId, standing, refresh, startOver, setProblem }: Sending) {
  const [busy, setBusy] = useState<'send' | 'close'>()
  /** People who would lose their place by the change that was tried. */
  const [affected, setAffected] = useState<number>()
  // One for as long as the form is open: however often it is sent, one task comes of it.
  const key = useRef(newKey())
  const unsure = useRef(false)

  async function post(draft: TaskDraft) {
    const body = taskToPost(draft, personId)
    const told = await tell('postTask', { params: { id: communityId }, body, key: key.current })
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') {
      // It stands as it was sent first; what was written since would be a task of its own.
      if (told.refusal.code === 'KEY_REUSED') key.current = newKey()
      return setProblem(problemFrom(told.refusal))
    }
    const { task } = told.answer
    settleTask(task)
    rememberPosted(communityId, task.id)
    replaceBy('share', { task: task.id, fresh: '1' })
  }

  function changed() {
    Taro.showToast({ title: words.post.saved, icon: 'none' })
    back()
  }

  async function change(draft: TaskDraft, before: TaskView, removes: number) {
    // An answer that was lost may have been a yes: what is changed is told from the task as it now is.
    if (unsure.current) await refresh()
    const task = cache.getQueryData<TaskView>(keys.task(before.id)) ?? before
    const changes = changesIn(draft, task, personId, Date.now())
    if (!changes) return unsure.current ? changed() : setProblem({ title: words.post.unchanged })
    const told = await tell('changeTask', {
      params: { id: task.id },
      body: { ...changes, removes },
      key: newKey(),
    })
    unsure.current = told.state === 'unreachable'
    if (told.state === 'done') {
      settleTask(told.answer.task)
      return changed()
    }
    if (told.state === 'unreachable') return setProblem(notSent)
    const people = peopleAffected(told.refusal)
    if (people !== undefined) return setAffected(people)
    if (told.refusal.code === 'CHANGED_MEANWHILE' || told.refusal.code === 'TASK_CLOSED') {
      await refresh()
      startOver()
    }
    setProblem(problemFrom(told.refusal))
  }

  const run = async (what: 'send' | 'close', work: () => Promise<void>) => {
    if (busy) return
    setBusy(what)
    await work()
    setBusy(undefined)
  }

  async function close(reason: string) {
    if (!standing) return
    const body = reason.trim() === '' ? {} : { reason }
    const told = await tell('closeTask', { params: { id: standing.id }, body })
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    settleTask(told.answer.task)
    goHome()
  }

  return {
    busy,
    affected,
    keepAsIs: () => setAffected(undefined),
    send: (draft: TaskDraft, removes = 0) => {
      setAffected(undefined)
      return run('send', () => (standing ? change(draft, standing, removes) : post(draft)))
    },
    close: (reason: string) => run('close', () => close(reason)),
  }
}
