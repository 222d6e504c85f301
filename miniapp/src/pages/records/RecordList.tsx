import type { ServiceRecord } from '@muster/shared'
import { View } from '@tarojs/components'
import { BigRow, Card, open, Row } from '../../ui'
import { date, span, words, workedText } from '../../words'

const openRecord = ({ shiftId, startsAt }: ServiceRecord) =>
  open('duty', { shift: shiftId, month: startsAt.slice(0, 7) })

const stateOf = ({ state }: ServiceRecord) => words.records[state]

function Credited({ record }: { record: ServiceRecord }) {
  return (
    <View className="col record__end">
      <View className="b c1 nowrap">{workedText(record.minutes)}</View>
      <View className={record.state === 'confirmed' ? 'cg nowrap' : 'ca nowrap'}>{stateOf(record)}</View>
    </View>
  )
}

/** Duties that are done, newest first: what, when, how long, and whether that is confirmed. */
export function RecordList({ records, elder }: { records: ServiceRecord[]; elder: boolean }) {
  if (elder)
    return (
      <>
        {records.map((record) => (
          <BigRow
            key={record.shiftId}
            id={`record-${record.shiftId}`}
            icon="calendar"
            title={`${date(record.checkedInAt)}，${workedText(record.minutes)}`}
            sub={`${record.title}，${stateOf(record)}`}
            onPress={() => openRecord(record)}
          />
        ))}
      </>
    )
  return (
    <Card flush>
      {records.map((record, place) => (
        <Row
          key={record.shiftId}
          id={`record-${record.shiftId}`}
          first={place === 0}
          title={record.title}
          sub={`${date(record.checkedInAt)} ${span(record.checkedInAt, record.checkedOutAt)}，${record.place}`}
          end={<Credited record={record} />}
          onPress={() => openRecord(record)}
        />
      ))}
    </Card>
  )
}
