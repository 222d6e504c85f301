import { View } from '@tarojs/components'
import { Button, Card, call, heading, Icon, Notice, Row, Section } from '../../ui'
import { clock, words } from '../../words'
import { OwnCode } from './OwnCode'
import type { DutyOnPage } from './useDutyPage'

const text = words.duty

/** It has just been claimed: said first, and large. */
function Claimed({ page: { shift } }: { page: DutyOnPage }) {
  const left = shift?.posts.reduce((sum, post) => sum + post.left, 0) ?? 0
  return (
    <View className="col center mt8">
      <View className="cg claimed-mark">
        <Icon name="done" />
      </View>
      <View className="h1 mt8" {...heading(1)}>
        {text.fresh}
      </View>
      {left > 0 && <View className="sub mt2">{text.moreWanted(left)}</View>}
    </View>
  )
}

function SelfCheckIn({ page }: { page: DutyOnPage }) {
  const { mayCheckIn, scan: scanSite } = page
  if (!mayCheckIn) return null
  return scanSite ? (
    <Row id="scan" icon="scan" bold title={text.scan} sub={text.scanHint} onPress={scanSite} />
  ) : (
    <Row icon="scan" bold title={text.scanWithCamera} sub={text.scanWithCameraHint} />
  )
}

function Next({ page }: { page: DutyOnPage }) {
  const { duty, task, shift, hours } = page
  const phone = task?.community.phone ?? null
  const kit = task?.kit ?? []
  return (
    <>
      <Section title={text.next} />
      <Card flush>
        <Row
          first
          icon="place"
          bold
          title={text.goTo(clock(hours.startsAt), duty?.meetAt ?? page.place)}
          sub={duty?.meetAt ? text.gather : (duty?.postName ?? '')}
        />
        {kit.length > 0 && (
          <Row
            icon="suit"
            bold
            title={words.gates.kit}
            sub={kit.map(({ item, each }) => words.gates.kitOf(item, each)).join('、')}
          />
        )}
        {shift?.leader && (
          <Row icon="person" bold title={text.askLeader} sub={text.onSite(shift.leader.name)} />
        )}
        {phone !== null && (
          <Row
            icon="phone"
            bold
            title={words.common.callCommunity}
            sub={words.common.callHint}
            onPress={() => call(phone)}
          />
        )}
        <SelfCheckIn page={page} />
        <Row icon="clock" bold title={text.recorded} sub={text.recordedHint} />
      </Card>
    </>
  )
}

/** Why the last tap did not do what was wanted. */
export function NotDone({ page: { notDone } }: { page: DutyOnPage }) {
  if (!notDone) return null
  return <Notice look="warn" icon="warn" urgent title={notDone.title} text={notDone.hint} />
}

/** Who came by the link in a site's code has one thing to do. */
export function Scanned({ page: { scanned, duty } }: { page: DutyOnPage }) {
  if (scanned === undefined || duty?.checkedInAt !== undefined) return null
  return <Notice look="ok" icon="scan" title={text.checkInHere} text={text.checkInHereHint} />
}

/** A duty that I have not come to yet. */
export function Ahead({ page }: { page: DutyOnPage }) {
  const { task } = page
  return (
    <>
      <Scanned page={page} />
      <NotDone page={page} />
      {page.fresh && page.scanned === undefined && <Claimed page={page} />}
      <OwnCode page={page} />
      {task?.safety && <Notice look="warn" icon="shield" title={words.task.safety} text={task.safety} />}
      <Next page={page} />
    </>
  )
}

export function CheckInButton({ page }: { page: DutyOnPage }) {
  const { scanned, busy, checkIn, waits } = page
  if (scanned === undefined) return null
  const doing = busy === 'in' ? text.checkingIn : waits ? words.common.queued.title : undefined
  return <Button id="check-in" text={text.checkIn} busy={doing} onPress={() => checkIn(scanned)} />
}
