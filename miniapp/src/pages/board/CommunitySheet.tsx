import { Card, Row, Sheet } from '../../ui'
import { words } from '../../words'
import type { BoardPage } from './useBoardPage'

export function CommunitySheet({ page }: { page: BoardPage }) {
  return (
    <Sheet title={words.board.communities} onClose={() => page.setChoosing(false)}>
      <Card flush>
        {page.communities.map(({ id, name, street }, place) => (
          <Row
            key={id}
            id={`community-${id}`}
            first={place === 0}
            title={name}
            sub={street}
            onPress={() => page.choose(id)}
          />
        ))}
      </Card>
    </Sheet>
  )
}
