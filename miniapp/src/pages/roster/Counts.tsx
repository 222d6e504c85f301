import { View } from '@tarojs/components'
import { isShiftHot } from '../../data'
import { Button } from '../../ui'
import { clock, dayAndSpan, duration, words } from '../../words'
import type { RosterPage } from './useRosterPage'

function Count({ figure, text, hot = false }: { figure: number; text: string; hot?: boolean }) {
  return (
    <View className="count">
      <View className={hot ? 'count__n cr' : 'count__n'}>{figure}</View>
      <View className="sub">{text}</View>
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
  const { roster, now, holders, waiters, missing, places } = page
  if (roster.state !== 'ready') return null
  const { shift, asOf } = roster.data
  const hot = missing > 0 && isShiftHot({ startsAt: shift.startsAt, places, left: missing }, now)
  return (
    <>
      <View className="row row--between mt12">
        <View className="grow">
          <View className="h2">{shift.title}</View>
          <View className="sub">
            {`${dayAndSpan(shift.startsAt, shift.endsAt, now)}，${stage(shift, now)}`}
          </View>
        </View>
        {page.tabs.length === 0 && <View className="sub ml8 roster-place">{shift.place}</View>}
      </View>
      <View className="row row--stretch mt8 counts">
        <Count figure={missing} text={words.roster.missing} hot={hot} />
        <Count figure={holders.length} text={words.roster.signedUp} />
        <Count figure={waiters.length} text={words.roster.waiting} />
      </View>
      <View className="row row--between mt6 wrap">
        <View className="cap">{words.roster.total(places, clock(asOf))}</View>
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
    </>
  )
}
