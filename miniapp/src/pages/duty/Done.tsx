import type { ServiceRecord } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Button, Card, Gap, heading, Notice, open, Row, Skeleton, Tag } from '../../ui'
import { clock, date, dayAndSpan, span, words, worked, workedText } from '../../words'
import { NotDone } from './Ahead'
import type { DutyOnPage } from './useDutyPage'

const text = words.duty

const madeOf = ({ outputs, standbyMinutes }: Pick<ServiceRecord, 'outputs' | 'standbyMinutes'>) => [
  ...outputs.map(({ unit, amount }) => words.units.amount(unit, amount)),
  ...(standbyMinutes > 0 ? [words.records.standbyOnly(workedText(standbyMinutes))] : []),
]

function Hours({ record, elder }: { record: ServiceRecord; elder: boolean }) {
  const { figure, unit } = worked(record.minutes)
  const made = madeOf(record)
  const confirmed = record.state === 'confirmed'
  return (
    <Card>
      <View className="row row--between">
        <View className="sub">{text.hours}</View>
        {elder ? null : <Tag look={confirmed ? 'ok' : 'warn'} text={words.records[record.state]} />}
      </View>
      <Gap figure={figure} unit={unit} look={{ hero: true }} />
      <View className="sub">
        {words.records.hoursFrom(clock(record.checkedInAt), clock(record.checkedOutAt))}
      </View>
      {made.length > 0 && (
        <View id="made" className="b mt8">
          {made.join('，')}
        </View>
      )}
      <View className="sub mt4">{confirmed ? text.confirmedHint : text.unconfirmedHint}</View>
    </Card>
  )
}

function Flags({ record: { flags, state } }: { record: ServiceRecord }) {
  if (flags.length === 0 || state === 'confirmed') return null
  const told = flags.map((flag) => words.records.flags(flag))
  return (
    <Notice
      look="warn"
      icon="clock"
      title={words.records.flagged}
      text={[...told, words.records.flaggedHint].join('\n')}
    />
  )
}

/** What it said before, and who put it right: nothing is written over. */
function Corrections({ record: { corrections, first } }: { record: ServiceRecord }) {
  if (!first || corrections.length === 0) return null
  const said = [first, ...corrections].slice(0, -1)
  return (
    <Card flush>
      {corrections.map((correction, place) => {
        const before = said[place] ?? first
        const minutes = (Date.parse(before.checkedOutAt) - Date.parse(before.checkedInAt)) / 60_000
        const was = words.records.before(
          workedText(Math.floor(minutes)),
          span(before.checkedInAt, before.checkedOutAt),
        )
        return (
          <Row
            key={correction.at}
            first={place === 0}
            icon="edit"
            title={words.records.corrected}
            sub={[
              [was, ...madeOf(before)].join('，'),
              words.records.correctedAt(`${date(correction.at)} ${clock(correction.at)}`, correction.reason),
            ].join('。')}
          />
        )
      })}
    </Card>
  )
}

/** A duty that I have gone home from: its record, and what speaks for or against it. */
export function Done({ page }: { page: DutyOnPage }) {
  const { record, hours, place, now, saved, elder, taskId, shiftId, title, startReport, busy } = page
  return (
    <>
      <NotDone page={page} />
      {saved && <Notice look="ok" icon="done" urgent title={text.reported} />}
      <View className="h1 mt8" {...heading(1)}>
        {title}
      </View>
      <View className="sub">{`${dayAndSpan(hours.startsAt, hours.endsAt, now)} · ${place}`}</View>
      {record ? (
        <>
          <Hours record={record} elder={elder} />
          <Flags record={record} />
          <Corrections record={record} />
          {record.state === 'unconfirmed' && (
            <View className="mt12">
              <Button
                id="report"
                kind="s"
                icon="edit"
                text={madeOf(record).length > 0 ? text.reportAgain : text.report}
                busy={busy === 'report' ? text.reportSaving : undefined}
                onPress={startReport}
              />
            </View>
          )}
        </>
      ) : (
        <>
          <Notice look="ok" icon="done" urgent title={text.outDone} text={text.outDoneHint} />
          <Skeleton cards={1} />
        </>
      )}
      {elder ? (
        <>
          <BigRow icon="list" title={text.toRecords} onPress={() => open('records')} />
          <BigRow
            icon="vest"
            title={text.toTask}
            onPress={() => open('task', { id: taskId, shift: shiftId })}
          />
        </>
      ) : (
        <Card flush>
          <Row first icon="list" title={text.toRecords} onPress={() => open('records')} />
          <Row icon="vest" title={text.toTask} onPress={() => open('task', { id: taskId, shift: shiftId })} />
        </Card>
      )}
    </>
  )
}
