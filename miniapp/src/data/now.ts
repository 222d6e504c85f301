import { useEffect, useState } from 'react'

const HALF_A_MINUTE = 30_000

/** Epoch ms, moved on often enough for “13 分钟前” to be right. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_A_MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}

const MINUTE = 60_000
const SECOND = 1_000

/** How long it is until a moment (ISO), ms, down to 0; moved on every second of the last minute. None for no moment. */
export function useTimeTo(at: string | undefined): number {
  const [now, setNow] = useState(Date.now)
  const left = at === undefined ? 0 : Math.max(0, Date.parse(at) - now)
  useEffect(() => {
    if (left === 0) return
    const pause = left > MINUTE ? Math.min(HALF_A_MINUTE, left - MINUTE) : Math.min(SECOND, left)
    const timer = setTimeout(() => setNow(Date.now()), pause)
    return () => clearTimeout(timer)
  }, [left])
  return left
}
