import { View } from '@tarojs/components'
import { Card, EmptyState, Gap } from '../../../ui'
import { clock, dayName, figure } from '../../../words'
import { arriving as say } from '../../../words/zh/arriving'
import { reasons } from '../../../words/zh/reasons'
import { receiving } from '../../../words/zh/receiving'
import { expiryText } from '../articles'
import { Done } from '../parts/Done'
import { EnteringPage } from '../parts/EnteringPage'
import { Remark } from '../parts/Remark'
import { ArrivedSheet } from './ArrivedSheet'
import { type Arrived, differs, filledBy, reasonOf, type Sent } from './draft'
import { type ArrivePage, useArrivePage } from './useArrivePage'

function Line({
  page,
  line,
  arrived,
  place,
}: {
  page: ArrivePage
  line: Sent
  arrived: Arrived
  place: number
}) {
  const item = arrived.goods?.name ?? line.item
  const off = arrived.counted && differs(line, arrived)
  const about = [arrived.goods?.grade ?? line.grade, line.expiry && expiryText(line.expiry, page.now)]
  const why = off ? reasonOf(line, arrived) : undefined
  const said = [say.sent(line.sent, line.measure), why && reasons[why]]
  const lines = page.openFor(arrived.goods?.id ?? line.goods)
  const filled = arrived.counted && arrived.quantity > 0 ? filledBy(arrived, lines) : undefined
  const need = lines.find(({ needId }) => needId === filled?.needId)
  return (
    <Card id={`line-${place + 1}`} onPress={() => page.openLine(place, arrived)}>
      <View className="row row--base row--between wrap">
        <View className="h2 need-line__item">{item}</View>
        {arrived.counted ? (
          <Gap figure={figure(arrived.quantity)} unit={line.measure} look={{ large: true }} />
        ) : (
          <View className="b cr nowrap">{say.notCounted}</View>
        )}
      </View>
      <View className="sub">{about.filter(Boolean).join('，')}</View>
      <View className={off ? 'sub ca b' : 'sub'}>{said.filter(Boolean).join('，')}</View>
      {need && <View className="sub">{receiving.fills(need.title)}</View>}
    </Card>
  )
}

function Content({ page }: { page: ArrivePage }) {
  const { transfer, now } = page
  if (!transfer) return <EmptyState icon="done" title={say.gone} text={say.goneHint} />
  return (
    <>
      <View className="h2 mt4">{say.from(transfer.from.name)}</View>
      <View className="sub">{say.sentAt(`${dayName(transfer.sentAt, now)} ${clock(transfer.sentAt)}`)}</View>
      {transfer.lines.map((line, place) => (
        <Line
          key={`${line.goods}${line.expiry ?? ''}${line.sent}`}
          page={page}
          line={line}
          arrived={page.arrived[place] ?? { quantity: line.sent, counted: false }}
          place={place}
        />
      ))}
      <Remark page={page} />
    </>
  )
}

/** What another receiver sent is counted in. */
export default function Arrive() {
  const page = useArrivePage()
  const { transfer, left, done, opened, arrive } = page
  const line = opened && transfer?.lines[opened.place]
  return (
    <EnteringPage
      title={say.title}
      page={page}
      loaded={page.underWay}
      act={
        transfer && {
          id: 'arrive',
          text: say.arrive(transfer.lines.length),
          busy: say.arriving,
          off: left > 0,
          line: left > 0 ? say.left(left) : undefined,
          onPress: arrive,
        }
      }
      sheet={
        opened &&
        line && <ArrivedSheet page={page} line={line} place={opened.place} arrived={opened.arrived} />
      }
      entered={done && <Done page={page} done={done} title={say.done} />}
    >
      {() => <Content page={page} />}
    </EnteringPage>
  )
}
