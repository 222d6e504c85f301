import { checkInOpens, type ShiftRoll } from '@muster/shared'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAttendance, useElder, useMembership, useNow, useRefresh, useTask } from '../../data'
import { BigRow, Card, ElderTitle, EmptyState, LeadersOnly, open, Page } from '../../ui'
import { clock, dayAndSpan, words } from '../../words'

const say = words.leading.sites

/** `task`: whose sites. */
function useSites() {
  const { params } = useRouter()
  const taskId = params.task ?? ''
  const now = useNow()
  const elder = useElder()
  const attendance = useAttendance(taskId)
  const task = useTask(taskId)
  const membership = useMembership(task.state === 'ready' ? task.data.community.id : '')
  useRefresh(() => (attendance.state === 'loading' ? Promise.resolve() : attendance.refresh()))
  // The street reads the figures; the names are for those who lead.
  return {
    taskId,
    now,
    elder,
    attendance,
    mayReadNames: membership !== undefined && membership.role !== 'street',
  }
}

function aboutSite({ arrived, held, places, absent, late, tired, gone, waiting }: ShiftRoll): string {
  return [
    say.figures(arrived, held),
    held < places && say.places(held, places),
    absent > 0 && say.absent(absent),
    late > 0 && say.late(late),
    waiting > 0 && say.waiting(waiting),
    gone > 0 && say.gone(gone),
    tired > 0 && say.tired(tired),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** From two hours before the start; until then nobody can be missing. */
const isCalled = (site: ShiftRoll, now: number) =>
  site.state === 'open' && now >= Date.parse(checkInOpens(site))

function standingOf({ state, missing, held, places }: ShiftRoll, called: boolean): string {
  if (state === 'cancelled') return say.cancelled
  if (!called) return say.places(held, places)
  return missing > 0 ? say.short(missing) : say.full
}

interface SiteProps {
  site: ShiftRoll
  now: number
  elder: boolean
  /** To its roster, for those who may read it. */
  go: (() => void) | undefined
}

function Site({ site, now, elder, go }: SiteProps) {
  const when = dayAndSpan(site.startsAt, site.endsAt, now)
  const called = isCalled(site, now)
  const missing = called ? site.missing : 0
  const standing = standingOf(site, called)
  const id = `site-${site.shiftId}`
  if (elder && go)
    return (
      <BigRow
        id={id}
        icon={called && missing === 0 ? 'done' : 'clock'}
        title={`${site.place} ${standing}`}
        sub={[when, called && aboutSite(site)].filter(Boolean).join(' · ')}
        onPress={go}
      />
    )
  return (
    <Card id={id} {...(go ? { onPress: go } : {})}>
      <View className="row row--between">
        <View className="grow">
          <View className="h2">{site.place}</View>
          <View className="sub">{when}</View>
        </View>
        <View className={`gap ml8 ${missing > 0 ? 'gap--hot' : ''}`}>
          {missing === 0 ? (
            <View className="gap__w">{standing}</View>
          ) : (
            <>
              <View className="gap__w">{say.missing}</View>
              <View className="gap__n">{missing}</View>
              <View className="gap__w">{words.common.people}</View>
            </>
          )}
        </View>
      </View>
      {called && <View className={site.tired > 0 ? 'sub ca mt4' : 'sub mt4'}>{aboutSite(site)}</View>}
    </Card>
  )
}

/** Nobody missing: every site of a task at once. */
export default function Sites() {
  const { taskId, now, elder, attendance, mayReadNames } = useSites()
  return (
    <Page title={say.title}>
      <ElderTitle text={say.title} />
      <LeadersOnly loaded={attendance} now={now}>
        {({ title, shifts, asOf }) => {
          const called = shifts.filter((site) => isCalled(site, now))
          const missing = called.reduce((sum, site) => sum + site.missing, 0)
          if (shifts.length === 0) return <EmptyState icon="list" title={say.none} />
          return (
            <>
              <View className="h2 mt4">{title}</View>
              <View className="sub">{`${called.length === 0 ? say.notYet : missing > 0 ? say.all(missing) : say.everybody}，${say.asOf(clock(asOf))}`}</View>
              {shifts.map((site) => (
                <Site
                  key={site.shiftId}
                  site={site}
                  now={now}
                  elder={elder}
                  go={mayReadNames ? () => open('roster', { task: taskId, shift: site.shiftId }) : undefined}
                />
              ))}
            </>
          )
        }}
      </LeadersOnly>
    </Page>
  )
}
