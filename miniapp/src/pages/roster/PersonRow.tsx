import type { KitCount } from '@muster/shared'
import { View } from '@tarojs/components'
import type { RollEntry } from '../../data'
import { BigRow, Button, call, Icon, IconButton, Press } from '../../ui'
import { words } from '../../words'
import { aboutEntry, nameOf, sinceWhen } from './about'
import { rollState, wholeKitFor } from './roll-view'
import { TallRow } from './TallRow'
import type { RosterPage } from './useRosterPage'

interface PersonProps {
  page: RosterPage
  entry: RollEntry
  first: boolean
}

const idOf = ({ personId }: RollEntry) => `person-${personId}`

/** The name, which opens all that is known and can be done. */
function Who({ page, entry }: Omit<PersonProps, 'first'>) {
  const about = aboutEntry(entry, page.postOf(entry))
  return (
    <Press
      id={`open-${entry.personId}`}
      className="grow who"
      onPress={page.roll.onRow(() => page.openSheet({ kind: 'person', personId: entry.personId }))}
    >
      <View className={entry.name === null ? 'who__name c2' : 'who__name'}>{nameOf(entry)}</View>
      <View className={entry.tired ? 'sub ca' : 'sub'}>{about}</View>
    </Press>
  )
}

function MissingRow({ page, entry, first }: PersonProps) {
  const { roll, openSheet } = page
  const name = nameOf(entry)
  const { phone, personId } = entry
  return (
    <TallRow id={idOf(entry)} first={first}>
      <Who page={page} entry={entry} />
      <View className="row fix">
        {phone !== undefined && (
          <IconButton icon="phone" label={words.roster.callName(name)} onPress={() => call(phone)} />
        )}
        <View className="ml8">
          <Button
            id={`in-${personId}`}
            small
            kind="d"
            text={words.roster.checkIn}
            label={words.roster.checkInName(name)}
            onPress={page.roll.onRow(() => roll.checkIn(entry))}
          />
        </View>
        <View className="ml8">
          <Button
            id={`absent-${personId}`}
            small
            kind="s"
            text={words.roster.markAbsent}
            label={words.roster.markAbsentName(name)}
            onPress={page.roll.onRow(() => openSheet({ kind: 'absent', personId }))}
          />
        </View>
      </View>
    </TallRow>
  )
}

function AbsentRow({ page, entry, first }: PersonProps) {
  const { roll } = page
  const name = nameOf(entry)
  const next = page.hasNext(entry)
  return (
    <TallRow id={idOf(entry)} first={first}>
      <Who page={page} entry={entry} />
      <View className="row fix">
        <Button
          id={`back-${entry.personId}`}
          small
          kind="q"
          text={words.roster.takeBack}
          label={words.roster.takeBackName(name)}
          onPress={page.roll.onRow(() => roll.takeBack(entry))}
        />
        <View className="ml8">
          <Button
            id={`next-${entry.personId}`}
            small
            kind="s"
            text={next ? words.roster.callNext : words.roster.giveUp}
            label={next ? words.roster.callNextName(name) : words.roster.giveUpName(name)}
            onPress={page.roll.onRow(() => roll.callNext(entry, next))}
          />
        </View>
      </View>
    </TallRow>
  )
}

/** Here, or waiting: one line, one tap. */
function QuietRow({ page, entry, first }: PersonProps) {
  const state = rollState(entry)
  return (
    <Press
      id={idOf(entry)}
      className={first ? 'li li--first' : 'li'}
      onPress={page.roll.onRow(() => page.openSheet({ kind: 'person', personId: entry.personId }))}
    >
      {state === 'here' && page.phase !== 'plan' && (
        <View className="li__icon">
          <View className={entry.checkedOutAt === undefined ? 'cg' : 'c3'}>
            <Icon name={entry.checkedOutAt === undefined ? 'done' : 'door'} />
          </View>
        </View>
      )}
      <View className="grow">
        <View className={entry.name === null ? 'who__name c2' : 'who__name'}>{nameOf(entry)}</View>
        <View className={entry.tired ? 'sub ca' : 'sub'}>{aboutEntry(entry, page.postOf(entry))}</View>
      </View>
      <View className="sub nowrap ml8">{sinceWhen(entry)}</View>
    </Press>
  )
}

/** Here, and still without what is handed out: that is one tap beside the name. */
function KitRow({ page, entry, first, kit }: PersonProps & { kit: KitCount[] }) {
  return (
    <TallRow id={idOf(entry)} first={first}>
      <View className="li__icon">
        <View className="cg">
          <Icon name="done" />
        </View>
      </View>
      <Who page={page} entry={entry} />
      <View className="row fix">
        <View className="sub nowrap">{sinceWhen(entry)}</View>
        <View className="ml8">
          <Button
            id={`kit-${entry.personId}`}
            small
            kind="q"
            text={words.roster.giveKit}
            label={words.roster.giveKitName(nameOf(entry))}
            onPress={page.roll.onRow(() => page.roll.setKit(entry, kit))}
          />
        </View>
      </View>
    </TallRow>
  )
}

const elderIcon = { missing: 'clock', absent: 'no', here: 'done', waiting: 'queued' } as const

/** One person on the roster, with what one does next with somebody in that state. */
export function PersonRow(props: PersonProps) {
  const { page, entry } = props
  const state = rollState(entry)
  if (page.elder)
    return (
      <BigRow
        id={idOf(entry)}
        icon={page.phase === 'plan' && state === 'missing' ? 'person' : elderIcon[state]}
        title={nameOf(entry)}
        sub={[sinceWhen(entry), aboutEntry(entry, page.postOf(entry))].filter(Boolean).join(' · ')}
        onPress={page.roll.onRow(() => page.openSheet({ kind: 'person', personId: entry.personId }))}
      />
    )
  const kit = page.phase === 'roll' ? wholeKitFor(entry, page.kit) : undefined
  if (kit) return <KitRow {...props} kit={kit} />
  if (page.phase === 'plan' || state === 'here' || state === 'waiting') return <QuietRow {...props} />
  return state === 'missing' ? <MissingRow {...props} /> : <AbsentRow {...props} />
}
