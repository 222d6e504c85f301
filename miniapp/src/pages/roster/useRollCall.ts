import type { KitCount } from '@muster/shared'
import { useRef, useState } from 'react'
import { enqueue, isRollDeed, type RollEntry, undo, useAllQueued } from '../../data'
import { words } from '../../words'
import { hasSettled } from './roll-view'

/** Whose name is tapped: somebody on the roster, or whose place was freed. */
type Called = Pick<RollEntry, 'personId' | 'name'>

const nameOf = ({ name }: Called) => name ?? words.roster.nameless

/** What one can tap on a roster. Each tap is shown as done at once, and sent when there is a network. */
export function useRollCall(shiftId: string) {
  const [last, setLast] = useState<{ keys: string[]; text: string }>()
  const movedAt = useRef(0)
  const queued = useAllQueued()
  const on = (entry: Called) => ({ shiftId, personId: entry.personId })
  const tellAll = (keys: string[], text: string) => {
    movedAt.current = Date.now()
    setLast({ keys, text })
  }
  const tell = (key: string, text: string) => tellAll([key], text)
  const inGrace = queued.filter(({ state }) => state === 'grace')
  const leave = (entry: RollEntry, at?: number) => {
    const body = { personId: entry.personId }
    const label = words.roster.checkOutName(nameOf(entry))
    return enqueue({ op: 'checkOut', ...on(entry), body }, label, at).key
  }
  return {
    /** What was tapped last, while all of it can still be taken back. */
    last: last?.keys.every((one) => inGrace.some(({ key }) => key === one)) ? last : undefined,
    undo: (keys: string[]) => keys.forEach(undo),
    /** The taps on somebody that nothing has been sent of. */
    unsentOf: ({ personId }: RollEntry) =>
      inGrace.flatMap(({ key, deed }) =>
        isRollDeed(deed) && deed.shiftId === shiftId && deed.personId === personId ? [key] : [],
      ),
    /** A tap on a row; none while the rows still move under the finger. */
    onRow: (tap: () => void) => () => {
      if (hasSettled(movedAt.current, Date.now())) tap()
    },
    /** `code`: what was scanned or typed, as proof that they stand here. */
    checkIn(entry: Called, code?: string) {
      const name = nameOf(entry)
      const body = code === undefined ? { personId: entry.personId } : { code }
      const { key } = enqueue({ op: 'checkIn', ...on(entry), body }, words.roster.checkInName(name))
      tell(key, words.roster.done.checkIn(name))
    },
    checkOut(entry: RollEntry) {
      tell(leave(entry), words.roster.done.checkOut(nameOf(entry)))
    },
    /** `at`: when they left, epoch ms. */
    checkOutAll(entries: RollEntry[], at: number) {
      tellAll(
        entries.map((entry) => leave(entry, at)),
        words.roster.done.checkOutAll(entries.length),
      )
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
