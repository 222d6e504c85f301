import type { KitCount } from '@muster/shared'
import { useState } from 'react'
import { enqueue, type RollEntry, undo, useAllQueued } from '../../data'
import { words } from '../../words'

/** Whose name is tapped: somebody on the roster, or whose place was freed. */
type Called = Pick<RollEntry, 'personId' | 'name'>

const nameOf = ({ name }: Called) => name ?? words.roster.nameless

/** What one can tap on a roster. Each tap is shown as done at once, and sent when there is a network. */
export function useRollCall(shiftId: string) {
  const [last, setLast] = useState<{ key: string; text: string }>()
  const queued = useAllQueued()
  const on = (entry: Called) => ({ shiftId, personId: entry.personId })
  const tell = (key: string, text: string) => setLast({ key, text })
  return {
    /** The last tap, while it can still be taken back. */
    last: queued.some(({ key, state }) => key === last?.key && state === 'grace') ? last : undefined,
    undo,
    /** `code`: what was scanned or typed, as proof that they stand here. */
    checkIn(entry: Called, code?: string) {
      const name = nameOf(entry)
      const body = code === undefined ? { personId: entry.personId } : { code }
      const { key } = enqueue({ op: 'checkIn', ...on(entry), body }, words.roster.checkInName(name))
      tell(key, words.roster.done.checkIn(name))
    },
    /** `at`: when they left, epoch ms; now if not given. */
    checkOut(entry: RollEntry, at?: number) {
      const name = nameOf(entry)
      const body = { personId: entry.personId }
      const { key } = enqueue({ op: 'checkOut', ...on(entry), body }, words.roster.checkOutName(name), at)
      tell(key, words.roster.done.checkOut(name))
    },
    markAbsent(entry: RollEntry, reason?: string) {
      const name = nameOf(entry)
      const body = { personId: entry.personId, ...(reason === undefined ? {} : { reason }) }
      const { key } = enqueue({ op: 'markNoShow', ...on(entry), body }, words.roster.markAbsentName(name))
      tell(key, words.roster.done.absent(name))
    },
    takeBack(entry: RollEntry) {
      const name = nameOf(entry)
      const body = { personId: entry.personId, undo: true as const }
      const { key } = enqueue({ op: 'markNoShow', ...on(entry), body }, words.roster.takeBackName(name))
      tell(key, words.roster.done.back(name))
    },
    /** Gives the place away: to the next in line if there is one (`next`), else to whoever comes. */
    callNext(entry: RollEntry, next: boolean) {
      const name = nameOf(entry)
      const { reason } = entry
      const body = {
        personId: entry.personId,
        callNext: true as const,
        ...(reason === undefined ? {} : { reason }),
      }
      const { key } = enqueue(
        { op: 'markNoShow', ...on(entry), body },
        (next ? words.roster.callNextName : words.roster.giveUpName)(name),
      )
      tell(key, (next ? words.roster.done.next : words.roster.done.gaveUp)(name))
    },
    setKit(entry: RollEntry, items: KitCount[]) {
      const body = { personId: entry.personId, items }
      enqueue({ op: 'setKit', ...on(entry), body }, words.roster.giveKitName(nameOf(entry)))
    },
  }
}
