import { BigRow, Card, type IconName, open, Row } from '../../ui'
import { words } from '../../words'
import type { NeedOnPage } from './useNeedPage'

/** Where else one can go: with goods that are enough here; for goods that are short here. */
export function Elsewhere({ page, elder }: { page: NeedOnPage; elder: boolean }) {
  const { need, short, mayMatch } = page
  const rows: { id: string; icon: IconName; title: string; sub: string; onPress: () => void }[] =
    need.lines.flatMap(({ id, item, goodsId, open: left }) =>
      goodsId !== undefined && (left === 0 || need.state === 'closed')
        ? [
            {
              id: `where-${id}`,
              icon: 'place',
              title: (left === 0 ? words.need.whereElse : words.need.whereAlso)(item),
              sub: words.need.whereElseHint,
              onPress: () => open('where-needed', { goods: goodsId }),
            },
          ]
        : [],
    )
  if (mayMatch && short.length > 0)
    rows.push({
      id: 'near',
      icon: 'share',
      title: words.need.near,
      sub: words.need.nearHint,
      onPress: () => open('keeping/match', { at: need.community.id, need: need.id }),
    })
  if (rows.length === 0) return null
  if (elder) return rows.map((row) => <BigRow key={row.id} {...row} />)
  return (
    <Card flush>
      {rows.map((row, place) => (
        <Row key={row.id} first={place === 0} {...row} />
      ))}
    </Card>
  )
}
