import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

/** A value that outlives the app: read once when the app starts, written through at once. */
export interface Stored<T> {
  get(): T
  set(next: T): void
  subscribe(listener: () => void): () => void
}

/** `initial` also stands in for what another version of the app left behind and this one cannot read. */
export function stored<T>(key: string, schema: v.GenericSchema<unknown, T>, initial: T): Stored<T> {
  const found = v.safeParse(schema, Taro.getStorageSync<unknown>(key))
  let value = found.success ? found.output : initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      value = next
      Taro.setStorageSync(key, next)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStored = <T>({ subscribe, get }: Stored<T>): T => useSyncExternalStore(subscribe, get, get)
