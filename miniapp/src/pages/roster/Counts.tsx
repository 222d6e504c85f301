import { View } from '@tarojs/components'
import { isShiftHot } from '../../data'
import { Button, landmark, Press } from '../../ui'
import { clock, dayAndSpan, duration, words } from '../../words'
import type { RollState } from './roll-view'
import type { RosterPage } from './useRosterPage'

function Count({ figure, text, hot = false }: { figure: number; text: string; hot?: boolean }) {
  return (
    <View className="count">
      <View className={hot ? 'count__n cr' : 'count__n'}>{figure}</View>
      <View className="sub">{text}</View>
    </View>
  )
}

/** While the list fills: who is still wanted. */
function PlanCounts({ page }: { page: RosterPage }) {
  const { now, holders, missing, places, roster, groups } = page
  if (roster.state !== 'ready') return null
  const { startsAt } = roster.data.shift
  const hot = missing > 0 && isShiftHot({ startsAt, places, left: missing }, now)
  return (
    <View className="row row--stretch mt8 counts">
      <Count figure={missing} text={words.roster.missing} hot={hot} />
      <Count figure={holders} text={words.roster.signedUp} />
      <Count figure={groups.waiting.length} text={words.roster.waiting} />
    </View>
  )
}

// As one reads it aloud: who is missing, who is here.
const ORDER: readonly RollState[] = ['missing', 'here', 'absent', 'waiting']

/** At the roll-call: everybody by state; a tap shows only those. */
function RollCounts({ page: { groups, only, show } }: { page: RosterPage }) {
  return (
    <View className="row row--stretch mt8 counts" {...landmark('tablist', words.roster.title)}>
      {ORDER.map((state) => (
        <Press
          key={state}
          id={`count-${state}`}
          className={only === state ? 'count is-on' : 'count'}
          role="tab"
          checked={only === state}
          onPress={() => show(state)}
        >
          <View className={state === 'missing' && groups.missing.length > 0 ? 'count__n cr' : 'count__n'}>
            {groups[state].length}
          </View>
          <View className="sub">{words.roster.states[state]}</View>
        </Press>
      ))}
    </View>
  )
}

interface Shift {
  startsAt: string
  endsAt: string
  state: 'open' | 'cancelled'
}

function stage({ startsAt, endsAt, state }: Shift, now: number): string {
  if (state === 'cancelled') return words.roster.cancelled
  const wait = Date.parse(startsAt) - now
  if (wait > 0) return words.roster.startsIn(duration(wait))
  return Date.parse(endsAt) > now ? words.roster.live : words.roster.ended
}

/** What the shift is, how it stands, as of when. */
export function Counts({ page }: { page: RosterPage }) {
  const { roster, now, places, holders, phase, unsent } = page
  if (roster.state !== 'ready') return null
  const { shift, asOf } = roster.data
  const { freesAt } = shift
  const asOfClock = clock(asOf)
  return (
    <>
      <View className="row row--between two mt12">
        <View className="grow">
          <View className="h2">{shift.title}</View>
          <View className="sub">
            {`${dayAndSpan(shift.startsAt, shift.endsAt, now)}，${stage(shift, now)}`}
          </View>
        </View>
        {page.tabs.length === 0 && <View className="sub two__next roster-place">{shift.place}</View>}
      </View>
      {phase === 'plan' ? <PlanCounts page={page} /> : <RollCounts page={page} />}
      <View className="row row--between mt6 wrap">
        <View className="cap">
          {phase === 'plan'
            ? words.roster.total(places, asOfClock)
            : words.roster.totalHeld(holders, asOfClock)}
        </View>
        <Button
          id="refresh"
          kind="link"
          small
          icon="again"
          text={words.roster.refresh}
          busy={roster.updating ? words.common.updating : undefined}
          onPress={roster.refresh}
        />
      </View>
      {freesAt !== undefined && now < Date.parse(freesAt) && (
        <View className="cap">{words.roster.frees(clock(freesAt))}</View>
      )}
      {unsent > 0 && roster.behind && (
        <View id="unsent" className="cap ca" {...landmark('status')}>
          {words.roster.unsent(unsent)}
        </View>
      )}
    </>
  )
}
