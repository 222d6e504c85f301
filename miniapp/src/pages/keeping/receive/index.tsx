import { Button, EmptyState, FootBar } from '../../../ui'
import { keeping } from '../../../words/zh/keeping'
import { receiving as say } from '../../../words/zh/receiving'
import { KeepingPage } from '../parts/KeepingPage'
import { Begin } from './Begin'
import { Counting } from './Counting'
import { LineSheet } from './LineSheet'
import { Taken } from './Taken'
import { type ReceivePage, useReceivePage } from './useReceivePage'

function Foot({ page: { counted, lines, busy, take, show, shown } }: { page: ReceivePage }) {
  if (shown) return <FootBar right={<Button id="again" text={say.again} onPress={() => show(undefined)} />} />
  const [first] = counted
  if (lines.length === 0) return null
  const text =
    counted.length === 1 && first?.goods
      ? say.takeOne(first.quantity, first.goods.measure)
      : say.take(counted.length)
  const left = lines.length - counted.length
  return (
    <FootBar
      line={left > 0 ? say.left(left) : undefined}
      right={
        <Button
          id="take"
          text={text}
          off={counted.length === 0}
          busy={busy ? say.taking : undefined}
          onPress={take}
        />
      }
    />
  )
}

function Content({ page }: { page: ReceivePage }) {
  if (!page.keeps) return <EmptyState icon="lock" title={keeping.onlyLook} />
  if (page.shown) return <Taken page={page} taken={page.shown} />
  return page.counting ? <Counting page={page} work={page.counting} /> : <Begin page={page} />
}

/** Goods are counted at the door. */
export default function Receive() {
  const page = useReceivePage()
  return (
    <KeepingPage
      title={say.title}
      loaded={page.stock}
      now={page.now}
      foot={page.keeps && <Foot page={page} />}
      sheet={page.open && <LineSheet page={page} line={page.open} />}
    >
      {() => <Content page={page} />}
    </KeepingPage>
  )
}
