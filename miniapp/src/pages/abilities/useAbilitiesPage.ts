import { ageAt, CHILD_UNDER, MAX_SKILLS, type QualificationsInput, toIso } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { submit, useElder, useNow, useQualifications, useRefresh, useSession } from '../../data'
import { refusalText } from '../../data/refusals'
import { words } from '../../words'

const text = words.abilities

export type AbilitiesPage = ReturnType<typeof useAbilitiesPage>

const told = (title: string) => Taro.showToast({ title, icon: 'none' })

export function useAbilitiesPage() {
  const session = useSession()
  const now = useNow()
  const elder = useElder()
  const loaded = useQualifications()
  const [busy, setBusy] = useState(false)
  useRefresh(async () => {
    if (loaded.state !== 'loading') await loaded.refresh()
  })

  const view = loaded.state === 'ready' ? loaded.data : undefined
  const held = view?.qualifications ?? []
  // What the community noted with an end is not mine to take away.
  const skills = held
    .filter(({ kind, until }) => kind === 'skill' && until === undefined)
    .map(({ name }) => name)
  const born = view?.born

  async function change(body: QualificationsInput, label: string) {
    if (busy) return
    setBusy(true)
    const sent = await submit({ op: 'updateQualifications', body }, label)
    setBusy(false)
    if (sent.state === 'refused') told(refusalText(sent.refusal))
  }

  function setSkill(skill: string, on: boolean) {
    if (on && skills.length >= MAX_SKILLS) return told(text.tooMany)
    const others = skills.filter((one) => one !== skill)
    return change({ skills: on ? [...others, skill] : others }, text.queuedSkills)
  }

  return {
    session,
    now,
    elder,
    loaded,
    busy,
    noted: held.filter(({ kind, until }) => kind !== 'skill' || until !== undefined),
    skills,
    born,
    /** Whether a guardian has to agree. */
    isChild: born !== undefined && ageAt(born, toIso(now)) < CHILD_UNDER,
    guardianConsents: view?.guardianConsents ?? false,
    callUps: view?.callUps ?? true,
    setSkill,
    setBorn: (month: string) => change({ born: month }, text.queuedBorn),
    setConsent: (guardianConsents: boolean) => change({ guardianConsents }, text.queuedConsent),
    setCallUps: (callUps: boolean) => change({ callUps }, text.queuedCalls),
  }
}
