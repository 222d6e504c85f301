import { View } from '@tarojs/components'
import { BigRow, call, heading, Icon, Notice, open } from '../../ui'
import { spokenStart, words } from '../../words'
import { NotDone, Scanned } from './Ahead'
import { OwnCode } from './OwnCode'
import type { DutyOnPage } from './useDutyPage'

const text = words.duty

/** The same for old eyes: when, where, and four large digits to say. */
export function ElderAhead({ page }: { page: DutyOnPage }) {
  const { hours, place, duty, now, task, taskId, shiftId, scan, mayCheckIn } = page
  const phone = task?.community.phone ?? null
  return (
    <>
      <Scanned page={page} />
      <NotDone page={page} />
      <View className="row">
        <View className="cg fix claimed-mark">
          <Icon name="done" />
        </View>
        <View className="h1 ml12" {...heading(1)}>
          {page.fresh ? text.freshElder : page.title}
        </View>
      </View>
      <View className="h2 mt8">{`${spokenStart(hours.startsAt, now)}，${duty?.meetAt ?? place}`}</View>
      <OwnCode page={page} />
      {scan && mayCheckIn && <BigRow id="scan" icon="scan" title={text.scan} onPress={scan} />}
      {phone !== null && (
        <BigRow
          icon="phone"
          title={words.common.callCommunity}
          sub={words.common.callHint}
          onPress={() => call(phone)}
        />
      )}
      <BigRow
        icon="calendar"
        title={words.task.withdrawElder}
        onPress={() => open('task', { id: taskId, shift: shiftId })}
      />
      {task?.safety && <Notice look="warn" icon="shield" title={words.task.safety} text={task.safety} />}
    </>
  )
}
