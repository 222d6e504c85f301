import { View } from '@tarojs/components'
import type { RollEntry } from '../../../data'
import { Button, Sheet } from '../../../ui'
import { words } from '../../../words'
import { nameOf } from '../about'
import type { RosterPage } from '../useRosterPage'

/** Why somebody does not come: one tap notes it. */
export function AbsentSheet({ page, entry }: { page: RosterPage; entry: RollEntry }) {
  const note = (reason?: string) => {
    page.roll.markAbsent(entry, reason)
    page.closeSheet()
  }
  return (
    <Sheet
      title={words.roster.whyAbsent(nameOf(entry))}
      hint={words.roster.whyAbsentHint}
      onClose={page.closeSheet}
    >
      {words.roster.reasons.map((reason, place) => (
        <View key={reason} className={place === 0 ? 'mt16' : 'mt8'}>
          <Button id={`why-${place}`} kind="s" text={reason} onPress={() => note(reason)} />
        </View>
      ))}
      <View className="mt8">
        <Button id="why-none" kind="q" text={words.roster.noReason} onPress={() => note()} />
      </View>
    </Sheet>
  )
}
