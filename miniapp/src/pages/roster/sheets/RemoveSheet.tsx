import { View } from '@tarojs/components'
import { useState } from 'react'
import { newKey, type RollEntry, tell } from '../../../data'
import { refusalText } from '../../../data/refusals'
import { Button, Sheet } from '../../../ui'
import { words } from '../../../words'
import { nameOf } from '../about'
import type { RosterPage } from '../useRosterPage'

/** Taking somebody off the roster is asked once more: their place goes to another at once. */
export function RemoveSheet({ page, entry }: { page: RosterPage; entry: RollEntry }) {
  const [key] = useState(newKey)
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { roster, shiftId, closeSheet } = page
  const remove = async () => {
    setBusy(true)
    const told = await tell('removeFromRoster', { params: { id: shiftId, personId: entry.personId }, key })
    setBusy(false)
    const gone = told.state === 'done' || (told.state === 'refused' && told.refusal.code === 'NOT_ON_ROSTER')
    if (!gone)
      return setWrong(told.state === 'refused' ? refusalText(told.refusal) : words.common.offline.notSentHint)
    closeSheet()
    if (roster.state === 'ready') await roster.refresh()
  }
  return (
    <Sheet
      title={words.roster.person.removeAsk(nameOf(entry))}
      hint={words.roster.person.removeHint}
      onClose={closeSheet}
    >
      {wrong && <View className="sub cr mt8">{wrong}</View>}
      <View className="mt16">
        <Button
          id="remove-now"
          text={words.roster.person.removeNow}
          busy={busy ? words.common.queued.sending : undefined}
          onPress={remove}
        />
      </View>
      <View className="mt8">
        <Button kind="q" text={words.roster.person.keep} onPress={closeSheet} />
      </View>
    </Sheet>
  )
}
