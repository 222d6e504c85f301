import { Refused } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { words } from '../words'
import { forgetPrivate, readPrivateAnew } from './cache'
import { stranger } from './client'
import { isTheirFault } from './refusals'
import { ranOut, session, type WayIn } from './session'
import { setCommunityId } from './settings'

const inWeapp = process.env.TARO_ENV === 'weapp'

async function answerTo(way: WayIn) {
  if (way.provider === 'demo') return stranger.call('signIn', { body: way })
  const { code } = await Taro.login()
  return stranger.call('signIn', { body: { provider: 'wechat', code } })
}

/** Signs in; another person than before sees nothing of the last one's, and starts in a community of their own. */
export async function signIn(way: WayIn) {
  const before = session.get()?.person.id
  const { token, person, communities } = await answerTo(way)
  const home = communities[0]
  session.set({ token, by: way, person, communities })
  ranOut.set(false)
  if (person.id === before) return
  if (home) setCommunityId(home.id)
  if (before === undefined) readPrivateAnew()
  else forgetPrivate()
}

type Asked = (way: WayIn | null) => void

let asked: Asked | null = null
let entering: Promise<void> | undefined
const listeners = new Set<() => void>()

function tellAll() {
  for (const listener of listeners) listener()
}

function setAsked(next: Asked | null) {
  asked = next
  tellAll()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** In a browser: the question who one is, while it stands; answer with null to leave it. */
export const useAsked = () => useSyncExternalStore(subscribe, () => asked)

/** Whether somebody is being signed in just now. */
export const useEntering = () => useSyncExternalStore(subscribe, () => entering !== undefined)

const askWho = () =>
  new Promise<WayIn | null>((resolve) => {
    setAsked((way) => {
      setAsked(null)
      resolve(way)
    })
  })

function enter(way: WayIn): Promise<void> {
  entering = signIn(way).finally(() => {
    entering = undefined
    tellAll()
  })
  tellAll()
  return entering
}

/** Has somebody signed in; asks who, if need be. False when the question was left. Who is being signed in already is waited for. */
export async function ensureSignedIn(): Promise<boolean> {
  if (session.get()) return true
  if (!entering) {
    const way: WayIn | null = inWeapp ? { provider: 'wechat' } : await askWho()
    if (!way) return false
    enter(way)
  }
  await entering
  return true
}

/** Leaves the present person for another one of the demo. */
export async function switchPerson(): Promise<void> {
  const way = await askWho()
  if (!way) return
  await signIn(way).catch(() => Taro.showToast({ title: words.common.signIn.failed, icon: 'none' }))
}

let again: Promise<void> | undefined

/** Nobody is signed in any more. What they tapped stays in the outbox until they are back. */
function end() {
  session.set(null)
  ranOut.set(true)
  forgetPrivate()
}

/** Begins a session anew that is over. Where the way one came in is refused, one is signed out: `SIGN_IN_NEEDED`. */
export function signInAgain(): Promise<void> {
  const way: WayIn | undefined = session.get()?.by ?? (inWeapp ? { provider: 'wechat' } : undefined)
  if (!way) return Promise.reject(new Refused({ code: 'SIGN_IN_NEEDED' }))
  // One for all who find at the same time that the session is over.
  again ??= signIn(way)
    .catch((error) => {
      if (!(error instanceof Refused) || isTheirFault(error.refusal)) throw error
      end()
      throw new Refused({ code: 'SIGN_IN_NEEDED' })
    })
    .finally(() => {
      again = undefined
    })
  return again
}
