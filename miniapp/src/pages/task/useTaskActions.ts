import type { Post, Refusal, ShiftView, TaskView } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import {
  ask,
  type Deed,
  ensureSignedIn,
  keys,
  readAnew,
  type Sent,
  session,
  submit,
  submitAfterGrace,
} from '../../data'
import { open } from '../../ui'
import { words } from '../../words'

/** A refusal, with the shift as the person had read it. */
export interface RefusedClaim {
  refusal: Refusal
  read: ShiftView
}

export type Busy = 'claim' | 'swap' | 'withdraw' | 'gate'

interface Target {
  task: TaskView | undefined
  shift: ShiftView | undefined
  post: Post | undefined
  elder: boolean
  refresh: () => Promise<unknown>
}

const nameless = () => session.get()?.person.name === null

/** What one can do on the task's page, and how the last of it went. */
export function useTaskActions({ task, shift, post, elder, refresh }: Target) {
  const [busy, setBusy] = useState<Busy>()
  const [refused, setRefused] = useState<RefusedClaim>()
  const [askingName, setAskingName] = useState(false)
  const [left, setLeft] = useState(false)
  const undo = useRef<() => void>()

  const forgetOutcome = () => {
    setRefused(undefined)
    setLeft(false)
  }

  async function run(kind: Busy, label: string, deed: Deed): Promise<Sent | undefined> {
    if (busy || !shift) return undefined
    setBusy(kind)
    forgetOutcome()
    const sent = await submit(deed, label)
    if (sent.state === 'refused') {
      if (sent.refusal.code === 'NAME_NEEDED') setAskingName(true)
      else {
        // First: what is offered instead must be so, and its button must not be deaf meanwhile.
        await refresh()
        setRefused({ refusal: sent.refusal, read: shift })
      }
    }
    setBusy(undefined)
    return sent
  }

  async function signedIn(): Promise<boolean> {
    try {
      return await ensureSignedIn()
    } catch {
      Taro.showToast({ title: words.common.signIn.failed, icon: 'none' })
      return false
    }
  }

  async function claim(options: { wait?: boolean; name?: string } = {}) {
    if (!task || !shift || !(await signedIn())) return
    if (nameless() && options.name === undefined) {
      setAskingName(true)
      return
    }
    setAskingName(false)
    // Who waits takes the first place that comes free; in the elder look the leader gives out the posts.
    const chosen = options.wait || elder ? undefined : post
    const label = options.wait
      ? words.task.queuedWait(shift.place)
      : words.task.queuedClaim(shift.place, (chosen ?? post)?.name ?? '')
    const sent = await run('claim', label, {
      op: 'claimShift',
      shiftId: shift.id,
      taskId: task.id,
      communityId: task.community.id,
      body: {
        terms: shift.terms,
        ...(chosen ? { postId: chosen.id } : {}),
        ...(options.wait ? { wait: true } : {}),
        ...(options.name === undefined ? {} : { name: options.name }),
      },
    })
    if (sent && sent.state !== 'refused' && options.name !== undefined) rememberName(options.name)
    // What one needs on site comes first; going back leads here.
    if (sent?.state === 'done' && sent.outcome.kind === 'claim' && sent.outcome.claim.state === 'held')
      open('duty', { shift: shift.id, fresh: '1' })
  }

  /** Says that I can do this as well, and claims again. */
  async function addSkill(skill: string) {
    if (busy) return
    setBusy('gate')
    const held = await ask('myQualifications', {}).catch(() => undefined)
    const known = held?.qualifications.filter(({ kind, until }) => kind === 'skill' && until === undefined)
    const skills = [...(known ?? []).map(({ name }) => name), skill]
    const sent =
      held && (await submit({ op: 'updateQualifications', body: { skills } }, words.abilities.queuedSkills))
    setBusy(undefined)
    if (sent?.state === 'done') await claim()
    else if (sent?.state === 'refused' && shift) setRefused({ refusal: sent.refusal, read: shift })
    else Taro.showToast({ title: words.abilities.notSaved, icon: 'none' })
  }

  /** Joins the community, whose members alone may come, and claims again. */
  async function join() {
    if (busy || !task) return
    setBusy('gate')
    const joined = await ask('joinCommunity', { params: { id: task.community.id } }).catch(() => undefined)
    setBusy(undefined)
    if (!joined) return void Taro.showToast({ title: words.gates.notJoined, icon: 'none' })
    readAnew(keys.me, true)
    await claim()
  }

  /** Moves my claim on `from` (this shift, if not given) to the shift and post that are chosen. */
  async function swap(from?: string) {
    if (!task || !shift || !post) return
    await run('swap', words.task.queuedSwap(shift.place, post.name), {
      op: 'swapClaim',
      shiftId: from ?? shift.id,
      taskId: task.id,
      communityId: task.community.id,
      body: { shiftId: shift.id, postId: post.id, terms: shift.terms },
    })
  }

  async function withdraw() {
    if (!task || !shift || busy) return
    setBusy('withdraw')
    forgetOutcome()
    const tapped = submitAfterGrace(
      { op: 'withdrawClaim', shiftId: shift.id, taskId: task.id, communityId: task.community.id },
      words.task.queuedWithdraw(shift.place),
    )
    undo.current = () => {
      tapped.undo()
      setBusy(undefined)
    }
    const sent = await tapped.sent
    if (sent.state === 'undone') return
    setBusy(undefined)
    if (sent.state === 'done') setLeft(true)
    if (sent.state === 'refused') {
      setRefused({ refusal: sent.refusal, read: shift })
      await refresh()
    }
  }

  return {
    busy,
    refused,
    askingName,
    withdrawn: left,
    claim,
    addSkill,
    join,
    swap,
    withdraw,
    undoWithdraw: () => undo.current?.(),
    closeNameSheet: () => setAskingName(false),
    forgetOutcome,
  }
}

function rememberName(name: string) {
  const now = session.get()
  if (now) session.set({ ...now, person: { ...now.person, name } })
}
