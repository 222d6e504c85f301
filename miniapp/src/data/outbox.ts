import { isRefusalCode, type Refusal, type RefusalCode, Refused } from '@muster/shared'
import * as v from 'valibot'
import { cache } from './cache'
import { type Deed, deed, type Outcome, send } from './deeds'
import { isTheirFault } from './refusals'
import { session } from './session'
import { settle } from './settle'
import { stored, useStored } from './stored'

const refusalSchema = v.object({
  code: v.custom<RefusalCode>((code) => typeof code === 'string' && isRefusalCode(code)),
  details: v.optional(v.record(v.string(), v.unknown())),
})

const entry = v.object({
  /** The idempotency key, made at the tap: however often it is sent, it takes effect once. */
  key: v.string(),
  personId: v.string(),
  deed,
  /** What the person sees: 报名：东门采样点 · 维持秩序. */
  label: v.string(),
  tappedAt: v.number(),
  attempts: v.number(),
  /** `grace`: may still be taken back, nothing has been sent. */
  state: v.picklist(['grace', 'sending', 'waiting', 'refused']),
  refusal: v.optional(refusalSchema),
  /** Where it was written, and all that stood there: to be mended where it is refused after its page was left. */
  again: v.optional(v.object({ path: v.string(), work: v.unknown() })),
  /** Takes back a tap that may have arrived; nobody needs to see it. */
  quiet: v.optional(v.boolean()),
})
export type Queued = v.InferOutput<typeof entry>

const outbox = stored<Queued[]>('outbox', v.array(entry), [])

const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000
// The server failed at this tap again and again: it is told to the person instead of being tried for ever.
const MOST_FAILURES = 5
// 4 s: long enough to see what one tapped by mistake, short enough that nobody waits for the place.
const GRACE = 4_000

const change = (key: string, next: Partial<Queued>) =>
  outbox.set(outbox.get().map((one) => (one.key === key ? { ...one, ...next } : one)))
const remove = (key: string) => outbox.set(outbox.get().filter((one) => one.key !== key))

// Who was stopped in between sends again, with the same key.
outbox.set(
  outbox
    .get()
    .map((one) => (one.state === 'sending' || one.state === 'grace' ? { ...one, state: 'waiting' } : one)),
)

const letters = () => Math.random().toString(36).slice(2, 12)
/** An idempotency key: made when the person taps, kept until the answer is known. */
export const newKey = () => `${Date.now().toString(36)}-${letters()}${letters()}`

export type Sent =
  | { state: 'done'; outcome: Outcome }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'queued'; key: string }

async function attempt({ key, deed, attempts, tappedAt }: Queued): Promise<Sent> {
  change(key, { state: 'sending', attempts: attempts + 1 })
  try {
    const outcome = await send(deed, key, tappedAt)
    settle(deed, outcome)
    return { state: 'done', outcome }
  } catch (error) {
    // Whose session is over sends it when they are back.
    if (error instanceof Refused && error.refusal.code !== 'SIGN_IN_NEEDED')
      if (!isTheirFault(error.refusal) || attempts + 1 >= MOST_FAILURES)
        return { state: 'refused', refusal: error.refusal }
    change(key, { state: 'waiting' })
    tryLater()
    // If the network is away, the page should say so beside the tap that waits.
    cache.refetchQueries({ type: 'active' })
    return { state: 'queued', key }
  }
}

function entryFor(what: Deed, label: string, state: 'grace' | 'sending'): Queued {
  const personId = session.get()?.person.id ?? ''
  return { key: newKey(), personId, deed: what, label, tappedAt: Date.now(), attempts: 0, state }
}

const add = (one: Queued) => outbox.set([...outbox.get(), one])

async function attemptFirst(one: Queued): Promise<Sent> {
  const sent = await attempt(one)
  if (sent.state !== 'queued') remove(one.key)
  return sent
}

/** Sends a tap now; without an answer it is kept and sent when the network is back. Somebody must be signed in. */
export function submit(what: Deed, label: string, again?: Queued['again']): Promise<Sent> {
  const tapped = { ...entryFor(what, label, 'sending'), again }
  add(tapped)
  return attemptFirst(tapped)
}

