import { idsOf, type OnTheWay } from '@muster/shared'
import type { Catalogue } from '../directory/catalogue'
import type { TransferStore } from './transfer.store'

/** The line without what is on its way there. */
export const stillOpen = <L extends { open: number; underWay: number }>(line: L): L => ({
  ...line,
  open: line.open - line.underWay,
})

/** As it is told, where anything is. */
export const underWayOf = ({ underWay }: { underWay: number }) => (underWay > 0 ? { underWay } : {})

/** What others have sent to these receivers and is not counted in yet, under the names that stand in the catalogue. */
export async function onTheWay(
  { transfers, catalogue }: { transfers: TransferStore; catalogue: Catalogue },
  receivers: readonly string[],
): Promise<OnTheWay[]> {
  const all = await catalogue.all()
  const sent = await Promise.all([...new Set(receivers)].map((id) => transfers.underWayTo(id)))
  return sent.flat().flatMap(({ to, lines }) =>
    lines.map(({ goods, item, grade, measure, sent: quantity }) => {
      const [goodsId] = idsOf(goods, all)
      return { receiverId: to.id, goodsId, item, grade, measure, quantity }
    }),
  )
}
