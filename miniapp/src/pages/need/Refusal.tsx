import type { NeededLine } from '@muster/shared'
import { View } from '@tarojs/components'
import { needMetIn } from '../../data/refusal-details'
import { refusalText } from '../../data/refusals'
import { Button, Card, Notice, Row } from '../../ui'
import { words } from '../../words'
import type { NeedOnPage } from './useNeedPage'

/** What has no room here, for who is short of the same: one tap gives it there. */
function GiveThere({ page, lines, over }: { page: NeedOnPage; lines: readonly NeededLine[]; over: number }) {
  const { refused, busy } = page
  if (!refused || over <= 0) return null
  if (lines.length === 0) return <View className="sub mt12">{words.need.nowhere}</View>
  return (
    <>
      <View className="b mt12">{words.need.elsewhere}</View>
      {lines.map((line) => {
        const { needId, lineId, community, item, open, measure, metres } = line
        const quantity = Math.min(over, open)
        return (
          <View key={`${needId}-${lineId}`} className="mt8">
            <View className="sub c1">{words.need.shortThere(community, item, open, measure, metres)}</View>
            <Button
              id={`there-${needId}`}
              kind="s"
              text={words.need.giveThere(community, quantity, measure)}
              busy={busy ? words.pledge.giving : undefined}
              onPress={() => page.pledge(needId, line, { ...refused.gift, lineId, quantity })}
            />
          </View>
        )
      })}
    </>
  )
}

/** Why a pledge was not taken, and what else is short. */
export function Refusal({ page }: { page: NeedOnPage }) {
  const { refused, need, busy } = page
  if (!refused) return null
  const met = needMetIn(refused.refusal)
  if (!met)
    return (
      <Notice
        look="warn"
        icon="warn"
        urgent
        title={refusalText(refused.refusal)}
        text={words.need.notPledged}
      />
    )
  const line = need.lines.find(({ id }) => id === refused.lineId)
  const rest = line && line.open > 0 ? line : undefined
  return (
    <Notice
      look="warn"
      icon="box"
      urgent
      title={words.need.met(line?.open ?? met.open, met.measure)}
      text={words.need.notPledged}
    >
      {rest && (
        <View className="mt12">
          <Button
            id="give-rest"
            kind="s"
            text={words.need.giveRest(rest.open, rest.measure)}
            busy={busy ? words.pledge.giving : undefined}
            onPress={() =>
              page.pledge(need.id, rest, { ...refused.gift, lineId: rest.id, quantity: rest.open })
            }
          />
        </View>
      )}
      <GiveThere page={page} lines={met.elsewhere} over={refused.quantity - (rest?.open ?? 0)} />
      {met.short.length > 0 && (
        <>
          <View className="b mt12">{words.need.alsoShort}</View>
          <Card flush>
            {met.short.map(({ lineId, item, open, measure }, place) => (
              <Row
                key={lineId}
                id={`also-${lineId}`}
                first={place === 0}
                title={item}
                end={words.common.amountShort(open, measure)}
                onPress={() => page.give(lineId)}
              />
            ))}
          </Card>
        </>
      )}
    </Notice>
  )
}
