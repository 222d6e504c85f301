import { View } from '@tarojs/components'
import { useElder } from '../../data'
import { Button, heading, landmark, print, QrCode, siteLink } from '../../ui'
import { dateAndWeekday, span, words } from '../../words'
import type { SiteCodePage } from './useSiteCode'

const say = words.leading.code
const inWeapp = process.env.TARO_ENV === 'weapp'

/** The sheet that hangs at a site without signal: the whole page, so that what is seen is what is printed. */
export function Poster({ page: { shift, task, hidePoster }, code }: { page: SiteCodePage; code: string }) {
  const elder = useElder()
  return (
    <View className={elder ? 'pg elder poster' : 'pg poster'} {...landmark('main')}>
      {task && <View className="c2">{task.community.name}</View>}
      {shift && (
        <>
          <View className="h2 mt4">{shift.title}</View>
          <View className="poster__place mt4" {...heading(1)}>
            {shift.place}
          </View>
          {task && meetAtOf(task, shift.id)}
          <View className="mt4">
            {`${dateAndWeekday(shift.startsAt)} ${span(shift.startsAt, shift.endsAt)}`}
          </View>
        </>
      )}
      <View className="mt12">
        <QrCode text={siteLink(code)} side={320} label={say.printed} />
      </View>
      <View className="poster__steps mt12">
        <View className="b">{inWeapp ? say.poster.scanInApp : say.poster.scan}</View>
        <View className="b mt4">{say.poster.goHome}</View>
        <View className="b mt4">{say.poster.noSignal}</View>
        <View className="sub mt12">{say.poster.weak}</View>
      </View>
      <View className="poster__buttons no-print mt20">
        {print && <Button id="print" icon="export" text={say.poster.print} onPress={print} />}
        {!print && <View className="sub">{say.poster.screenshot}</View>}
        <View className="mt8">
          <Button id="hide-poster" kind="s" text={say.hidePrinted} onPress={hidePoster} />
        </View>
      </View>
    </View>
  )
}

function meetAtOf({ shifts }: NonNullable<SiteCodePage['task']>, shiftId: string) {
  const meetAt = shifts.find(({ id }) => id === shiftId)?.meetAt
  return meetAt === undefined ? null : <View className="mt4">{words.task.meetAt(meetAt)}</View>
}
