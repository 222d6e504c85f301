import { View } from '@tarojs/components'
import { BigRow, Card, Icon, type IconName, open, Press, Row } from '../../ui'
import { words } from '../../words'
import type { RosterPage } from './useRosterPage'

const say = words.roster

interface Way {
  id: string
  icon: IconName
  title: string
  sub: string
  go: () => void
}

/** What fills the list: by hand, and from the chat. */
function toolsOf({ openSheet, mayAdd, task, shiftId }: RosterPage): Omit<Way, 'sub'>[] {
  if (!mayAdd || task.state !== 'ready') return []
  const params = { task: task.data.id, shift: shiftId }
  return [
    { id: 'add', icon: 'add-person', title: say.tools.proxy, go: () => openSheet({ kind: 'add' }) },
    { id: 'paste', icon: 'paste', title: say.tools.paste, go: () => open('chain', params) },
  ]
}

/** The leader's quick ways, above the list. */
export function Tools({ page }: { page: RosterPage }) {
  const tools = toolsOf(page)
  if (tools.length === 0) return null
  if (page.elder)
    return (
      <>
        {tools.map(({ id, icon, title, go }) => (
          <BigRow key={id} id={id} icon={icon} title={title} onPress={go} />
        ))}
      </>
    )
  return (
    <View className="row row--stretch mt6 tools">
      {tools.map(({ id, icon, title, go }) => (
        <Press key={id} id={id} className="tool" onPress={go}>
          <Icon name={icon} size="small" />
          <View className="ml6">{title}</View>
        </Press>
      ))}
    </View>
  )
}

function waysOf({ phase, task, mayChange, openSheet, groups }: RosterPage): Way[] {
  if (task.state !== 'ready') return []
  const { id } = task.data
  const way = (when: boolean, one: Way) => (when ? [one] : [])
  return [
    ...way(phase === 'roll' && groups.here.length > 0, {
      id: 'out',
      icon: 'door',
      title: say.outAll,
      sub: say.outAllHint,
      go: () => openSheet({ kind: 'out' }),
    }),
    ...way(mayChange, {
      id: 'change-task',
      icon: 'edit',
      title: say.change,
      sub: say.changeHint,
      go: () => open('post-task', { id }),
    }),
  ]
}

/** What is done more seldom, under the list. */
export function Ways({ page }: { page: RosterPage }) {
  const ways = waysOf(page)
  if (ways.length === 0) return null
  if (page.elder)
    return (
      <>
        {ways.map(({ id, icon, title, sub, go }) => (
          <BigRow key={id} id={id} icon={icon} title={title} sub={sub} onPress={go} />
        ))}
      </>
    )
  return (
    <View className="mt20">
      <Card flush>
        {ways.map(({ id, icon, title, sub, go }, place) => (
          <Row key={id} id={id} first={place === 0} icon={icon} title={title} sub={sub} onPress={go} />
        ))}
      </Card>
    </View>
  )
}
