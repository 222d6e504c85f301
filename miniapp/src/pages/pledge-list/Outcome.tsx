import type { ListedLine } from '@muster/shared'
import { View } from '@tarojs/components'
import { refusalText } from '../../data/refusals'
import { Button, Card, FootBar, heading, Icon, Notice, open, Row, replaceBy, Section } from '../../ui'
import { GiftCode } from '../../ui/GiftCode'
import { figure, words } from '../../words'
import { gifts as say } from '../../words/zh/gifts'
import { WhereTo } from '../pledge/WhereTo'
import type { PledgeListPage, Sent } from './usePledgeList'

function whyNot({ refused, measure }: ListedLine): string {
  if (refused?.code === 'NEED_MET') return say.only(refused.open, measure)
  return refused?.code === 'LINE_CROWDED' ? say.crowded : say.notWanted
}

function Done({ sent: { list, over }, now }: { sent: Extract<Sent, { state: 'done' }>; now: number }) {
  const taken = list.lines.filter(({ pledge }) => pledge !== undefined)
  const not = list.lines.filter(({ pledge }) => pledge === undefined)
  const first = taken[0]?.pledge
  return (
    <>
      {taken.length > 0 && (
        <>
          <View className="row mt4">
            <View className="cg fix">
              <Icon name="done" />
            </View>
            <View className="h1 ml8 grow" {...heading(2)}>
              {say.done}
            </View>
          </View>
          <GiftCode code={list.code} label={words.pledge.code} hint={words.pledge.codeHint} />
          {first && (
            <Card flush>
              <WhereTo pledge={first} now={now} />
            </Card>
          )}
          <Section title={say.taken(taken.length)} />
          <Card flush>
            {taken.map(({ lineId, item, quantity, measure, pledge }, place) => (
              <Row
                key={lineId}
                first={place === 0}
                icon="done"
                bold
                title={item}
                end={`${figure(quantity)} ${measure}`}
                onPress={() => open('pledge', { id: pledge?.id })}
              />
            ))}
          </Card>
        </>
      )}
      {not.length > 0 && (
        <>
          <Section title={say.notTaken(not.length)} />
          <Card flush>
            {not.map((line, place) => (
              <View key={line.lineId}>
                <Row first={place === 0} icon="no" bold title={line.item} sub={whyNot(line)} />
                {line.refused?.elsewhere.map(({ needId, lineId, community, open: left, measure }) => (
                  <Row
                    key={needId}
                    id={`there-${needId}`}
                    icon="next"
                    title={say.there(community, left, measure)}
                    onPress={() => open('need', { id: needId, line: lineId })}
                  />
                ))}
              </View>
            ))}
          </Card>
        </>
      )}
      {over.length > 0 && (
        <>
          <Section title={say.overTitle} />
          <Card flush>
            {over.map(({ goodsId, item, over: more, measure }, place) => (
              <Row
                key={goodsId}
                id={`where-${goodsId}`}
                first={place === 0}
                icon="place"
                title={say.overRow(item, more, measure)}
                sub={say.whereHint}
                onPress={() => open('where-needed', { goods: goodsId })}
              />
            ))}
          </Card>
        </>
      )}
    </>
  )
}

/** The code, and line by line what was taken and what not. */
export function Outcome({ sent, now }: { sent: Sent; now: number }) {
  if (sent.state === 'done') return <Done sent={sent} now={now} />
  if (sent.state === 'queued')
    return <Notice look="warn" icon="queued" urgent title={say.queued} text={say.queuedHint} />
  return <Notice look="warn" icon="warn" urgent title={refusalText(sent.refusal)} />
}

export function OutcomeFoot({ page: { need } }: { page: PledgeListPage }) {
  return (
    <FootBar
      right={
        <Button id="see-need" kind="s" text={say.see} onPress={() => replaceBy('need', { id: need.id })} />
      }
    />
  )
}
