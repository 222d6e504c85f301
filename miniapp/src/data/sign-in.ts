import { Refused } from '@muster/shared'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { forgetPrivate, readPrivateAnew } from './cache'
import { client } from './client'
import { session, type WayIn } from './session'
import { setCommunityId } from './settings'

const inWeapp = process.env.TARO_ENV === 'weapp'

async function answerTo(way: WayIn) {
  if (way.provider === 'demo') return client.call('signIn', { body: way })
  const { code } = await Taro.login()
  return client.call('signIn', { body: { provider: 'wechat', code } })
}

/** Signs in; another person than before sees nothing of the last one's, and starts in a community of their own. */
export async function signIn(way: WayIn) {
  const before = session.get()?.person.id
  const { token, person, communities } = await answerTo(way)
  const home = communities[0]
  session.set({ token, by: way, person, communities })
  if (person.id === before) return
  if (home) setCommunityId(home.id)
  if (before === undefined) readPrivateAnew()
  else forgetPrivate()
}

type Asked = (way: WayIn | null) => void

let asked: Asked | null = null
const listeners = new Set<() => void>()

function setAsked(next: Asked | null) {
  asked = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** In a browser: the question who one is, while it stands; answer with null to leave it. */
export const useAsked = () => useSyncExternalStore(subscribe, () => asked)

const askWho = () =>
  new Promise<WayIn | null>((resolve) => {
    setAsked((way) => {
      setAsked(null)
      resolve(way)
    })
  })

/** Has somebody signed in; asks who, if need be. False when the question was left. */
export async function ensureSignedIn(): Promise<boolean> {
  if (session.get()) return true
  const way: WayIn | null = inWeapp ? { provider: 'wechat' } : await askWho()
  if (!way) return false
  await signIn(way)
  return true
}

/** Leaves the present person for another one of the demo. */
export async function switchPerson(): Promise<void> {
  const way = await askWho()
  if (way) await signIn(way)
}

let again: Promise<void> | undefined

function signInAgain(): Promise<void> {
  const way: WayIn | undefined = session.get()?.by ?? (inWeapp ? { provider: 'wechat' } : undefined)
  if (!way) return Promise.reject(new Refused({ code: 'SIGN_IN_NEEDED' }))
  // One for all who find at the same time that the token has run out.
  again ??= signIn(way).finally(() => {
    again = undefined
  })
  return again
}

/** Runs a call; when the token has run out, signs in again and runs it once more. */
export async function withSession<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'SIGN_IN_NEEDED') throw error
    await signInAgain()
    return call()
  }
}
