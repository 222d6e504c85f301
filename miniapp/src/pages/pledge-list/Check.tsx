import { View } from '@tarojs/components'
import { Button, Card, DayChoice, FootBar, Notice, open, Row, Section } from '../../ui'
import { figure } from '../../words'
import { gifts as say } from '../../words/zh/gifts'
import { lastDelivery } from '../need/delivery-day'
import { GiverChoice } from '../need/GiverChoice'
import type { Gift } from './reading'
import type { PledgeListPage } from './usePledgeList'

const questionOf = ({ ask, measure }: Gift) =>
  ask?.about === 'pack' ? say.askPack(ask.pack) : say.askMeasure(measure)

function Gifts({ page }: { page: PledgeListPage }) {
  const { gifts, unclear } = page.reading
  const ready = gifts.filter(({ quantity }) => quantity !== undefined)
  const missing = gifts.filter(({ quantity }) => quantity === undefined)
  return (
    <>
      {missing.length + unclear.length > 0 && (
        <>
          <Section title={say.questions} />
          <Card flush>
            {[
              ...missing.map((gift) => ({ ...gift, sub: questionOf(gift) })),
              ...unclear.map((one) => ({ ...one, sub: say.askGoods })),
            ].map(({ key, written, sub }, place) => (
              <Row
                key={key}
                id={`ask-${place}`}
                first={place === 0}
                icon="warn"
                bold
                title={written}
                sub={sub}
                onPress={() => page.mend(key)}
              />
            ))}
          </Card>
        </>
      )}
      {ready.length > 0 && (
        <>
          <Section title={say.understood} sub={say.mend} />
          <Card flush>
            {ready.map(({ key, item, line, quantity = 0, above, measure }, place) => (
              <Row
                key={key}
                id={`gift-${place}`}
                first={place === 0}
                icon="box"
                bold
                title={item}
                sub={above ? say.above(line.open, measure) : (line.grade ?? '')}
                end={`${figure(quantity)} ${measure}`}
                onPress={() => page.mend(key)}
              />
            ))}
          </Card>
        </>
      )}
    </>
  )
}

function NotHere({ page: { reading } }: { page: PledgeListPage }) {
  const { notHere, unread } = reading
  return (
    <>
      {notHere.length > 0 && (
        <>
          <Section title={say.notHere} />
          <Card flush>
            {notHere.map(({ key, written, goodsId }, place) => (
              <Row
                key={key}
                id={`where-${goodsId}`}
                first={place === 0}
                icon="no"
                title={written}
                sub={say.whereRow}
                onPress={() => open('where-needed', { goods: goodsId })}
              />
            ))}
          </Card>
        </>
      )}
      {unread.length > 0 && <Notice look="warn" icon="warn" title={say.unread} text={unread.join('\n')} />}
    </>
  )
}

/** What was understood, what has to be asked, who gives and when. */
export function Check({ page }: { page: PledgeListPage }) {
  return (
    <>
      <Gifts page={page} />
      <NotHere page={page} />
      {page.lines.length > 0 && (
        <>
          <View className="label">{say.day}</View>
          <DayChoice
            id="day"
            label={say.day}
            day={page.day}
            now={page.now}
            last={lastDelivery(page.need.neededBy, page.now)}
            onChange={page.setDay}
          />
          <GiverChoice giver={page.giver} me={page.me} bad={page.badGiver} onChange={page.setGiver} />
        </>
      )}
    </>
  )
}

export function CheckFoot({ page }: { page: PledgeListPage }) {
  const { lines, busy } = page
  return (
    <FootBar
      left={<Button id="back" kind="s" text={say.again} onPress={() => page.goTo('paste')} />}
      right={
        <Button
          id="give-all"
          text={say.give(lines.length)}
          off={lines.length === 0}
          busy={busy ? say.giving : undefined}
          onPress={page.give}
        />
      }
    />
  )
}
