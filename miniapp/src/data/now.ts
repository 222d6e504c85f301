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
