import type { Input, Refusal } from '@muster/shared'
import { useState } from 'react'
import { checkInNow, newKey, siteCodeIn, submit } from '../../data'
import { refusalText } from '../../data/refusals'
import { scan } from '../../ui'
import { words } from '../../words'

const text = words.duty

export type RollBusy = 'in' | 'out' | 'report'

/** Why somebody is not checked in or out, and what to do. */
export interface NotDone {
  title: string
  hint?: string
}

const told = (refusal: Refusal): NotDone =>
  refusal.code === 'CODE_WRONG'
    ? { title: text.notMine, hint: text.notMineHint }
    : { title: refusalText(refusal) }

/** What one does oneself at a roll-call: check in by a code of the site, check out, say what was done. */
export function useRollCall(shiftId: string, place: string) {
  const [busy, setBusy] = useState<RollBusy>()
  const [notDone, setNotDone] = useState<NotDone>()
  const [saved, setSaved] = useState(false)

  async function during(what: RollBusy, work: () => Promise<NotDone | undefined>): Promise<boolean> {
    if (busy) return false
    setBusy(what)
    setNotDone(undefined)
    setSaved(false)
    const why = await work()
    setNotDone(why)
    setBusy(undefined)
    return why === undefined
  }

  const checkIn = (scanned: string) =>
    during('in', async () => {
      const site = siteCodeIn(scanned)
      if (!site) return { title: text.notACode, hint: text.notACodeHint }
      if (site.shiftId !== shiftId) return { title: text.notMine, hint: text.notMineHint }
      if (site.lasts) {
        const sent = await submit({ op: 'checkInMyself', shiftId, code: site.code }, text.queuedIn(place))
        return sent.state === 'refused' ? told(sent.refusal) : undefined
      }
      const done = await checkInNow(shiftId, site.code, newKey())
      if (done.state === 'offline') return { title: text.scanOffline, hint: text.scanOfflineHint }
      return done.state === 'refused' ? told(done.refusal) : undefined
    })

  return {
    busy,
    notDone,
    saved,
    checkIn,
    /** Absent where there is no scanner. */
    scan:
      scan &&
      (async () => {
        const scanned = await scan?.()
        if (scanned !== undefined) await checkIn(scanned)
      }),
    checkOut: () =>
      during('out', async () => {
        const sent = await submit({ op: 'checkOutMyself', shiftId }, text.queuedOut(place))
        return sent.state === 'refused' ? told(sent.refusal) : undefined
      }),
    report: (body: Input<'reportWork'>, title: string) =>
      during('report', async () => {
        const sent = await submit({ op: 'reportWork', shiftId, body }, text.queuedReport(title))
        if (sent.state === 'refused') return told(sent.refusal)
        setSaved(true)
        return undefined
      }),
  }
}
