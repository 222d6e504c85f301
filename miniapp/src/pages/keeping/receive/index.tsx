import { receiving as say } from '../../../words/zh/receiving'
import { type Act, EnteringPage } from '../parts/EnteringPage'
import { Begin } from './Begin'
import { Counting } from './Counting'
import { LineSheet } from './LineSheet'
import { Taken } from './Taken'
import { type ReceivePage, useReceivePage } from './useReceivePage'

function actOf({ counted, lines, take }: ReceivePage): Act | undefined {
  const [first] = counted
  if (lines.length === 0) return undefined
  const text =
    counted.length === 1 && first?.goods
      ? say.takeOne(first.quantity, first.goods.measure)
      : say.take(counted.length)
  const left = lines.length - counted.length
  return {
    id: 'take',
    text,
    busy: say.taking,
    off: counted.length === 0,
    line: left > 0 ? say.left(left) : undefined,
    onPress: take,
  }
}

/** Goods are counted at the door. */
export default function Receive() {
  const page = useReceivePage()
  return (
    <EnteringPage
      title={say.title}
      page={page}
      loaded={page.stock}
      act={actOf(page)}
      again={{ text: say.again, onPress: () => page.show(undefined) }}
      sheet={page.open && <LineSheet page={page} line={page.open} />}
      entered={page.shown && <Taken page={page} taken={page.shown} />}
    >
      {() => (page.counting ? <Counting page={page} work={page.counting} /> : <Begin page={page} />)}
    </EnteringPage>
  )
}
