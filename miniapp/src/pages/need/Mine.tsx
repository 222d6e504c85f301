import { usePledges } from '../../data'
import { BigRow, Card, open, Row } from '../../ui'
import { groupedCode } from '../../words/gift-code'
import { giving as say } from '../../words/zh/giving'
import type { NeedOnPage } from './useNeedPage'

/** What I have promised here, with its code: also what was sent later, when the network was back. */
export function Mine({ page: { need }, elder }: { page: NeedOnPage; elder: boolean }) {
  const loaded = usePledges()
  const pledges = loaded.state === 'ready' ? loaded.data.pledges : []
  const rows = pledges
    .filter(({ needId, state }) => needId === need.id && state === 'pledged')
    .map(({ id, item, quantity, measure, code }) => ({
      id: `mine-${id}`,
      icon: 'done' as const,
      title: say.mine(item, quantity, measure),
      sub: say.mineCode(groupedCode(code)),
      onPress: () => open('pledge', { id }),
    }))
  if (rows.length === 0) return null
  if (elder) return rows.map((row) => <BigRow key={row.id} {...row} />)
  return (
    <Card flush>
      {rows.map((row, place) => (
        <Row key={row.id} first={place === 0} bold {...row} />
      ))}
    </Card>
  )
}
