import { View } from '@tarojs/components'
import type { RollEntry } from '../../../data'
import { BigRow, Button, Card, call, Sheet } from '../../../ui'
import { words } from '../../../words'
import { nameOf } from '../about'
import { showsPhones } from '../roll-view'
import { TallRow } from '../TallRow'
import type { RosterPage } from '../useRosterPage'

function CallRow({ page, entry, first }: { page: RosterPage; entry: RollEntry; first: boolean }) {
  const { phone, proxy } = entry
  const name = nameOf(entry)
  const without = proxy?.by ? words.roster.person.proxyBy(proxy.by) : words.roster.noNumber
  if (page.elder && phone !== undefined)
    return <BigRow icon="phone" title={name} sub={page.postOf(entry)} onPress={() => call(phone)} />
  return (
    <TallRow first={first}>
      <View className="grow">
        <View className="who__name">{name}</View>
        <View className="sub">{phone === undefined ? without : page.postOf(entry)}</View>
      </View>
      {phone !== undefined && (
        <View className="fix ml8">
          <Button
            small
            kind="d"
            icon="phone"
            text={words.roster.call}
            label={words.roster.callName(name)}
            onPress={() => call(phone)}
          />
        </View>
      )}
    </TallRow>
  )
}

/** Who has not come, to be called one after the other. */
export function CallsSheet({ page }: { page: RosterPage }) {
  const { missing } = page.groups
  const shown = page.roster.state === 'ready' && showsPhones(page.roster.data.shift, page.now)
  const rows = missing.map((entry, place) => (
    <CallRow key={entry.personId} page={page} entry={entry} first={place === 0} />
  ))
  return (
    <Sheet
      title={words.roster.callAllTitle(missing.length)}
      hint={shown ? words.roster.callAllHint : words.roster.numbersLater}
      onClose={page.closeSheet}
    >
      {page.elder ? rows : <Card flush>{rows}</Card>}
    </Sheet>
  )
}
