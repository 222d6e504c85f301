import {
  arriveInput,
  correctInput,
  countInput,
  issueInput,
  markInput,
  receiveInput,
  type ShownEntry,
  sendOnInput,
} from '@muster/shared'
import * as v from 'valibot'
import { ask } from './api'

const id = v.string()
const at = { receiverId: id }

/** What a keeper taps in the store-room, where the network is worst. */
export const keepingDeeds = [
  v.object({ op: v.literal('receive'), ...at, body: receiveInput }),
  v.object({ op: v.literal('issue'), ...at, body: issueInput }),
  v.object({ op: v.literal('sendOn'), ...at, body: sendOnInput }),
  v.object({ op: v.literal('arrive'), ...at, body: arriveInput }),
  v.object({ op: v.literal('countStock'), ...at, body: countInput }),
  v.object({ op: v.literal('correct'), ...at, body: correctInput }),
  v.object({ op: v.literal('checkCorrection'), ...at, n: v.number() }),
  v.object({ op: v.literal('markLow'), ...at, body: markInput }),
] as const
export type KeepingDeed = v.InferOutput<(typeof keepingDeeds)[number]>

const keepingOps: readonly string[] = keepingDeeds.map(({ entries }) => entries.op.literal)

export const isKeepingDeed = <D extends { op: string }>(deed: D): deed is Extract<D, KeepingDeed> =>
  keepingOps.includes(deed.op)

/** What stands in the ledger now. `code`: by which the donor follows the gift. */
export type KeepingAnswer = { kind: 'entry'; entry: ShownEntry; code?: string } | { kind: 'marked' }

export async function sendKeeping(deed: KeepingDeed, key: string): Promise<KeepingAnswer> {
  const params = { id: deed.receiverId }
  switch (deed.op) {
    case 'receive': {
      const { entry, code } = await ask('receive', { params, body: deed.body, key })
      return { kind: 'entry', entry, code }
    }
    case 'issue':
      return { kind: 'entry', ...(await ask('issue', { params, body: deed.body, key })) }
    case 'sendOn': {
      const { entry } = await ask('sendOn', { params, body: deed.body, key })
      return { kind: 'entry', entry }
    }
    case 'arrive':
      return { kind: 'entry', ...(await ask('arrive', { params, body: deed.body, key })) }
    case 'countStock':
      return { kind: 'entry', ...(await ask('countStock', { params, body: deed.body, key })) }
    case 'correct':
      return { kind: 'entry', ...(await ask('correct', { params, body: deed.body, key })) }
    case 'checkCorrection': {
      const of = { ...params, n: String(deed.n) }
      return { kind: 'entry', ...(await ask('checkCorrection', { params: of, body: {}, key })) }
    }
    case 'markLow':
      await ask('markLow', { params, body: deed.body, key })
      return { kind: 'marked' }
  }
}
