import { View } from '@tarojs/components'
import { refusalText } from '../../../data/refusals'
import { Button, Card, EmptyState, FootBar, Gap, Notice, Section } from '../../../ui'
import { figure } from '../../../words'
import { issuing as say } from '../../../words/zh/issuing'
import { keeping } from '../../../words/zh/keeping'
import { KeepingPage } from '../parts/KeepingPage'
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

function Content({ page }: { page: IssuePage }) {
  if (!page.keeps) return <EmptyState icon="lock" title={keeping.onlyLook} />
  if (page.done) return <HandedOut page={page} done={page.done} />
  return (
    <>
      {page.refused && (
        <Notice look="warn" icon="warn" urgent title={refusalText(page.refused)} text={say.stands} />
      )}
      <To page={page} />
      <Goods page={page} />
    </>
  )
}

function Foot({ page: { out, to, kind, tried, said, busy, give, done, again } }: { page: IssuePage }) {
  if (done) return <FootBar right={<Button id="again" text={say.again} onPress={again} />} />
  const [first] = out
  if (!first) return null
  const over = out.find(({ quantity, most }) => quantity > most)
  const line = over
    ? say.only(over.most, over.article.measure)
    : tried && !said && to === undefined
      ? say.toFirst
      : undefined
  const [one, all] = kind === 'unit' ? [say.sendOne, say.send] : [say.giveOne, say.give]
  const text = out.length === 1 ? one(first.quantity, first.article.measure) : all(out.length)
  return (
    <FootBar
      line={line}
      right={
        <Button
          id="give"
          text={text}
          off={over !== undefined}
          busy={busy ? say.giving : undefined}
          onPress={give}
        />
      }
    />
  )
}

/** Goods are handed out. */
export default function Issue() {
  const page = useIssuePage()
  return (
    <KeepingPage
      title={say.title}
      loaded={page.stock}
      now={page.now}
      foot={page.keeps && <Foot page={page} />}
      sheet={page.sheet && <OutSheet page={page} sheet={page.sheet} />}
    >
      {() => <Content page={page} />}
    </KeepingPage>
  )
}
