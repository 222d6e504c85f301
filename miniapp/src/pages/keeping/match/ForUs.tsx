import type { LineWithOffers, ProposedOffer } from '@muster/shared'
import { View } from '@tarojs/components'
import { Button, Card, call, Gap, Section } from '../../../ui'
import { figure, words } from '../../../words'
import { matching as say } from '../../../words/zh/matching'
import type { MatchPage } from './useMatchPage'
import { whyOf } from './why'

const said = ({ kind, community, quantity }: ProposedOffer, measure: string) =>
  (kind === 'lot' ? say.has : say.coming)(community, quantity, measure)

/** Whom to ask, since another's goods are theirs to send; who keeps both store-rooms goes to the other. */
function Ask({ page, offer }: { page: MatchPage; offer: ProposedOffer }) {
  const { from, community, phone, kind } = offer
  const way =
    page.keepsAt(from.id) && kind === 'lot'
      ? {
          id: `there-${from.id}`,
          icon: 'box' as const,
          text: say.sendFrom(community),
          onPress: () => page.go('keeping/match', { at: from.id }),
        }
      : phone !== null
        ? {
            id: `ask-${from.id}`,
            icon: 'phone' as const,
            text: say.ask(community),
            onPress: () => call(phone),
          }
        : undefined
  if (way === undefined) return <View className="sub c1">{say.noPhone(community)}</View>
  return (
    <View className="mt8">
      <Button {...way} small={!page.elder} kind="s" />
    </View>
  )
}

function Line({ page, found: { line, offers } }: { page: MatchPage; found: LineWithOffers }) {
  const { item, grade, measure, open, title, underWay } = line
  const asked = offers.filter(
    (offer, at) => offers.findIndex(({ community }) => community === offer.community) === at,
  )
  return (
    <Card id={`wanted-${line.needId}-${line.lineId}`}>
      <View className="row row--base row--between wrap">
        <View className="h2 need-line__item">{item}</View>
        <Gap before={words.common.short} figure={figure(open)} unit={measure} />
      </View>
      <View className="sub">{title}</View>
      {underWay && <View className="mt2">{say.underWay(underWay, measure)}</View>}
      {asked.map((whom) => (
        <View key={whom.community} className="mt12">
          {offers
            .filter(({ community }) => community === whom.community)
            .map((offer) => (
              <View key={`${offer.kind}${offer.expiry}${offer.quantity}`} className="mt4">
                <View className="b">{said(offer, measure)}</View>
                <View className="sub">{whyOf({ grade, ...offer }, page.now)}</View>
              </View>
            ))}
          <Ask page={page} offer={whom} />
        </View>
      ))}
    </Card>
  )
}

/** What we are short of and others have. */
export function ForUs({ page, wanted }: { page: MatchPage; wanted: readonly LineWithOffers[] }) {
  if (wanted.length === 0) return null
  return (
    <>
      <Section title={say.wanted} sub={say.wantedHint} />
      {wanted.map((found) => (
        <Line key={`${found.line.needId}-${found.line.lineId}`} page={page} found={found} />
      ))}
      <View className="sub mt8">{say.askHint}</View>
    </>
  )
}
