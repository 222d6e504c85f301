import type { Goods } from '@muster/shared'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { refusalText } from '../../../data/refusals'
import { BigRow, Button, Card, EmptyState, Notice, Row, Sheet } from '../../../ui'
import { doubles as say } from '../../../words/zh/doubles'
import { goods as catalogue } from '../../../words/zh/goods'
import { GoodsSearch } from '../../goods/GoodsSearch'
import { KeepingPage } from '../parts/KeepingPage'
import { type DoublesPage, type Pair, useDoublesPage } from './useDoublesPage'

function about({ grade, measure, otherNames }: Goods, likely: readonly Goods[]): string {
  const like = likely.slice(0, 2).map(({ name }) => name)
  const called = otherNames.length > 0 && say.alsoCalled(otherNames.join('、'))
  return [grade, catalogue.countedIn(measure), called, like.length > 0 && say.like(like.join('、'))]
    .filter(Boolean)
    .join('，')
}

function Added({ page }: { page: DoublesPage }) {
  const rows = page.own.map(({ goods, likely }) => ({
    id: `added-${goods.id}`,
    title: goods.name,
    sub: about(goods, likely),
    onPress: () => page.look({ from: goods }),
  }))
  if (page.elder) return rows.map((row) => <BigRow key={row.id} icon="box" {...row} />)
  return (
    <Card flush>
      {rows.map((row, place) => (
        <Row key={row.id} first={place === 0} bold {...row} />
      ))}
    </Card>
  )
}

function Refused({ page: { refused } }: { page: DoublesPage }) {
  if (!refused) return null
  const title = refused === 'unreachable' ? say.notMerged : refusalText(refused)
  return <Notice look="warn" icon="warn" urgent title={title} />
}

function Which({ page, from }: { page: DoublesPage; from: Goods }) {
  const [text, setText] = useState('')
  return (
    <Sheet title={say.which(from.name)} hint={say.whichHint} onClose={() => page.look(undefined)}>
      <GoodsSearch
        text={text}
        onText={setText}
        likely={page.likely}
        likelyLabel={say.likely}
        among={(into) => page.mayBecome(from, into)}
        none={say.nothingAlike}
        onChoose={(into) => page.look({ from, into })}
      />
    </Sheet>
  )
}

function Ask({ page, pair }: { page: DoublesPage; pair: Required<Pair> }) {
  const [from, into] = [pair.from.name, pair.into.name]
  return (
    <Sheet title={say.ask(from, into)} hint={say.askHint(from, into)} onClose={() => page.look(undefined)}>
      <Refused page={page} />
      <View className="mt20">
        <Button
          id="merge"
          text={say.merge(into)}
          busy={page.busy ? say.merging : undefined}
          onPress={() => page.merge(pair)}
        />
      </View>
      <Button id="keep" kind="link" text={say.keep} onPress={() => page.look(undefined)} />
    </Sheet>
  )
}

function OverIt({ page, pair: { from, into } }: { page: DoublesPage; pair: Pair }) {
  return into ? <Ask page={page} pair={{ from, into }} /> : <Which page={page} from={from} />
}

/** A street finds what its community has in the catalogue twice, and makes one of the two. */
export default function Doubles() {
  const page = useDoublesPage()
  const { merged, merges, own, pair } = page
  return (
    <KeepingPage
      title={say.title}
      loaded={page.catalogue}
      now={page.now}
      sheet={pair && <OverIt key={pair.from.id} page={page} pair={pair} />}
    >
      {() => {
        if (!merges) return <EmptyState icon="lock" {...say.onlyStreet} />
        if (own.length === 0) return <EmptyState icon="box" title={say.none} text={say.noneHint} />
        return (
          <>
            {merged && (
              <Notice look="ok" icon="done" urgent title={say.merged(merged.from.name, merged.into.name)} />
            )}
            <View className="sub mt4">{say.hint}</View>
            <Added page={page} />
          </>
        )
      }}
    </KeepingPage>
  )
}
