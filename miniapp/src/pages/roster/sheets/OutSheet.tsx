import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Chip, landmark, Sheet } from '../../../ui'
import { clock, words } from '../../../words'
import { stillHere } from '../roll-view'
import type { RosterPage } from '../useRosterPage'

/** Everybody who is still here goes home at once: now, or at the end of the shift. */
export function OutSheet({ page }: { page: RosterPage }) {
  const { roster, entries, now, roll, closeSheet, phase } = page
  const [atEnd, setAtEnd] = useState(phase === 'after')
  if (roster.state !== 'ready') return null
  const here = stillHere(entries)
  const { endsAt } = roster.data.shift
  // The end is by the server's clock, taps are by this phone's.
  const ahead = roster.at - Date.parse(roster.data.asOf)
  const out = () => {
    const at = atEnd ? Date.parse(endsAt) + ahead : Date.now()
    roll.checkOutAll(here, at)
    closeSheet()
  }
  return (
    <Sheet
      title={words.roster.outAllTitle(here.length)}
      hint={phase === 'after' ? words.roster.outAllHint : words.roster.outAllEarly(clock(endsAt))}
      onClose={closeSheet}
    >
      {phase === 'after' && (
        <View className="wrap mt16" {...landmark('radiogroup', words.roster.outAll)}>
          <Chip
            id="out-end"
            text={words.roster.outAtEnd(clock(endsAt))}
            on={atEnd}
            onPress={() => setAtEnd(true)}
          />
          <Chip
            id="out-now"
            text={words.roster.outNow(clock(now))}
            on={!atEnd}
            onPress={() => setAtEnd(false)}
          />
        </View>
      )}
      <View className="mt16">
        <Button id="out-all" text={words.roster.outSubmit(here.length)} onPress={out} />
      </View>
    </Sheet>
  )
}
