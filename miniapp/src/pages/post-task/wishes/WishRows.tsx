import { Card, Row, Sheet } from '../../../ui'
import { words } from '../../../words'
import type { PostTaskOnPage } from '../usePostTask'
import { type WishKey, wishKeys, wishSaid } from './said'

/** What can be asked for here: shifts that stand have come by their rule already. */
const offered = ({ standing }: PostTaskOnPage): WishKey[] =>
  wishKeys.filter((key) => !(standing && key === 'repeat'))

/** What the task asks for, a row each; what it does not is a tap away. */
export function WishRows({ page }: { page: PostTaskOnPage }) {
  const { draft, now, openSheet } = page
  const asked = offered(page).flatMap((key) => {
    const said = wishSaid(key, draft, now)
    return said === undefined ? [] : [{ key, said }]
  })
  return (
    <Card flush>
      {asked.map(({ key, said }, place) => (
        <Row
          key={key}
          id={`wish-${key}`}
          first={place === 0}
          bold
          title={words.wishes[key].name}
          sub={said}
          onPress={() => openSheet({ kind: 'wish', of: key })}
        />
      ))}
      <Row
        id="wishes"
        first={asked.length === 0}
        bold
        title={words.wishes.title}
        {...(asked.length > 0 ? {} : { sub: words.wishes.rowHint })}
        onPress={() => openSheet({ kind: 'wishes' })}
      />
    </Card>
  )
}

/** Everything that can be asked for. */
export function WishesSheet({ page }: { page: PostTaskOnPage }) {
  const { draft, now, openSheet, closeSheet } = page
  return (
    <Sheet title={words.wishes.title} hint={words.wishes.hint} onClose={closeSheet}>
      {offered(page).map((key, place) => (
        <Row
          key={key}
          id={`wish-${key}`}
          first={place === 0}
          title={words.wishes[key].name}
          sub={wishSaid(key, draft, now) ?? words.wishes[key].hint}
          onPress={() => openSheet({ kind: 'wish', of: key })}
        />
      ))}
    </Sheet>
  )
}
