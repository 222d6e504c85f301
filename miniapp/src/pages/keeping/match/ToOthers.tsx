import type { ProposedTransfer } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, Gap, Section, Sheet } from '../../../ui'
import { figure } from '../../../words'
import { matching as say } from '../../../words/zh/matching'
import { Tally } from '../parts/Tally'
import type { MatchPage } from './useMatchPage'
import { whyOf } from './why'

function Proposal({ page, proposal }: { page: MatchPage; proposal: ProposedTransfer }) {
  const { lot, item, grade, measure, quantity, expiry, line } = proposal
  return (
    <Card id={`out-${lot.replace('.', '-')}-${line.needId}`}>
      <View className="row row--base row--between wrap">
        <View className="h2 need-line__item">{item}</View>
        <Gap figure={figure(quantity)} unit={measure} look={{ large: true }} />
      </View>
      <View className="mt2">{say.shortThere(line.community, line.title, line.open, line.measure)}</View>
      {line.underWay && <View className="mt2">{say.underWay(line.underWay, line.measure)}</View>}
      <View className="sub mt2">{whyOf({ grade, expiry, metres: line.metres }, page.now)}</View>
      {page.keeps && (
        <View className="mt12">
          <Button
            id={`send-${lot.replace('.', '-')}-${line.needId}`}
            kind="s"
            text={say.give(quantity, measure)}
            label={say.giveTo(line.community, item, quantity, measure)}
            onPress={() => page.choose(proposal)}
          />
        </View>
      )}
    </Card>
  )
}

/** What is in our store-room and short elsewhere. */
export function ToOthers({ page, proposals }: { page: MatchPage; proposals: readonly ProposedTransfer[] }) {
  if (proposals.length === 0) return null
  return (
    <>
      <Section title={say.out} sub={say.outHint(proposals.length)} />
      {proposals.map((proposal) => (
        <Proposal
          key={`${proposal.lot}-${proposal.line.needId}-${proposal.line.lineId}`}
          page={page}
          proposal={proposal}
        />
      ))}
    </>
  )
}

/** Everything is filled in; only how many can still be changed. */
export function SendSheet({ page, proposal }: { page: MatchPage; proposal: ProposedTransfer }) {
  const { lot, item, grade, measure, expiry, to, line } = proposal
  const { quantity } = page
  return (
    <Sheet
      title={say.sheet(item)}
      hint={whyOf({ grade, expiry, metres: line.metres }, page.now)}
      onClose={page.closeSheet}
    >
      <View className="b mt12">{say.to(to.name)}</View>
      <View className="sub">{say.shortThere(line.community, line.title, line.open, line.measure)}</View>
      <Tally
        what={say.howMany}
        value={quantity}
        about={proposal.quantity}
        most={proposal.quantity}
        measure={measure}
        onChange={page.setQuantity}
      />
      <View className="sub mt8">{say.most(proposal.quantity, measure)}</View>
      <View className="sub">{say.fromLot(lot.split('.')[0] ?? lot)}</View>
      <View className="mt20">
        <Button
          id="send-on"
          text={say.send(quantity, measure)}
          off={quantity === 0}
          busy={page.busy ? say.sending : undefined}
          onPress={page.send}
        />
      </View>
    </Sheet>
  )
}
