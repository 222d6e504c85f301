import { chinaDay, dayText } from '@muster/shared'
import { Card, open, Row } from '../../ui'
import { words } from '../../words'
import type { MePage } from './useMePage'

/** What I hold in a few words: the training that runs out first, else how many there are. */
export function heldLine({ qualifications, now }: Pick<MePage, 'qualifications' | 'now'>): string {
  if (qualifications.state !== 'ready') return words.abilities.rowHint
  const held = qualifications.data.qualifications
  const today = chinaDay(now)
  const [next] = held
    .flatMap(({ name, until }) => (until === undefined ? [] : [{ name, until }]))
    .sort((a, b) => a.until.localeCompare(b.until))
  if (next && next.until >= today) return `${next.name}，${words.abilities.until(dayText(next.until))}`
  return held.length > 0 ? held.map(({ name }) => name).join('、') : words.abilities.rowHint
}

/** Where I can go, and what I bring. */
export function Service({ page }: { page: MePage }) {
  return (
    <Card flush>
      {page.storeOf !== undefined && (
        <Row
          id="stock"
          first
          icon="box"
          title={words.me.stock}
          sub={words.me.stockHint}
          onPress={() => open('keeping/stock', { at: page.storeOf })}
        />
      )}
      <Row
        id="openings"
        first={page.storeOf === undefined}
        icon="vest"
        title={words.openings.row}
        sub={words.openings.rowHint}
        onPress={() => open('openings')}
      />
      <Row
        id="abilities"
        icon="done"
        title={words.abilities.row}
        sub={heldLine(page)}
        onPress={() => open('abilities')}
      />
    </Card>
  )
}
