import { templateInput } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { keys, newKey, readAnew, tell } from '../../data'
import { back } from '../../ui'
import { words } from '../../words'
import { notSent, type Problem, problemFrom, problemIn } from '../post/problem'
import type { TaskDraft } from './draft'
import { templateOf } from './template'

interface Keeping {
  communityId: string
  setProblem: (problem: Problem | undefined) => void
  closeSheet: () => void
}

/** Keeps what was written as a template of the community, and lets one go. */
export function useKeeping({ communityId, setProblem, closeSheet }: Keeping) {
  const [keeping, setKeeping] = useState(false)

  async function keep(draft: TaskDraft, name: string) {
    const checked = v.safeParse(templateInput, templateOf(draft, name.trim(), Date.now()))
    if (!checked.success) return setProblem(problemIn(checked.issues[0]))
    if (keeping) return
    setKeeping(true)
    const told = await tell('saveTemplate', {
      params: { id: communityId },
      body: checked.output,
      key: newKey(),
    })
    setKeeping(false)
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    readAnew(keys.templates(communityId))
    closeSheet()
    Taro.showToast({ title: words.wishes.template.kept, icon: 'none' })
  }

  async function letGo(templateId: string) {
    const told = await tell('deleteTemplate', { params: { id: communityId, templateId } })
    if (told.state === 'unreachable') return setProblem(notSent)
    if (told.state === 'refused') return setProblem(problemFrom(told.refusal))
    readAnew(keys.templates(communityId))
    back()
  }

  return { keeping, keep, letGo }
}
