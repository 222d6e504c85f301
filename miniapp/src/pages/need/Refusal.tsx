import { View } from '@tarojs/components'
import { needMetIn } from '../../data/refusal-details'
import { refusalText } from '../../data/refusals'
import { Button, Card, Notice, Row } from '../../ui'
import { words } from '../../words'
import type { NeedOnPage } from './useNeedPage'

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
            onPress={() => page.pledge(need, rest, { ...refused.gift, lineId: rest.id, quantity: rest.open })}
          />
        </View>
      )}
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
