import { View } from '@tarojs/components'
import { BigRow, Card, Icon, type IconName, open, Press, Row } from '../../ui'
import { words } from '../../words'
import { stillHere } from './roll-view'
import type { RosterPage } from './useRosterPage'

const say = words.roster

interface Way {
  id: string
  icon: IconName
  title: string
  sub: string
  go: () => void
}

/** What fills the list, by hand and from the chat, and takes it out again. */
function toolsOf({ openSheet, mayAdd, task, shiftId }: RosterPage): Omit<Way, 'sub'>[] {
  if (task.state !== 'ready') return []
  const params = { task: task.data.id, shift: shiftId }
  const fill: Omit<Way, 'sub'>[] = [
    { id: 'add', icon: 'add-person', title: say.tools.proxy, go: () => openSheet({ kind: 'add' }) },
    { id: 'paste', icon: 'paste', title: say.tools.paste, go: () => open('chain', params) },
  ]
  const out = {
    id: 'export',
    icon: 'export' as const,
    title: say.tools.export,
    go: () => openSheet({ kind: 'export' }),
  }
  return [...(mayAdd ? fill : []), out]
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

function waysOf({
  phase,
  task,
  mayChange,
  openSheet,
  groups,
  shiftId,
  missing,
  mayAdd,
  tabs,
}: RosterPage): Way[] {
  if (task.state !== 'ready') return []
  const { id } = task.data
  const here = { task: id, shift: shiftId }
  const way = (when: boolean, one: Way) => (when ? [one] : [])
  return [
    ...way(phase === 'roll' && stillHere(groups.here).length > 0, {
      id: 'out',
      icon: 'door',
      title: say.outAll,
      sub: say.outAllHint,
      go: () => openSheet({ kind: 'out' }),
    }),
    ...way(phase === 'roll', {
      id: 'site-code',
      icon: 'qr',
      title: say.ways.code,
      sub: say.ways.codeHint,
      go: () => open('site-code', here),
    }),
    ...way(phase !== 'plan' && mayAdd && missing > 0, {
      id: 'call-up',
      icon: 'bell',
      title: say.ways.callUp,
      sub: say.ways.callUpHint(missing),
      go: () => open('call-up', here),
    }),
    ...way(tabs.length > 0, {
      id: 'sites',
      icon: 'people',
      title: say.ways.everywhere,
      sub: say.ways.everywhereHint,
      go: () => open('sites', { task: id }),
    }),
    ...way(phase === 'roll' && groups.here.length > 0, {
      id: 'hours',
      icon: 'clock',
      title: say.ways.hours,
      sub: say.ways.hoursHint,
      go: () => open('hours', here),
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
