import { View } from '@tarojs/components'
import { BigRow, Button, Card, Chip, EmptyState, FootBar, Gap, landmark, Press, Row } from '../../../ui'
import { clock, figure } from '../../../words'
import { doubles } from '../../../words/zh/doubles'
import { keeping } from '../../../words/zh/keeping'
import { matching } from '../../../words/zh/matching'
import type { InStock } from '../articles'
import { Coming } from '../parts/Coming'
import { KeepingPage } from '../parts/KeepingPage'
import { ArticleSheet } from './ArticleSheet'
import { type StockPage, useStockPage } from './useStockPage'

const say = keeping.stock

const worries = ({ short, atLeast = 0, near, expired, measure }: InStock) => [
  ...(short ? [say.shortLine(atLeast, measure)] : []),
  ...(expired > 0 ? [say.expiredLine(expired, measure)] : []),
  ...(near > 0 ? [say.nearLine(near, measure)] : []),
]

function Article({ page, article, first }: { page: StockPage; article: InStock; first: boolean }) {
  const { key, item, grade, measure, left } = article
  const look = () => page.openArticle(key)
  const flow = say.flow(article)
  if (page.elder)
    return (
      <Card id={`goods-${article.goods}`} onPress={look}>
        <View className="h2">{item}</View>
        {left === 0 ? <View>{say.out}</View> : <Gap figure={figure(left)} unit={measure} />}
        {worries(article).map((text) => (
          <View key={text} className="ca b">
            {text}
          </View>
        ))}
      </Card>
    )
  return (
    <Press id={`goods-${article.goods}`} className={first ? 'goods goods--first' : 'goods'} onPress={look}>
      <View className="row row--base row--between">
        <View className="h2 grow">{item}</View>
        {left === 0 ? (
          <View className="sub nowrap ml8">{say.out}</View>
        ) : (
          <Gap figure={figure(left)} unit={measure} look={{ hot: article.short }} />
        )}
      </View>
      <View className="row row--between wrap">
        <View className="sub goods__grade">{grade}</View>
        <View className="sub">{flow}</View>
      </View>
      {worries(article).map((text) => (
        <View key={text} className="sub ca b">
          {text}
        </View>
      ))}
    </Press>
  )
}

function Filter({ page: { concerns, only, show } }: { page: StockPage }) {
  if (concerns.length === 0) return null
  return (
    <View className="wrap" {...landmark('radiogroup', say.title)}>
      <Chip id="all" text={say.all} on={only === undefined} onPress={() => show(undefined)} />
      {concerns.map(({ concern, count }) => (
        <Chip
          key={concern}
          id={concern}
          text={say[concern](count)}
          on={only === concern}
          onPress={() => show(concern)}
        />
      ))}
    </View>
  )
}

/** What is done more seldom than taking in and handing out. */
function Tools({ page: { elder, go, keeps, merges }, stocked }: { page: StockPage; stocked: boolean }) {
  const rows = [
    ...(keeps && stocked
      ? [
          {
            id: 'count',
            icon: 'list' as const,
            title: say.count,
            sub: say.countHint,
            onPress: () => go('keeping/count'),
          },
        ]
      : []),
    {
      id: 'match',
      icon: 'share' as const,
      title: matching.row,
      sub: matching.rowHint,
      onPress: () => go('keeping/match'),
    },
    ...(merges
      ? [
          {
            id: 'doubles',
            icon: 'again' as const,
            title: doubles.row,
            sub: doubles.rowHint,
            onPress: () => go('keeping/doubles'),
          },
        ]
      : []),
  ]
  if (elder) return rows.map((row) => <BigRow key={row.id} {...row} />)
  return (
    <View className="mt12">
      <Card flush>
        {rows.map((row, place) => (
          <Row key={row.id} first={place === 0} {...row} />
        ))}
      </Card>
    </View>
  )
}

function Foot({ page: { go } }: { page: StockPage }) {
  return (
    <FootBar
      left={<Button id="issue" kind="s" text={say.issue} onPress={() => go('keeping/issue')} />}
      right={<Button id="receive" icon="receive" text={say.receive} onPress={() => go('keeping/receive')} />}
    />
  )
}

/** What the store-room holds. */
export default function Stock() {
  const page = useStockPage()
  return (
    <KeepingPage
      title={say.title}
      loaded={page.stock}
      now={page.now}
      foot={page.keeps && <Foot page={page} />}
      sheet={page.opened && <ArticleSheet key={page.opened.key} page={page} article={page.opened} />}
    >
      {({ receiver, asOf, sums }) => (
        <>
          <View className="h2 mt4">{receiver.name}</View>
          <View className="sub">{`${say.asOf(clock(asOf))}，${page.keeps ? say.notAdded : keeping.onlyLook}`}</View>
          <Coming page={page} />
          <Filter page={page} />
          {sums.length === 0 && <EmptyState icon="box" title={say.empty} text={say.emptyHint} />}
          {page.elder
            ? page.articles.map((article) => (
                <Article key={article.key} page={page} article={article} first={false} />
              ))
            : page.articles.length > 0 && (
                <Card flush>
                  {page.articles.map((article, place) => (
                    <Article key={article.key} page={page} article={article} first={place === 0} />
                  ))}
                </Card>
              )}
          <Tools page={page} stocked={sums.length > 0} />
        </>
      )}
    </KeepingPage>
  )
}
