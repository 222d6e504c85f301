import { type Output, Refused, setPhoneInput } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { ask, cache, keys, readAnew, session } from '../../data'
import { refusalText } from '../../data/refusals'
import { words } from '../../words'

const text = words.me
const told = (title: string) => Taro.showToast({ title, icon: 'none' })
const why = (error: unknown) => (error instanceof Refused ? refusalText(error.refusal) : text.notSaved)

/** How others know me: by my phone, and by name or not. */
export function useKnown(person: Output<'getMe'>['person'] | undefined) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  async function savePhone(typed: string) {
    const asked = v.safeParse(setPhoneInput, { provider: 'demo', phone: typed.replace(/\s/g, '') })
    if (!asked.success || asked.output.provider !== 'demo' || busy) return
    setBusy(true)
    try {
      const { token } = await ask('setPhone', { body: { provider: 'demo', phone: asked.output.phone } })
      const now = session.get()
      // What was signed up under the number is mine with this token.
      if (now) session.set({ ...now, token })
      setAsking(false)
      told(text.phoneSaved)
      await readAnew(keys.me)
    } catch (error) {
      told(why(error))
    }
    setBusy(false)
  }

  async function setAnonymous(anonymous: boolean) {
    if (busy) return
    setBusy(true)
    try {
      cache.setQueryData(keys.me, await ask('updateMe', { body: { anonymous } }))
    } catch (error) {
      told(why(error))
    }
    setBusy(false)
  }

  return {
    phoneTail: person?.phoneTail,
    anonymous: person?.anonymous ?? false,
    askingPhone: asking,
    savingPhone: busy,
    askPhone: () => setAsking(true),
    closePhone: () => setAsking(false),
    savePhone,
    setAnonymous,
  }
}
