import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** A person of a list with buttons beside the name. */
export function TallRow({ id, first, children }: { id?: string; first: boolean; children: ReactNode }) {
  return (
    <View {...(id === undefined ? {} : { id })} className={first ? 'li li--first li--tall' : 'li li--tall'}>
      {children}
    </View>
  )
}
