import { View } from '@tarojs/components'
import { Button, Card, Gap, Notice, Section } from '../../../ui'
import { figure } from '../../../words'
import { issuing as say } from '../../../words/zh/issuing'
import { type Act, EnteringPage } from '../parts/EnteringPage'
import { Remark } from '../parts/Remark'
import { HandedOut } from './HandedOut'
import { OutSheet } from './OutSheet'
import { To } from './To'
import { type IssuePage, type Out, useIssuePage } from './useIssuePage'

function OutCard({ page, out: { article, quantity, most } }: { page: IssuePage; out: Out }) {
  const { key, goods, item, grade, measure } = article
  return (
    <Card id={`out-${goods}`} onPress={() => page.openSheet({ key, quantity })}>
      <View className="row row--base row--between wrap">
        <View className="h2 need-line__item">{item}</View>
        <Gap figure={figure(quantity)} unit={measure} look={{ large: true }} />
      </View>
      {grade && <View className="sub">{grade}</View>}
      {quantity > most && <View className="sub ca b">{say.only(most, measure)}</View>}
    </Card>
  )
}

function Goods({ page }: { page: IssuePage }) {
  const { out, choices } = page
  return (
    <>
      <Section title={say.what} />
      {out.map((one) => (
        <OutCard key={one.article.key} page={page} out={one} />
      ))}
      {choices.length === 0 ? (
        <Notice look="flat" icon="box" title={say.noneLeft} />
      ) : (
        <View className="mt12">
          <Button
            id="choose"
            kind="s"
            icon="plus"
            text={out.length === 0 ? say.choose : say.chooseMore}
            onPress={() => page.openSheet('choose')}
          />
        </View>
      )}
    </>
  )
}

function actOf({ out, to, kind, tried, said, give }: IssuePage): Act | undefined {
  const [first] = out
  if (!first) return undefined
  const over = out.find(({ quantity, most }) => quantity > most)
  const line = over
    ? say.only(over.most, over.article.measure)
    : tried && !said && to === undefined
      ? say.toFirst
      : undefined
  const [one, all] = kind === 'unit' ? [say.sendOne, say.send] : [say.giveOne, say.give]
  const text = out.length === 1 ? one(first.quantity, first.article.measure) : all(out.length)
  return { id: 'give', text, busy: say.giving, off: over !== undefined, line, onPress: give }
}

/** Goods are handed out. */
export default function Issue() {
  const page = useIssuePage()
  return (
    <EnteringPage
      title={say.title}
      page={page}
      loaded={page.stock}
      act={actOf(page)}
      again={{ text: say.again, onPress: page.again }}
      sheet={page.sheet && <OutSheet page={page} sheet={page.sheet} />}
      entered={page.done && <HandedOut page={page} done={page.done} />}
    >
      {() => (
        <>
          <To page={page} />
          <Goods page={page} />
          <Remark page={page} />
        </>
      )}
    </EnteringPage>
  )
}
