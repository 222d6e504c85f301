import { type DisclosedGoods, type Disclosure, outNames, yuan } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, Row, Section } from '../../ui'
import { clock, date, figure } from '../../words'
import { taking } from '../../words/zh/taking'
import { periodText } from './PeriodChoice'
import type { DisclosurePage } from './useDisclosurePage'

const text = taking.disclosure

function figuresOf({ before, received, arrived, gained, issued, lost, sent, after }: DisclosedGoods) {
  return [
    [text.before, before],
    [text.came, received + arrived + gained],
    [outNames.issued, issued],
    ...(sent > 0 ? [[outNames.sent, sent] as const] : []),
    ...(lost > 0 ? [[outNames.lost, lost] as const] : []),
    [text.after, after],
  ] as const
}

function Goods({ goods, elder }: { goods: DisclosedGoods; elder: boolean }) {
  const { item, measure, corrected } = goods
  const figures = figuresOf(goods)
  return (
    <>
      <View className="row row--base wrap">
        <View className="b">{item}</View>
        <View className="cap ml4">{measure}</View>
        {corrected !== 0 && <View className="sub ca ml8">{text.corrected(corrected)}</View>}
      </View>
      {elder ? (
        <View>{figures.map(([what, n]) => `${what} ${figure(n)}`).join('，')}</View>
      ) : (
        <View className="row mt4">
          {figures.map(([what, n]) => (
            <View key={what} className="grow">
              <View className="cap">{what}</View>
              <View className="b">{figure(n)}</View>
            </View>
          ))}
        </View>
      )}
    </>
  )
}

function moneyOf({ money: { parcels, sumCents, orders }, drives }: Disclosure): string {
  const back = drives.filter(({ takenBack }) => takenBack).length
  const bought = parcels === 0 ? text.noMoney : text.moneyLine(parcels, yuan(sumCents), orders)
  return back === 0 ? bought : bought + text.moneyBack(back)
}

/** What stands on the paper that has just been made. */
export function Made({ page: { elder }, made }: { page: DisclosurePage; made: Disclosure }) {
  const { from, to, asOf, last, goods } = made
  const when = `${date(asOf)} ${clock(asOf)}`
  return (
    <>
      <Section title={text.made(periodText({ from, to }))} />
      <View className="sub">{text.asOf(when, last)}</View>
      <Card flush>
        {goods.length === 0 && <Row first icon="box" title={text.noGoods} />}
        {goods.map((each, place) => (
          <View
            key={`${each.goods} ${each.grade} ${each.measure}`}
            className={place === 0 ? 'li li--first' : 'li'}
          >
            <View className="grow">
              <Goods goods={each} elder={elder} />
            </View>
          </View>
        ))}
      </Card>
      <Card flush>
        <Row first icon="bag" title={text.money} sub={moneyOf(made)} />
      </Card>
    </>
  )
}
