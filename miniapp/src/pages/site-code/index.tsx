import { View } from '@tarojs/components'
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
import { Poster } from './Poster'
import { useSiteCode } from './useSiteCode'

const say = words.leading.code

/** The code on the leader's phone for large sites, which changes; and the one to print, for sites without signal. */
export default function SiteCode() {
  const page = useSiteCode()
  const { now, codes, shift } = page
  const old = codes.state === 'ready' && codes.behind !== undefined
  if (page.poster && codes.state === 'ready') return <Poster page={page} code={codes.data.printed} />
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
              <View className="mt12">
                <Button id="printed" kind="s" text={say.showPrinted} onPress={page.showPoster} />
              </View>
            </Card>
          </>
        )}
      </LeadersOnly>
    </Page>
  )
}
