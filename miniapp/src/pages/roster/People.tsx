import { View } from '@tarojs/components'
import { useState } from 'react'
import type { RollEntry } from '../../data'
import { Button, Card, EmptyState, Icon, Press, Section } from '../../ui'
import { words } from '../../words'
import { PersonRow } from './PersonRow'
import { type RollState, rollStates } from './roll-view'
import { TallRow } from './TallRow'
import type { RosterPage } from './useRosterPage'

// A screen shows about six; who is here needs no tap, so their list is the one to fold.
const SHOWN = { missing: 30, absent: 10, here: 5, waiting: 5 } as const
const SHOWN_AS_PLAN = 30

function List({ page, entries, shown }: { page: RosterPage; entries: RollEntry[]; shown: number }) {
  const [more, setMore] = useState(0)
  const seen = entries.slice(0, shown + more)
  const rest = entries.length - seen.length
  const rows = seen.map((entry, place) => (
    <PersonRow key={entry.personId} page={page} entry={entry} first={place === 0} />
  ))
  const unfold = rest > 0 && (
    // 40 at a time: an old phone draws a hundred rows slowly.
    <Press className="li" onPress={() => setMore(more + 40)}>
      <View className="grow c2">{words.roster.more(rest)}</View>
      <View className="c3 fix">
        <Icon name="down" size="small" />
      </View>
    </Press>
  )
  if (page.elder)
    return (
      <>
        {rows}
        {unfold}
      </>
    )
  return (
    <Card flush>
      {rows}
      {unfold}
    </Card>
  )
}

function Group({ page, state }: { page: RosterPage; state: RollState }) {
  const entries = page.groups[state]
  if (entries.length === 0)
    return page.only === state ? <EmptyState icon="people" title={words.roster.nobody[state]} /> : null
  return (
    <>
      <Section
        title={words.roster.sections[state](entries.length)}
        end={!page.elder && words.roster.hints[state]}
      />
      <List page={page} entries={entries} shown={page.only === state ? SHOWN_AS_PLAN : SHOWN[state]} />
    </>
  )
}

/** Whose place went to the next in line. Who comes after all has one again, as long as one is left. */
function Freed({ page }: { page: RosterPage }) {
  const freed = page.roster.state === 'ready' ? page.roster.data.freed : []
  if (freed.length === 0 || (page.only !== undefined && page.only !== 'absent')) return null
  return (
    <Card flush>
      {freed.map((one, place) => {
        const name = one.name ?? words.roster.nameless
        return (
          <TallRow key={one.personId} first={place === 0}>
            <View className="grow who">
              <View className="who__name">{name}</View>
              <View className="sub">{words.roster.freed}</View>
            </View>
            {page.phase === 'roll' && (
              <Button
                id={`in-${one.personId}`}
                small
                kind="s"
                text={words.roster.checkIn}
                label={words.roster.checkInName(name)}
                onPress={page.roll.onRow(() => page.roll.checkIn(one))}
              />
            )}
          </TallRow>
        )
      })}
    </Card>
  )
}

/** Everybody on the roster: as a plan in the order of signing up; at the roll-call who is missing first. */
export function People({ page }: { page: RosterPage }) {
  const { entries, groups, phase, holders } = page
  if (entries.length === 0)
    return <EmptyState icon="people" title={words.roster.empty} text={words.roster.emptyHint} />
  if (phase !== 'plan')
    return (
      <>
        {rollStates
          .filter((state) => page.only === undefined || page.only === state)
          .map((state) => (
            <Group key={state} page={page} state={state} />
          ))}
        <Freed page={page} />
      </>
    )
  return (
    <>
      {holders > 0 && (
        <>
          <Section title={words.roster.holders(holders)} end={words.roster.inOrder} />
          <List page={page} entries={entries.filter(({ state }) => state === 'held')} shown={SHOWN_AS_PLAN} />
        </>
      )}
      {groups.waiting.length > 0 && (
        <>
          <Section title={words.roster.waiters(groups.waiting.length)} end={words.roster.movesUp} />
          <List page={page} entries={groups.waiting} shown={SHOWN_AS_PLAN} />
        </>
      )}
    </>
  )
}
