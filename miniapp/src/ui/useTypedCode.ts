import { useState } from 'react'
import { scan } from './scan'

/** A code that a person types, scans, or came with in a link. `again`: they ask once more for the one that they have asked for. */
export function useTypedCode(linked: string, again: () => void) {
  const [typed, type] = useState(linked)
  const [asked, setAsked] = useState(linked)
  const ask = (what: string) => {
    type(what)
    setAsked(what)
  }
  return {
    typed,
    type,
    asked,
    look() {
      if (typed === asked) again()
      setAsked(typed)
    },
    restart: () => ask(''),
    /** Absent where there is no scanner. */
    scan:
      scan &&
      (async () => {
        const scanned = await scan?.()
        if (scanned !== undefined) ask(scanned)
      }),
  }
}
