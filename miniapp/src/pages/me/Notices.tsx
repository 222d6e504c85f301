import type { Notice } from '@muster/shared'
import { View } from '@tarojs/components'
import { Card, open, Row, Section } from '../../ui'
import { clock, dayName, words } from '../../words'
import type { MePage } from './useMePage'

const SHOWN = 10

/** Where a notice leads; nowhere when what it was about is gone. */
export function wayFrom({ taskId, shiftId, needId }: Notice) {
  if (taskId !== undefined) return () => open('task', { id: taskId, shift: shiftId })
  return needId === undefined ? undefined : () => open('need', { id: needId })
}

/** What happened while one was not looking, newest first. */
export function Notices({ page: { notices, now } }: { page: MePage }) {
  const unread = notices.filter((notice) => !notice.read).length
  if (notices.length === 0) return null
  return (
    <>
      <Section
        title={words.me.notices}
        {...(unread > 0 ? { end: <View className="cr b">{words.me.unread(unread)}</View> } : {})}
      />
      <Card flush>
        {notices.slice(0, SHOWN).map((notice, place) => {
          const way = wayFrom(notice)
          return (
            <Row
              key={notice.id}
              id={`notice-${notice.id}`}
              first={place === 0}
              icon="bell"
              bold={!notice.read}
              title={notice.text}
              sub={`${dayName(notice.at, now)} ${clock(notice.at)}`}
              {...(way ? { onPress: way } : {})}
            />
          )
        })}
      </Card>
    </>
  )
}
