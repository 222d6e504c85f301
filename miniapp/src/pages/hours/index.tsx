import { View } from '@tarojs/components'
import { useState } from 'react'
import { refusalText } from '../../data/refusals'
import {
  BigRow,
  Button,
  Card,
  ElderTitle,
  EmptyState,
  FootBar,
  Icon,
  type IconName,
  LeadersOnly,
  Notice,
  Page,
  Press,
  replaceBy,
  Section,
} from '../../ui'
import { clock, dayAndSpan, words, workedText } from '../../words'
import type { ShiftRecord } from './mending'
import { RecordSheet } from './RecordSheet'
import { type HoursPage, useHoursPage } from './useHoursPage'

const say = words.leading.hours

function aboutRecord({
  checkedInAt,
  checkedOutAt,
  standbyMinutes,
  outputs,
  corrections,
}: ShiftRecord): string {
  return [
    say.span(clock(checkedInAt), clock(checkedOutAt)),
    standbyMinutes > 0 && say.standby(workedText(standbyMinutes)),
    ...outputs.map(({ unit, amount }) => words.units.amount(unit, amount)),
    corrections.length > 0 && say.corrected(corrections.length),
  ]
    .filter(Boolean)
    .join(' · ')
}

function RecordRow({ page, record, first }: { page: HoursPage; record: ShiftRecord; first: boolean }) {
  const { personId, flags, minutes, state } = record
  const name = record.name ?? words.roster.nameless
  const why = state === 'unconfirmed' ? flags.map(say.flags) : []
  const open = () => page.openRecord(personId)
  const icon: IconName = state === 'confirmed' ? 'done' : flags.length > 0 ? 'warn' : 'clock'
  if (page.elder)
    return (
      <BigRow
        id={`record-${personId}`}
        icon={icon}
        title={`${name} ${workedText(minutes)}`}
        sub={[aboutRecord(record), ...why].join('。')}
        onPress={open}
      />
    )
  return (
    <Press id={`record-${personId}`} className={first ? 'li li--first' : 'li'} onPress={open}>
      <View className="li__icon">
        <View className={state === 'confirmed' ? 'cg' : flags.length > 0 ? 'ca' : 'c2'}>
          <Icon name={icon} />
        </View>
      </View>
      <View className="grow">
        <View className="who__name">{name}</View>
        <View className="sub">{aboutRecord(record)}</View>
        {why.map((text) => (
          <View key={text} className="sub ca">
            {text}
          </View>
        ))}
      </View>
      <View className="b nowrap ml8">{workedText(minutes)}</View>
    </Press>
  )
}

// 30: three screens; who wants more unfolds them.
const SHOWN = 30

function Group({
  page,
  title,
  end,
  records,
}: {
  page: HoursPage
  title: string
  end?: string
  records: ShiftRecord[]
}) {
  const [more, setMore] = useState(0)
  if (records.length === 0) return null
  const shown = records.slice(0, SHOWN + more)
  const rows = shown.map((record, place) => (
    <RecordRow key={record.personId} page={page} record={record} first={place === 0} />
  ))
  const rest = records.length - shown.length
  return (
    <>
      <Section title={title} end={!page.elder && end} />
      {page.elder ? rows : <Card flush>{rows}</Card>}
      {rest > 0 && (
        <Button
          kind="link"
          icon="down"
          text={words.roster.more(rest)}
          onPress={() => setMore(more + SHOWN)}
        />
      )}
    </>
  )
}

function Hours({ page }: { page: HoursPage }) {
  const { records, here, flagged, plain, confirmed, now, params, wrong, opened } = page
  if (records.state !== 'ready') return null
  const { shift } = records.data
  const toRoster = () => replaceBy('roster', { task: params.task, shift: params.shift })
  return (
    <>
      <View className="h2 mt4">{shift.title}</View>
      <View className="sub">{`${shift.place} · ${dayAndSpan(shift.startsAt, shift.endsAt, now)}`}</View>
      {here > 0 && (
        <Notice look="warn" icon="warn" title={say.stillHere(here)} text={say.stillHereHint}>
          <View className="mt8">
            <Button id="to-roster" small kind="s" text={say.toRoster} onPress={toRoster} />
          </View>
        </Notice>
      )}
      {wrong && !opened && (
        <Notice
          look="warn"
          icon="warn"
          title={wrong === 'offline' ? words.common.offline.notSent : refusalText(wrong)}
          text={wrong === 'offline' ? words.common.offline.notSentHint : undefined}
          urgent
        />
      )}
      {flagged.length + plain.length === 0 && confirmed.length > 0 && (
        <Notice look="ok" icon="done" title={say.done} />
      )}
      {records.data.records.length === 0 && (
        <EmptyState icon="clock" title={say.empty} text={say.emptyHint} />
      )}
      <Group page={page} title={say.look(flagged.length)} records={flagged} />
      <Group page={page} title={say.toConfirm(plain.length)} end={say.tapToMend} records={plain} />
      <Group page={page} title={say.confirmed(confirmed.length)} records={confirmed} />
    </>
  )
}

/** After the duty: everybody's hours, confirmed or put right. */
export default function HoursOfShift() {
  const page = useHoursPage()
  const { plain, progress, opened } = page
  return (
    <Page
      title={say.title}
      foot={
        plain.length > 0 && (
          <FootBar
            right={
              <Button
                id="confirm-all"
                text={say.confirm(plain.length)}
                busy={progress ? say.confirming(progress.done, progress.all) : undefined}
                onPress={page.confirmAll}
              />
            }
          />
        )
      }
      sheet={opened && <RecordSheet key={opened.personId} page={page} record={opened} />}
    >
      <ElderTitle text={say.title} />
      <LeadersOnly loaded={page.records} now={page.now}>
        {() => <Hours page={page} />}
      </LeadersOnly>
    </Page>
  )
}
