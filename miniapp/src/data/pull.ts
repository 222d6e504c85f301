import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { words } from '../words'

// 80 px: farther than a thumb trembles, near enough for one hand.
const FAR_ENOUGH = 80

function sign() {
  const element = document.createElement('div')
  element.className = 'pull'
  element.setAttribute('role', 'status')
  return {
    show(text: string) {
      element.textContent = text
      document.body.append(element)
    },
    hide: () => element.remove(),
  }
}

const isAtTop = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('.mask') === null &&
  (target.closest('.taro_page')?.scrollTop ?? 0) <= 0

/** Pulling down at the top of a page, in a browser. (Taro's own takes every downward swipe for a pull, also in mid-page.) */
export function usePull(refresh: () => Promise<unknown>) {
  const shown = useRef(true)
  const latest = useRef(refresh)
  latest.current = refresh
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const told = sign()
    let from: number | undefined
    let far = false
    const start = (event: TouchEvent) => {
      from = shown.current && isAtTop(event.target) ? event.touches[0]?.clientY : undefined
      far = false
    }
    const move = (event: TouchEvent) => {
      if (from === undefined) return
      far = (event.touches[0]?.clientY ?? 0) - from > FAR_ENOUGH
      if (far) told.show(words.common.letGo)
      else told.hide()
    }
    const end = () => {
      if (from === undefined || !far) return
      from = undefined
      told.show(words.common.updating)
      latest.current().finally(told.hide)
    }
    document.addEventListener('touchstart', start, { passive: true })
    document.addEventListener('touchmove', move, { passive: true })
    document.addEventListener('touchend', end)
    return () => {
      told.hide()
      document.removeEventListener('touchstart', start)
      document.removeEventListener('touchmove', move)
      document.removeEventListener('touchend', end)
    }
  }, [])
}
