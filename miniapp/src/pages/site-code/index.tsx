import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useCheckInCode, useNow, useRoster } from '../../data'
import {
  Button,
  Card,
  ElderTitle,
  heading,
  LeadersOnly,
  Notice,
  Page,
  QrCode,
  Section,
  siteLink,
} from '../../ui'
import { span, words } from '../../words'

const say = words.leading.code

/** `shift`: whose volunteers scan here. */
function useSiteCode() {
  const { params } = useRouter()
  const shiftId = params.shift ?? ''
  const now = useNow()
  const codes = useCheckInCode(shiftId)
  const roster = useRoster(shiftId)
  const [printed, setPrinted] = useState(false)
  const shift = roster.state === 'ready' ? roster.data.shift : undefined
  return { now, codes, shift, printed, setPrinted }
}

/** The code on the leader's phone for large sites, which changes; and the one to print, for sites without signal. */
export default function SiteCode() {
  const { now, codes, shift, printed, setPrinted } = useSiteCode()
  const old = codes.state === 'ready' && codes.offline
  return (
    <Page title={say.title}>
      <ElderTitle text={say.title} />
      <LeadersOnly loaded={codes} now={now}>
        {(code) => (
          <>
            {shift && (
              <View className="h2 mt4" {...heading(2)}>
                {say.place(shift.place, span(shift.startsAt, shift.endsAt))}
              </View>
            )}
            <View className="sub mt2">{say.hint}</View>
            {old ? (
              <Notice look="warn" icon="offline" title={words.common.offline.nothing} text={say.offline} />
            ) : (
              <Card>
                <View className="col center">
                  <QrCode text={siteLink(code.rotating.code)} side={280} label={say.label} />
                  <View className="sub mt8">{say.changes}</View>
                </View>
              </Card>
            )}
            <Section title={say.printed} />
            <Card>
              <View className="sub">{say.printedHint}</View>
              {printed && (
                <View className="col center mt12">
                  <QrCode text={siteLink(code.printed)} side={280} label={say.printed} />
                </View>
              )}
              <View className="mt12">
                <Button
                  id="printed"
                  kind="s"
                  text={printed ? say.hidePrinted : say.showPrinted}
                  onPress={() => setPrinted(!printed)}
                />
              </View>
            </Card>
          </>
        )}
      </LeadersOnly>
    </Page>
  )
}
