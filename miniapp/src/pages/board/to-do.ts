import { type IconName, open } from '../../ui'
import { words } from '../../words'
import { lastWord } from './board-view'
import type { BoardPage } from './useBoardPage'

interface ToDo {
  id: string
  icon: IconName
  title: string
  sub?: string
  onPress: () => void
}

/** What waits for a word of who is signed in. */
export const toDo = ({ asking, register, communityId }: BoardPage): ToDo[] => [
  ...(register === undefined
    ? []
    : [
        {
          id: 'register',
          icon: 'shield' as const,
          title: register,
          onPress: () => open('receiver', { at: communityId }),
        },
      ]),
  ...asking.map((need) => ({
    id: `asks-${need.id}`,
    icon: 'clock' as const,
    title: words.board.stillShort(need.title),
    sub: words.board.lastConfirmed(lastWord(need)),
    onPress: () => open('need', { id: need.id }),
  })),
]
