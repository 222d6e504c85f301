import { View } from '@tarojs/components'
import { refusalText } from '../../../data/refusals'
import { Button, Card, EmptyState, FootBar, Gap, Notice } from '../../../ui'
import { clock, dayName, figure } from '../../../words'
import { arriving as say } from '../../../words/zh/arriving'
import { keeping } from '../../../words/zh/keeping'
import { expiryText } from '../articles'
import { Done } from '../parts/Done'
import { KeepingPage } from '../parts/KeepingPage'
import { ArrivedSheet } from './ArrivedSheet'
import { type Arrived, differs, type Sent } from './draft'
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
      <View className={off ? 'sub ca b' : 'sub'}>{say.sent(line.sent, line.measure)}</View>
    </Card>
  )
}

function Content({ page }: { page: ArrivePage }) {
  const { transfer, done, refused, now } = page
  if (!page.keeps) return <EmptyState icon="lock" title={keeping.onlyLook} />
  if (done) return <Done page={page} done={done} title={say.done} />
  if (!transfer) return <EmptyState icon="done" title={say.gone} text={say.goneHint} />
  return (
    <>
      {refused && <Notice look="warn" icon="warn" urgent title={refusalText(refused)} text={say.stands} />}
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
    </>
  )
}

/** What another receiver sent is counted in. */
export default function Arrive() {
  const page = useArrivePage()
  const { transfer, left, busy, done, opened } = page
  const line = opened && transfer?.lines[opened.place]
  return (
    <KeepingPage
      title={say.title}
      loaded={page.underWay}
      now={page.now}
      foot={
        page.keeps &&
        transfer &&
        !done && (
          <FootBar
            line={left > 0 ? say.left(left) : undefined}
            right={
              <Button
                id="arrive"
                text={say.arrive(transfer.lines.length)}
                off={left > 0}
                busy={busy ? say.arriving : undefined}
                onPress={page.arrive}
              />
            }
          />
        )
      }
      sheet={
        opened &&
        line && <ArrivedSheet page={page} line={line} place={opened.place} arrived={opened.arrived} />
      }
    >
      {() => <Content page={page} />}
    </KeepingPage>
  )
}