/** The same, but nothing is sent for a few seconds, in which `undo` takes the tap back without a trace. */
export function submitAfterGrace(what: Deed, label: string) {
  const tapped = entryFor(what, label, 'grace')
  add(tapped)
  const sent = new Promise<Sent | { state: 'undone' }>((resolve) => {
    setTimeout(() => {
      const still = outbox.get().some((one) => one.key === tapped.key)
      resolve(still ? attemptFirst(tapped) : { state: 'undone' })
    }, GRACE)
  })
  return { sent, undo: () => remove(tapped.key) }
}

/**
 * Keeps a tap that the page shows as done at once, and sends it in its turn after those before it. For some seconds it can be
 * taken back (`undo`). `at`: the moment it stands for, epoch ms; now if not given.
 */
export function enqueue(what: Deed, label: string, at = Date.now()): { key: string } {
  const tapped = { ...entryFor(what, label, 'grace'), tappedAt: at }
  add(tapped)
  setTimeout(() => {
    if (!outbox.get().some((one) => one.key === tapped.key)) return
    change(tapped.key, { state: 'waiting' })
    flush()
  }, GRACE)
  return { key: tapped.key }
}

/** Takes back what nothing has been sent of yet. */
export function undo(key: string) {
  outbox.set(outbox.get().filter((one) => one.key !== key || one.state !== 'grace'))
}

type Became = Exclude<Sent, { state: 'queued' }> | { state: 'undone' }
const followers = new Map<string, (became: Became) => void>()

/** What a tap that waits becomes, if that comes about before the app is closed. */
export const outcomeOf = (key: string) =>
  new Promise<Became>((resolve) => {
    followers.set(key, resolve)
  })

function tell(key: string, became: Became) {
  followers.get(key)?.(became)
  followers.delete(key)
}

let timer: ReturnType<typeof setTimeout> | undefined
let pause = FIRST_PAUSE
let flushing = false

function tryLater() {
  clearTimeout(timer)
  timer = setTimeout(flush, pause)
}

/** Sends what waits, one after the other, as the person who tapped it. */
export async function flush(): Promise<void> {
  if (flushing) return
  flushing = true
  // Looked for anew each time: more may be tapped while one is sent, and somebody else sign in.
  const next = () =>
    outbox.get().find((one) => one.state === 'waiting' && one.personId === session.get()?.person.id)
  let stuck = false
  for (let one = next(); one && !stuck; one = next()) {
    const sent = await attempt(one)
    if (sent.state === 'queued') {
      stuck = true
      break
    }
    if (sent.state === 'refused' && !one.quiet)
      change(one.key, { state: 'refused', refusal: plain(sent.refusal) })
    else remove(one.key)
    tell(one.key, sent)
  }
  pause = stuck ? Math.min(LONGEST_PAUSE, pause * 2) : FIRST_PAUSE
  if (stuck) tryLater()
  flushing = false
}

const plain = ({ code, details }: Refusal) => v.parse(refusalSchema, { code, details })

/** Not wanted any more. A claim that may have arrived is taken back as well. */
export function drop({ key, deed, label, attempts, personId, state }: Queued) {
  remove(key)
  tell(key, { state: 'undone' })
  if (state === 'refused' || attempts === 0 || deed.op !== 'claimShift') return
  const { shiftId, taskId, communityId } = deed
  const takeBack: Deed = { op: 'withdrawClaim', shiftId, taskId, communityId }
  add({ ...entryFor(takeBack, label, 'sending'), personId, state: 'waiting', quiet: true })
  tryLater()
}

/** Keeps what was refused as it is being mended. */
export const rework = (key: string, work: unknown) =>
  outbox.set(
    outbox
      .get()
      .map((one) => (one.key === key && one.again ? { ...one, again: { ...one.again, work } } : one)),
  )

/** Everything that was tapped and is not done, for the person who is signed in. */
export function useAllQueued(): Queued[] {
  const me = session.get()?.person.id
  return useStored(outbox).filter((one) => one.personId === me && !one.quiet)
}

/** What waits or was refused later, for the person who is signed in. */
export function useQueued(): Queued[] {
  return useAllQueued().filter((one) => !isFirstTry(one))
}

// The page that was tapped shows the first try itself.
const isFirstTry = (one: Queued) => one.state === 'grace' || (one.state === 'sending' && one.attempts <= 1)
